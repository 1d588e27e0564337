<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Mis;

use Gibbon\Module\Heed\Domain\Words;
use Gibbon\Module\Heed\Store\Db;

/** Where one pupil is meant to be: timetabled classes, breaks of those days, and clubs. Days of closure are empty. */
final class Timetable
{
    private const KINDS = ['Lesson' => 'lesson', 'Pastoral' => 'form', 'Sport' => 'lesson', 'Break' => 'break', 'Service' => 'club', 'Other' => 'lesson'];
    private Db $db;

    public function __construct(Db $db)
    {
        $this->db = $db;
    }

    /** @return array<int,array> by date and time, at most 500 */
    public function of(string $pupilId, string $from, string $to): array
    {
        $data = ['id' => $pupilId, 'from' => $from, 'to' => $to];
        $closed = array_flip(array_column($this->db->rows("SELECT date FROM gibbonSchoolYearSpecialDay
            WHERE type='School Closure' AND date BETWEEN :from AND :to", ['from' => $from, 'to' => $to]), 'date'));
        $slots = array_merge($this->classes($data), $this->breaks($data), $this->clubs($data));
        $slots = array_values(array_filter($slots, static function (array $slot) use ($closed) {
            return !isset($closed[$slot['date']]);
        }));
        usort($slots, static function (array $a, array $b) {
            return [$a['date'], $a['start'], $a['title'] ?? ''] <=> [$b['date'], $b['start'], $b['title'] ?? ''];
        });
        return array_slice($slots, 0, 500);
    }

    private function classes(array $data): array
    {
        return $this->slots($this->db->rows("SELECT d.date, r.timeStart, r.timeEnd, r.type, r.name AS rowName, c.name AS title, s.name AS place, CONCAT('class.', k.gibbonCourseClassID) AS slotGroup,
                (SELECT MIN(t.gibbonPersonID) FROM gibbonCourseClassPerson t WHERE t.gibbonCourseClassID=k.gibbonCourseClassID AND t.role='Teacher') AS staffId
            FROM gibbonCourseClassPerson m
            JOIN gibbonCourseClass k ON (k.gibbonCourseClassID=m.gibbonCourseClassID)
            JOIN gibbonCourse c ON (c.gibbonCourseID=k.gibbonCourseID)
            JOIN gibbonTTDayRowClass x ON (x.gibbonCourseClassID=k.gibbonCourseClassID)
            JOIN gibbonTTColumnRow r ON (r.gibbonTTColumnRowID=x.gibbonTTColumnRowID)
            JOIN gibbonTTDayDate d ON (d.gibbonTTDayID=x.gibbonTTDayID)
            JOIN gibbonTTDay y ON (y.gibbonTTDayID=x.gibbonTTDayID)
            JOIN gibbonTT tt ON (tt.gibbonTTID=y.gibbonTTID AND tt.active='Y' AND tt.gibbonSchoolYearID=c.gibbonSchoolYearID)
            LEFT JOIN gibbonSpace s ON (s.gibbonSpaceID=x.gibbonSpaceID)
            LEFT JOIN gibbonTTDayRowClassException o ON (o.gibbonTTDayRowClassID=x.gibbonTTDayRowClassID AND o.gibbonPersonID=m.gibbonPersonID)
            WHERE m.gibbonPersonID=:id AND m.role='Student' AND d.date BETWEEN :from AND :to AND o.gibbonTTDayRowClassExceptionID IS NULL
                AND (m.dateEnrolled IS NULL OR m.dateEnrolled<=d.date) AND (m.dateUnenrolled IS NULL OR m.dateUnenrolled>d.date)", $data));
    }

    /** Breaks belong to the timetable of the pupil's year group, not to a class. */
    private function breaks(array $data): array
    {
        return $this->slots($this->db->rows("SELECT DISTINCT d.date, r.timeStart, r.timeEnd, r.type, r.name AS rowName, r.name AS title, NULL AS place, NULL AS slotGroup, NULL AS staffId
            FROM gibbonStudentEnrolment e
            JOIN gibbonSchoolYear sy ON (sy.gibbonSchoolYearID=e.gibbonSchoolYearID AND sy.status='Current')
            JOIN gibbonTT tt ON (tt.gibbonSchoolYearID=e.gibbonSchoolYearID AND tt.active='Y' AND FIND_IN_SET(e.gibbonYearGroupID, tt.gibbonYearGroupIDList))
            JOIN gibbonTTDay y ON (y.gibbonTTID=tt.gibbonTTID)
            JOIN gibbonTTDayDate d ON (d.gibbonTTDayID=y.gibbonTTDayID)
            JOIN gibbonTTColumnRow r ON (r.gibbonTTColumnID=y.gibbonTTColumnID AND r.type='Break')
            WHERE e.gibbonPersonID=:id AND d.date BETWEEN :from AND :to", $data));
    }

    private function clubs(array $data): array
    {
        $held = $this->db->rows("SELECT a.name AS title, CONCAT('activity.', a.gibbonActivityID) AS slotGroup, a.programStart, a.programEnd, a.gibbonSchoolYearTermIDList, l.timeStart, l.timeEnd,
                w.name AS weekday, COALESCE(NULLIF(l.locationExternal, ''), s.name) AS place
            FROM gibbonActivityStudent m
            JOIN gibbonActivity a ON (a.gibbonActivityID=m.gibbonActivityID AND a.active='Y')
            JOIN gibbonSchoolYear sy ON (sy.gibbonSchoolYearID=a.gibbonSchoolYearID AND sy.status='Current')
            JOIN gibbonActivitySlot l ON (l.gibbonActivityID=a.gibbonActivityID)
            JOIN gibbonDaysOfWeek w ON (w.gibbonDaysOfWeekID=l.gibbonDaysOfWeekID)
            LEFT JOIN gibbonSpace s ON (s.gibbonSpaceID=l.gibbonSpaceID)
            WHERE m.gibbonPersonID=:id AND m.status='Accepted'", ['id' => $data['id']]);
        $terms = array_column($this->db->rows('SELECT gibbonSchoolYearTermID, firstDay, lastDay FROM gibbonSchoolYearTerm'), null, 'gibbonSchoolYearTermID');
        $rows = [];
        for ($day = new \DateTimeImmutable($data['from']); $day->format('Y-m-d') <= $data['to']; $day = $day->modify('+1 day')) {
            foreach ($held as $club) {
                if ($club['weekday'] === $day->format('l') && self::runs($club, $terms, $day->format('Y-m-d'))) {
                    $rows[] = ['date' => $day->format('Y-m-d'), 'type' => 'Service', 'rowName' => '', 'staffId' => null] + $club;
                }
            }
        }
        return $this->slots($rows);
    }

    private static function runs(array $club, array $terms, string $date): bool
    {
        if ($club['programStart'] !== null && $club['programEnd'] !== null) {
            return $club['programStart'] <= $date && $date <= $club['programEnd'];
        }
        foreach (explode(',', (string) $club['gibbonSchoolYearTermIDList']) as $term) {
            if (isset($terms[$term]) && $terms[$term]['firstDay'] <= $date && $date <= $terms[$term]['lastDay']) {
                return true;
            }
        }
        return false;
    }

    private function slots(array $rows): array
    {
        return array_map(static function (array $row) {
            $kind = self::KINDS[$row['type']] ?? 'lesson';
            $meal = $kind === 'break' && stripos((string) $row['rowName'], 'lunch') !== false;
            return [
                'date' => $row['date'],
                'start' => substr($row['timeStart'], 0, 5),
                'end' => substr($row['timeEnd'], 0, 5),
                'kind' => $meal ? 'lunch' : $kind,
            ] + Words::present([
                'title' => Words::cut($row['title'], 100),
                'place' => Words::cut($row['place'], 60),
                'staffId' => $row['staffId'] === null ? null : str_pad((string) $row['staffId'], 10, '0', STR_PAD_LEFT),
                'group' => $row['slotGroup'],
            ]);
        }, $rows);
    }
}
