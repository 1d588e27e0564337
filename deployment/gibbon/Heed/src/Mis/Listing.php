<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Mis;

/** A list of the host that Heed reads page by page. */
interface Listing
{
    /** @return string the name under which its changes are counted */
    public function kind(): string;

    /** @return iterable<string,array> everything listed now: host id → members without `changedAt` */
    public function all(): iterable;

    /**
     * @param string[] $ids
     * @return array<string,array> those of these ids that are listed now
     */
    public function some(array $ids): array;

    /** What is said of one no longer listed; null when the list has no tombstones. */
    public function tombstone(string $id, string $why): ?array;

    /** Why one is no longer listed: `left`, `removed` or `merged`. */
    public function whyGone(string $id): string;
}
