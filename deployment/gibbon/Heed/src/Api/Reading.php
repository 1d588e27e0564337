<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Api;

use Gibbon\Module\Heed\Domain\Cursor;
use Gibbon\Module\Heed\Domain\EntryRules;
use Gibbon\Module\Heed\Domain\Problem;
use Gibbon\Module\Heed\Domain\Words;
use Gibbon\Module\Heed\Mis\Listing;
use Gibbon\Module\Heed\Module;
use Gibbon\Module\Heed\Store\ChangeLog;

/** The calls that read. */
final class Reading
{
    private const MAX_DAYS = 31;
    private Module $module;

    public function __construct(Module $module)
    {
        $this->module = $module;
    }

    public function status(Call $call): Answer
    {
        return new Answer(200, [
            'product' => 'Gibbon',
            'version' => $this->module->gibbonVersion,
            'addOnVersion' => Module::version(),
            'apiVersion' => Module::API_VERSION,
            'capabilities' => ['pupils', 'send', 'contacts', 'timetable', 'staff', 'chronology', 'audit', 'notices'],
            'clock' => gmdate('Y-m-d\TH:i:s\Z'),
            'fingerprint' => $this->module->trust->fingerprint(),
        ]);
    }

    public function listPupils(Call $call): Answer
    {
        return $this->page($call, $this->module->pupils());
    }

    public function listSend(Call $call): Answer
    {
        return $this->page($call, $this->module->sendRecords());
    }

    public function listStaff(Call $call): Answer
    {
        return $this->page($call, $this->module->staff());
    }

    public function readPupil(Call $call, string $id): Answer
    {
        return new Answer(200, $this->one($this->module->pupils(), $id));
    }

    public function readSend(Call $call, string $id): Answer
    {
        return new Answer(200, $this->one($this->module->sendRecords(), $id));
    }

    public function readContacts(Call $call, string $id): Answer
    {
        $this->requirePupil($id);
        return new Answer(200, ['items' => $this->module->contacts()->of($id)]);
    }

    public function readTimetable(Call $call, string $id): Answer
    {
        $from = $call->query['from'] ?? null;
        $to = $call->query['to'] ?? null;
        if (!EntryRules::isDate($from) || !EntryRules::isDate($to) || $to < $from
            || (new \DateTimeImmutable($from))->diff(new \DateTimeImmutable($to))->days >= self::MAX_DAYS) {
            throw new Problem(400, 'bad-query', 'Ask for 1 to 31 days, from and to as dates.');
        }
        $this->requirePupil($id);
        return new Answer(200, ['items' => $this->module->timetable()->of($id, $from, $to)]);
    }

    public function readSignals(Call $call, string $id): Answer
    {
        throw new Problem(404, 'not-offered', 'This host does not offer attendance and behaviour counts.');
    }

    public function listChronology(Call $call, string $id): Answer
    {
        $held = $this->module->entries->held($id);
        if ($held === []) {
            $this->requirePupil($id);
        }
        return new Answer(200, ['items' => $held]);
    }

    public function listAudit(Call $call): Answer
    {
        $after = $call->cursor() ?? '0';
        if (preg_match('/\A[0-9]{1,18}\z/', $after) !== 1) {
            throw new Problem(410, 'cursor-expired', 'Start again without a cursor.');
        }
        $limit = $call->limit();
        $rows = $this->module->entries->readings((int) $after, $limit + 1);
        $more = count($rows) > $limit;
        $rows = array_slice($rows, 0, $limit);
        $last = $rows === [] ? (string) (int) $after : (string) end($rows)['id'];
        return new Answer(200, ['items' => array_map(static function (array $row) {
            return ['at' => Words::instant($row['at']), 'staffId' => $row['staffId'], 'entryId' => $row['entryId']];
        }, $rows)] + ($more ? ['next' => $last] : ['cursor' => $last]));
    }

    /** A pupil of whom something may still be read or written: listed now, or listed once and gone since. */
    public function requirePupil(string $id): void
    {
        if ($this->module->pupils()->some([$id]) === [] && $this->log($this->module->pupils())->one($id) === null) {
            throw new Problem(404, 'pupil-unknown', 'This host has no such pupil.');
        }
    }

    private function page(Call $call, Listing $listing): Answer
    {
        $limit = $call->limit();
        $log = $this->log($listing);
        $cursor = $log->cursor($call->cursor());
        if (!$cursor->running) {
            $log->compare(self::digests($listing), [$listing, 'whyGone']);
            if ($cursor->mode === 'full') {
                $cursor = Cursor::fresh($cursor->epoch, $log->last());
            }
        }
        ['rows' => $rows, 'more' => $more] = $log->page($cursor, $limit);
        $now = $listing->some(array_column($rows, 'hostId'));
        $items = [];
        foreach ($rows as $row) {
            $gone = $row['gone'] !== '' || !isset($now[$row['hostId']]);
            $item = $gone ? $listing->tombstone($row['hostId'], $row['gone'] ?: $listing->whyGone($row['hostId'])) : $now[$row['hostId']];
            if ($item !== null) {
                $items[] = $item + ['changedAt' => Words::instant($row['changedAt'])];
            }
        }
        $after = $rows === [] ? $cursor->after : (int) end($rows)['seq'];
        return new Answer(200, ['items' => $items] + ($more ? ['next' => $cursor->next($after)] : ['cursor' => $cursor->done($after)]));
    }

    private function one(Listing $listing, string $id): array
    {
        $known = $this->log($listing)->one($id);
        $item = $listing->some([$id])[$id] ?? null;
        if ($item === null && $known !== null) {
            $item = $listing->tombstone($id, $known['gone'] ?: $listing->whyGone($id));
        }
        if ($item === null) {
            throw new Problem(404, 'pupil-unknown', 'This host has no such pupil.');
        }
        return $item + ['changedAt' => $known === null ? gmdate('Y-m-d\TH:i:s\Z') : Words::instant($known['changedAt'])];
    }

    private function log(Listing $listing): ChangeLog
    {
        return new ChangeLog($this->module->db, $this->module->settings, $listing->kind());
    }

    private static function digests(Listing $listing): iterable
    {
        foreach ($listing->all() as $id => $members) {
            yield (string) $id => Words::digest($members);
        }
    }
}
