<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Domain;

/**
 * Where a reader of a list stands. `full` is a first reading, which shows those who are there; `changes` shows what
 * moved since, tombstones included. The epoch changes when this host forgets its change log.
 */
final class Cursor
{
    public string $mode;
    public string $epoch;
    public int $after;
    /** The last change known when the reading began: a person who left during a first reading is still told. */
    public int $start;
    /** Whether this is a later page of a reading already begun. */
    public bool $running;

    private function __construct(string $mode, string $epoch, int $after, int $start, bool $running)
    {
        $this->mode = $mode;
        $this->epoch = $epoch;
        $this->after = $after;
        $this->start = $start;
        $this->running = $running;
    }

    public static function fresh(string $epoch, int $lastChange): self
    {
        return new self('full', $epoch, 0, $lastChange, false);
    }

    /** @throws Problem 410 `cursor-expired` */
    public static function read(string $text, string $epoch): self
    {
        if (preg_match('/\A([fcn])\.([A-Za-z0-9]{1,32})\.(\d{1,18})\.(\d{1,18})\z/', $text, $m) !== 1 || $m[2] !== $epoch) {
            throw new Problem(410, 'cursor-expired', 'Start again without a cursor.');
        }
        return new self($m[1] === 'f' ? 'full' : 'changes', $epoch, (int) $m[3], (int) $m[4], $m[1] !== 'n');
    }

    /** The cursor of the next page of this reading. */
    public function next(int $after): string
    {
        return ($this->mode === 'full' ? 'f' : 'c').".{$this->epoch}.$after.{$this->start}";
    }

    /** The cursor to go on from next time. */
    public function done(int $after): string
    {
        return "n.{$this->epoch}.$after.$after";
    }
}
