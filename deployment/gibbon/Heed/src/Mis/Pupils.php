<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Mis;

use Gibbon\Module\Heed\Domain\FieldMap;
use Gibbon\Module\Heed\Domain\Words;
use Gibbon\Module\Heed\Store\Db;

/**
 * Pupils of the current school year: enrolled in it, status Full or Expected, and not past their last day. What
 * Gibbon has no column for, the UPN first, comes from the custom fields the administrator named.
 */
final class Pupils implements Listing
{
    private const CHUNK = 5000;
    private const SEXES = ['F' => 'F', 'M' => 'M', 'Other' => 'X'];
    private Db $db;
    private FieldMap $fields;
    private string $today;

    public function __construct(Db $db, FieldMap $fields, string $today)
    {
        $this->db = $db;
        $this->fields = $fields;
        $this->today = $today;
    }

    public function kind(): string
    {
        return 'pupil';
    }

    public function all(): iterable
    {
        $after = '0';
        do {
            $rows = $this->db->rows($this->select().' AND p.gibbonPersonID>:after GROUP BY p.gibbonPersonID ORDER BY p.gibbonPersonID LIMIT '.self::CHUNK,
                $this->dates() + ['after' => $after]);
            foreach ($this->members($rows) as $id => $members) {
                $after = (string) $id;
                yield $after => $members;
            }
        } while (count($rows) === self::CHUNK);
    }

    public function some(array $ids): array
    {
        [$in, $data] = Db::in($ids);
        return $this->members($this->db->rows($this->select()." AND p.gibbonPersonID IN ($in) GROUP BY p.gibbonPersonID", $this->dates() + $data));
    }

    public function tombstone(string $id, string $why): ?array
    {
        return ['id' => $id, 'gone' => true, 'goneBecause' => $why, 'firstName' => '', 'lastName' => ''];
    }

    public function whyGone(string $id): string
    {
        return $this->db->row('SELECT gibbonPersonID FROM gibbonPerson WHERE gibbonPersonID=:id', ['id' => $id]) === null ? 'removed' : 'left';
    }

    /** Whether a person was ever enrolled here: the widest circle of pupils a profile can be opened for. */
    public function everEnrolled(string $id): bool
    {
        return $this->db->row('SELECT gibbonPersonID FROM gibbonStudentEnrolment WHERE gibbonPersonID=:id LIMIT 1', ['id' => $id]) !== null;
    }

    private function select(): string
    {
        return "SELECT p.gibbonPersonID, p.firstName, p.surname, p.preferredName, p.officialName, p.nameInCharacters, p.gender, p.dob,
                p.status, p.dateStart, p.dateEnd, p.languageFirst, p.fields, y.name AS yearName, f.name AS formName, h.name AS houseName
            FROM gibbonStudentEnrolment e
            JOIN gibbonSchoolYear s ON (s.gibbonSchoolYearID=e.gibbonSchoolYearID AND s.status='Current')
            JOIN gibbonPerson p ON (p.gibbonPersonID=e.gibbonPersonID)
            LEFT JOIN gibbonYearGroup y ON (y.gibbonYearGroupID=e.gibbonYearGroupID)
            LEFT JOIN gibbonFormGroup f ON (f.gibbonFormGroupID=e.gibbonFormGroupID)
            LEFT JOIN gibbonHouse h ON (h.gibbonHouseID=p.gibbonHouseID)
            WHERE p.status IN ('Full', 'Expected') AND (p.dateEnd IS NULL OR p.dateEnd>=:today)";
    }

    private function dates(): array
    {
        return ['today' => $this->today];
    }

    /** @return array<string,array> */
    private function members(array $rows): array
    {
        $siblings = $this->siblings(array_column($rows, 'gibbonPersonID'));
        $pupils = [];
        foreach ($rows as $row) {
            $id = (string) $row['gibbonPersonID'];
            $first = Words::cut($row['firstName'], 100);
            $last = Words::cut($row['surname'], 100);
            $others = array_values(array_unique(array_filter(
                [Words::cut($row['officialName'], 100), Words::cut($row['nameInCharacters'], 100)],
                static function (string $name) use ($first, $last, $row) {
                    $usual = [$first, trim($row['preferredName'])];
                    return $name !== '' && !in_array($name, ["$usual[0] $last", "$usual[1] $last", "$last, $usual[0]", "$last, $usual[1]"], true);
                })));
            $pupils[$id] = ['id' => $id, 'gone' => false, 'firstName' => $first, 'lastName' => $last] + Words::present([
                'upn' => $this->fields->text($row['fields'], 'upn'),
                'preferredName' => Words::cut($row['preferredName'], 100),
                'otherNames' => $others,
                'dateOfBirth' => Words::date($row['dob']),
                'sex' => self::SEXES[$row['gender']] ?? null,
                'year' => Words::cut($row['yearName'], 30),
                'form' => Words::cut($row['formName'], 30),
                'house' => Words::cut($row['houseName'], 30),
                'status' => $row['status'] === 'Full' && ($row['dateStart'] === null || $row['dateStart'] <= $this->today) ? 'on-roll' : 'future',
                'startDate' => Words::date($row['dateStart']),
                'endDate' => Words::date($row['dateEnd']),
                'homeAuthority' => $this->fields->text($row['fields'], 'homeAuthority'),
                'siblings' => array_slice($siblings[$id] ?? [], 0, 20),
                'firstLanguage' => Words::cut($row['languageFirst'], 60),
                'lookedAfter' => $this->fields->yesNo($row['fields'], 'lookedAfter'),
                'socialWorker' => $this->fields->yesNo($row['fields'], 'socialWorker'),
                'youngCarer' => $this->fields->yesNo($row['fields'], 'youngCarer'),
            ]);
        }
        return $pupils;
    }

    /** @return array<string,string[]> brothers and sisters in the same family who are or were pupils here */
    private function siblings(array $ids): array
    {
        if ($ids === []) {
            return [];
        }
        [$in, $data] = Db::in($ids);
        $siblings = [];
        foreach ($this->db->rows("SELECT DISTINCT a.gibbonPersonID AS pupil, b.gibbonPersonID AS sibling
            FROM gibbonFamilyChild a JOIN gibbonFamilyChild b ON (b.gibbonFamilyID=a.gibbonFamilyID AND b.gibbonPersonID<>a.gibbonPersonID)
            JOIN gibbonStudentEnrolment e ON (e.gibbonPersonID=b.gibbonPersonID)
            WHERE a.gibbonPersonID IN ($in) ORDER BY b.gibbonPersonID", $data) as $row) {
            $siblings[(string) $row['pupil']][] = (string) $row['sibling'];
        }
        return $siblings;
    }
}
