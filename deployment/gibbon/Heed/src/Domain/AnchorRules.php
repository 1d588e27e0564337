<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Domain;

/** A signed checkpoint of Heed's sealed history: numbers and hashes, no word. It is kept as it comes. */
final class AnchorRules
{
    /** @throws Problem 400 `bad-id` */
    public static function number(string $text): int
    {
        if (preg_match('/\A[1-9][0-9]{0,15}\z/', $text) !== 1) {
            throw new Problem(400, 'bad-id', 'A checkpoint has a number from 1.');
        }
        return (int) $text;
    }

    /** @throws Problem 400 `bad-body` */
    public static function check(array $body): array
    {
        $strings = ['school', 'checkpoint', 'signature'];
        if (array_diff(array_keys($body), $strings) !== [] || count(array_filter($body, 'is_string')) !== count($strings)
            || !HostId::uuid($body['school']) || preg_match('/\A[0-9a-f]{128}\z/', $body['signature']) !== 1
            || preg_match('/\A[a-z0-9 \n-]{1,1000}\z/', $body['checkpoint']) !== 1) {
            throw new Problem(400, 'bad-body', 'The body is not a checkpoint.');
        }
        return ['school' => strtolower($body['school'])] + $body;
    }
}
