<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Mis;

use Gibbon\Module\Heed\Domain\FieldMap;
use Gibbon\Module\Heed\Domain\SendMap;
use Gibbon\Module\Heed\Domain\Words;
use Gibbon\Module\Heed\Store\Db;

/** SEND of the pupils listed, read through the school's own map of its Individual Needs descriptors. */
final class SendRecords implements Listing
{
    private const CHUNK = 5000;
    private Db $db;
    private Pupils $pupils;
    private SendMap $map;
    private FieldMap $fields;

    public function __construct(Db $db, Pupils $pupils, SendMap $map, FieldMap $fields)
    {
        $this->db = $db;
        $this->pupils = $pupils;
        $this->map = $map;
        $this->fields = $fields;
    }

    public function kind(): string
    {
        return 'send';
    }

    public function all(): iterable
    {
        $ids = [];
        foreach ($this->pupils->all() as $id => $pupil) {
            $ids[] = (string) $id;
            if (count($ids) === self::CHUNK) {
                yield from $this->read($ids);
                $ids = [];
            }
        }
        yield from $this->read($ids);
    }

    public function some(array $ids): array
    {
        return $this->read(array_map('strval', array_keys($this->pupils->some($ids))));
    }

    /** A pupil who left is told by the list of pupils; there is nothing to say about their SEND. */
    public function tombstone(string $id, string $why): ?array
    {
        return null;
    }

    public function whyGone(string $id): string
    {
        return 'left';
    }

    /** @return array<string,array> */
    private function read(array $ids): array
    {
        if ($ids === []) {
            return [];
        }
        [$in, $data] = Db::in($ids);
        $held = [];
        foreach ($this->db->rows("SELECT i.gibbonPersonID, i.gibbonINDescriptorID, i.gibbonAlertLevelID, d.name, a.name AS levelName, a.sequenceNumber
            FROM gibbonINPersonDescriptor i
            JOIN gibbonINDescriptor d ON (d.gibbonINDescriptorID=i.gibbonINDescriptorID)
            LEFT JOIN gibbonAlertLevel a ON (a.gibbonAlertLevelID=i.gibbonAlertLevelID)
            WHERE i.gibbonPersonID IN ($in) ORDER BY i.gibbonINPersonDescriptorID", $data) as $row) {
            $held[(string) $row['gibbonPersonID']][] = [
                'descriptor' => $row['gibbonINDescriptorID'],
                'level' => $row['gibbonAlertLevelID'] ?? 0,
                'name' => (string) $row['name'],
                'levelName' => (string) $row['levelName'],
                'severity' => (int) $row['sequenceNumber'],
            ];
        }
        $plans = array_flip(array_map('strval', array_column($this->db->rows("SELECT gibbonPersonID FROM gibbonIN
            WHERE gibbonPersonID IN ($in) AND (TRIM(targets)<>'' OR TRIM(strategies)<>'')", $data), 'gibbonPersonID')));
        $prompts = [];
        if ($this->fields->field('communication') !== '') {
            $prompts = array_column($this->db->rows("SELECT gibbonPersonID, fields FROM gibbonPerson WHERE gibbonPersonID IN ($in)", $data), 'fields', 'gibbonPersonID');
        }
        $send = [];
        foreach ($ids as $id) {
            $send[$id] = ['pupilId' => $id] + $this->map->read($held[$id] ?? [], isset($plans[$id]))
                + Words::present(['communication' => $this->fields->text($prompts[$id] ?? null, 'communication')]);
        }
        return $send;
    }
}
