<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Store;

use Gibbon\Module\Heed\Domain\Problem;
use Gibbon\Module\Heed\Domain\Words;

/** Heed's entries in this host: added, hidden or emptied, never changed. */
final class Entries
{
    private Db $db;

    public function __construct(Db $db)
    {
        $this->db = $db;
    }

    /**
     * Stores an entry once.
     *
     * @param array $entry as EntryRules gives it
     * @param string $sha256 over the body as received: the same body again gives the first receipt
     * @return array{created:bool,receipt:array{hostEntryId:string,storedAt:string,sha256:string}}
     * @throws Problem 409 `entry-differs`, 410 `entry-erased`
     */
    public function put(string $pupilId, string $entryId, array $entry, string $sha256, string $actor): array
    {
        return $this->db->wide(function () use ($pupilId, $entryId, $entry, $sha256, $actor) {
            $data = ['entryId' => strtolower($entryId), 'pupilId' => $pupilId, 'sha256' => $sha256, 'storedAt' => Db::now(), 'actor' => $actor] + $entry;
            $created = $this->db->run('INSERT IGNORE INTO heedEntry
                (entryId, pupilId, detail, recordedAt, occurredOn, kind, text, author, corrects, link, sha256, storedAt, actor)
                VALUES (:entryId, :pupilId, :detail, :recordedAt, :occurredOn, :kind, :text, :author, :corrects, :link, :sha256, :storedAt, :actor)',
                $data) === 1;
            $held = $this->db->row('SELECT * FROM heedEntry WHERE entryId=:id', ['id' => strtolower($entryId)]);
            if ($held === null) {
                throw new \RuntimeException('The entry was not stored.');
            }
            if ($held['state'] === 'erased') {
                throw new Problem(410, 'entry-erased', 'This entry was erased here.');
            }
            if ($held['sha256'] !== $sha256 || $held['pupilId'] !== $pupilId) {
                throw new Problem(409, 'entry-differs', 'Another body came under this id before.');
            }
            return ['created' => $created, 'receipt' => self::receipt($held)];
        });
    }

    /** @return array<int,array> what is held about a pupil, oldest first, without any text */
    public function held(string $pupilId): array
    {
        return array_map(static function (array $row) {
            return ['entryId' => $row['entryId']] + self::receipt($row) + ['state' => $row['state']];
        }, $this->db->rows('SELECT entryId, hostEntryId, storedAt, sha256, state FROM heedEntry WHERE pupilId=:id ORDER BY hostEntryId', ['id' => $pupilId]));
    }

    /** @return array<int,array> the entries people with the restricted permission may read, newest first */
    public function shown(string $pupilId): array
    {
        return $this->db->wide(function () use ($pupilId) {
            return $this->db->rows("SELECT * FROM heedEntry WHERE pupilId=:id AND state='shown' ORDER BY recordedAt DESC, hostEntryId DESC", ['id' => $pupilId]);
        });
    }

    /** Hides an entry from every list. @throws Problem 404 */
    public function withhold(string $pupilId, string $entryId, string $actor): void
    {
        $this->require($pupilId, $entryId);
        $this->db->run("UPDATE heedEntry SET state='withheld', stateAt=:at, stateBy=:by WHERE entryId=:id AND state='shown'",
            ['at' => Db::now(), 'by' => $actor, 'id' => strtolower($entryId)]);
    }

    /** Empties an entry: its ids, times and digest stay as a tombstone. @throws Problem 404 */
    public function erase(string $pupilId, string $entryId, string $actor): void
    {
        $this->require($pupilId, $entryId);
        $this->db->run("UPDATE heedEntry SET state='erased', stateAt=:at, stateBy=:by, occurredOn=NULL, kind=NULL, text=NULL, author=NULL, link=''
            WHERE entryId=:id AND state<>'erased'", ['at' => Db::now(), 'by' => $actor, 'id' => strtolower($entryId)]);
    }

    /**
     * Writes down who reads which entries, before they are shown. Pointers say nothing and are not recorded.
     *
     * @param array<int,array> $entries
     */
    public function recordReading(string $staffId, array $entries): void
    {
        foreach ($entries as $entry) {
            if ($entry['detail'] !== 'pointer') {
                $this->db->run('INSERT INTO heedRead (at, staffId, entryId) VALUES (:at, :staffId, :entryId)',
                    ['at' => Db::now(), 'staffId' => $staffId, 'entryId' => $entry['entryId']]);
            }
        }
    }

    /** @return array<int,array{id:string,at:string,staffId:string,entryId:string}> */
    public function readings(int $after, int $limit): array
    {
        return $this->db->rows("SELECT id, at, staffId, entryId FROM heedRead WHERE id>:after ORDER BY id LIMIT $limit", ['after' => $after]);
    }

    private function require(string $pupilId, string $entryId): void
    {
        if ($this->db->row('SELECT entryId FROM heedEntry WHERE entryId=:id AND pupilId=:pupilId',
            ['id' => strtolower($entryId), 'pupilId' => $pupilId]) === null) {
            throw new Problem(404, 'entry-unknown', 'This host holds no such entry about this pupil.');
        }
    }

    private static function receipt(array $row): array
    {
        return ['hostEntryId' => (string) $row['hostEntryId'], 'storedAt' => Words::instant($row['storedAt']), 'sha256' => $row['sha256']];
    }
}
