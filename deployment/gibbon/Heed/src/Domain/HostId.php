<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Domain;

/** Ids as they travel: opaque text of 1 to 64 characters, never a step in a path; entries and notices carry lower-case UUIDs. */
final class HostId
{
    public static function valid($id): bool
    {
        return is_string($id) && preg_match('/\A[A-Za-z0-9._-]{1,64}\z/', $id) === 1 && $id !== '.' && $id !== '..';
    }

    public static function uuid($id): bool
    {
        return is_string($id)
            && preg_match('/\A[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\z/i', $id) === 1;
    }

    /** Gibbon's own form of a person's id: ten digits. Null for anything else. */
    public static function person($id): ?string
    {
        return is_string($id) && preg_match('/\A[0-9]{10}\z/', $id) === 1 ? $id : null;
    }
}
