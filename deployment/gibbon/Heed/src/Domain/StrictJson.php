<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Domain;

/** JSON as it comes from outside: UTF-8, one object, no member twice, where PHP alone would keep the last one silently. */
final class StrictJson
{
    private const DEPTH = 12;
    private const TOKEN = '/\G\s*("(?:[^"\\\\]|\\\\.)*+"|[{}\[\],:]|[^\s"{}\[\],:]+)/s';

    /** @throws Problem 400 `bad-body` */
    public static function object(string $bytes): array
    {
        $value = json_decode($bytes, true, self::DEPTH);
        if (!is_array($value) || ltrim($bytes)[0] !== '{') {
            throw new Problem(400, 'bad-body', 'The body is not a JSON object.');
        }
        if (self::repeats($bytes)) {
            throw new Problem(400, 'bad-body', 'The body names a member twice.');
        }
        return $value;
    }

    /** The text is valid JSON already: a string that follows `{` or `,` in an object is a member's name. */
    private static function repeats(string $bytes): bool
    {
        $open = [];
        $before = '';
        for ($at = 0; preg_match(self::TOKEN, $bytes, $found, 0, $at) === 1; $at += strlen($found[0])) {
            $token = $found[1];
            if ($token === '{' || $token === '[') {
                $open[] = $token === '{' ? [] : null;
            } elseif ($token === '}' || $token === ']') {
                array_pop($open);
            } elseif ($token[0] === '"' && ($before === '{' || $before === ',') && is_array(end($open))) {
                $name = (string) json_decode($token);
                $top = count($open) - 1;
                if (isset($open[$top][$name])) {
                    return true;
                }
                $open[$top][$name] = true;
            }
            $before = $token;
        }
        return false;
    }
}
