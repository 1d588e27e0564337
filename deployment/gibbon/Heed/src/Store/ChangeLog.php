<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Store;

use Gibbon\Module\Heed\Domain\Cursor;

/**
 * Gibbon does not say what changed since a moment, so we do: at the start of a reading every row's digest is compared
 * with the last one seen, and what differs moves to the end of one numbered line. Rows no longer listed become
 * tombstones.
 */
final class ChangeLog
{
    private const BATCH = 500;
    private Db $db;
    private Settings $settings;
    private string $kind;

    public function __construct(Db $db, Settings $settings, string $kind)
    {
        $this->db = $db;
        $this->settings = $settings;
        $this->kind = $kind;
    }

    public function cursor(?string $text): Cursor
    {
        $epoch = $this->settings->get('epoch');
        if ($epoch === '') {
            $epoch = bin2hex(random_bytes(8));
            $this->settings->put('epoch', $epoch);
        }
        return $text === null ? Cursor::fresh($epoch, $this->last()) : Cursor::read($text, $epoch);
    }

    public function last(): int
    {
        return (int) $this->db->value('SELECT MAX(seq) FROM heedChange WHERE kind=:kind', ['kind' => $this->kind]);
    }

    /**
     * Compares what is there now with what was last seen.
     *
     * @param iterable<string,string> $digests host id → digest of everything listed now
     * @param callable $reason host id of one no longer listed → `left`, `removed` or `merged`
     */
    public function compare(iterable $digests, callable $reason): void
    {
        $this->db->alone('heed-'.$this->kind, 20, function () use ($digests, $reason) {
            $known = [];
            foreach ($this->db->rows('SELECT hostId, digest, gone FROM heedChange WHERE kind=:kind', ['kind' => $this->kind]) as $row) {
                $known[$row['hostId']] = $row;
            }
            $seq = $this->last();
            $moved = [];
            $this->db->together(function () use ($digests, $reason, $known, $seq, $moved) {
                foreach ($digests as $id => $digest) {
                    $id = (string) $id;
                    $before = $known[$id] ?? null;
                    unset($known[$id]);
                    if ($before === null || $before['digest'] !== $digest || $before['gone'] !== '') {
                        $moved = $this->move($moved, $id, $digest, ++$seq, '');
                    }
                }
                foreach ($known as $id => $row) {
                    if ($row['gone'] === '') {
                        $moved = $this->move($moved, (string) $id, '', ++$seq, $reason((string) $id));
                    }
                }
                $this->write($moved);
            });
        });
    }

    /**
     * One page of this reading.
     *
     * @return array{rows:array<int,array{hostId:string,seq:int,changedAt:string,gone:string}>,more:bool}
     */
    public function page(Cursor $cursor, int $limit): array
    {
        // A first reading shows who is there, and those who left while it was being read.
        $living = $cursor->mode === 'full' ? " AND (gone='' OR seq>:start)" : '';
        $data = ['kind' => $this->kind, 'after' => $cursor->after] + ($living === '' ? [] : ['start' => $cursor->start]);
        $rows = $this->db->rows("SELECT hostId, seq, changedAt, gone FROM heedChange
            WHERE kind=:kind AND seq>:after$living ORDER BY seq LIMIT ".($limit + 1), $data);
        $more = count($rows) > $limit;
        return ['rows' => array_slice($rows, 0, $limit), 'more' => $more];
    }

    public function one(string $id): ?array
    {
        return $this->db->row('SELECT hostId, seq, changedAt, gone FROM heedChange WHERE kind=:kind AND hostId=:id',
            ['kind' => $this->kind, 'id' => $id]);
    }

    /** @return array rows still to be written: every 500 are written at once */
    private function move(array $moved, string $id, string $digest, int $seq, string $gone): array
    {
        array_push($moved, $this->kind, $id, $digest, $seq, Db::now(), $gone);
        if (count($moved) < 6 * self::BATCH) {
            return $moved;
        }
        $this->write($moved);
        return [];
    }

    private function write(array $moved): void
    {
        if ($moved !== []) {
            $rows = implode(', ', array_fill(0, intdiv(count($moved), 6), '(?, ?, ?, ?, ?, ?)'));
            $this->db->run("INSERT INTO heedChange (kind, hostId, digest, seq, changedAt, gone) VALUES $rows
                ON DUPLICATE KEY UPDATE digest=VALUES(digest), seq=VALUES(seq), changedAt=VALUES(changedAt), gone=VALUES(gone)", $moved);
        }
    }
}
