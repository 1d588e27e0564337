<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Domain;

/** Small rules about how a field of the host becomes a member of the API. */
final class Words
{
    /** Leaves out what is not held: an absent member says "not known", an empty one would say "none". */
    public static function present(array $members): array
    {
        return array_filter($members, static function ($value) {
            return $value !== null && $value !== '' && $value !== [];
        });
    }

    public static function cut(?string $text, int $max): string
    {
        return mb_substr(trim((string) $text), 0, $max, 'UTF-8');
    }

    public static function date(?string $date): ?string
    {
        return $date !== null && $date !== '0000-00-00' && EntryRules::isDate($date) ? $date : null;
    }

    /** A staff name as shown to colleagues: "Ms R. Adeyinka", or "Rosa Adeyinka" where no title is held. */
    public static function staffName(?string $title, string $preferred, string $surname): string
    {
        $title = rtrim(trim((string) $title), '.');
        $preferred = trim($preferred);
        $first = $title === '' || $preferred === '' ? $preferred : mb_substr($preferred, 0, 1, 'UTF-8').'.';
        return self::cut(implode(' ', array_filter([$title, $first, trim($surname)], 'strlen')), 200);
    }

    /** `Y-m-d H:i:s` in UTC as it is stored → RFC 3339. */
    public static function instant(string $stored): string
    {
        return str_replace(' ', 'T', substr($stored, 0, 19)).'Z';
    }

    /** The digest by which a change is noticed. */
    public static function digest(array $members): string
    {
        return hash('sha256', (string) json_encode($members, JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE));
    }
}
