<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Domain;

/** The code an administrator carries from this host to Heed: once, within 15 minutes, 160 bits. */
final class PairingCode
{
    public const LIFE_SECONDS = 900;
    public const MAX_WRONG = 10;
    private const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

    /** Twenty random bytes as 32 base32 characters. */
    public static function newSecret(?string $random = null): string
    {
        $bits = '';
        foreach (str_split($random ?? random_bytes(20)) as $byte) {
            $bits .= str_pad(decbin(ord($byte)), 8, '0', STR_PAD_LEFT);
        }
        $secret = '';
        foreach (str_split($bits, 5) as $five) {
            $secret .= self::ALPHABET[bindec($five)];
        }
        return $secret;
    }

    /** What is shown and copied: `heed1.<apiUrl as base64url>.<secret>`. */
    public static function text(string $apiUrl, string $secret): string
    {
        return 'heed1.'.Base64Url::encode($apiUrl).'.'.$secret;
    }

    /** What is stored: never the secret itself. */
    public static function digest(string $secret): string
    {
        return hash('sha256', $secret);
    }

    /** Whether a presented secret has the form of one, so that junk counts as a wrong code and is never hashed at length. */
    public static function wellFormed($secret): bool
    {
        return is_string($secret) && preg_match('/\A[A-Z2-7]{26,100}\z/', $secret) === 1;
    }

    /**
     * @param int[] $wrongAt when wrong codes came, in Unix seconds
     * @return int[] those of the last 15 minutes
     */
    public static function recent(array $wrongAt, int $now): array
    {
        return array_values(array_filter($wrongAt, static function ($at) use ($now) {
            return is_int($at) && $at > $now - self::LIFE_SECONDS;
        }));
    }

    /** Ten wrong codes within 15 minutes refuse every code until the tenth is 15 minutes old. */
    public static function blocked(array $wrongAt, int $now): bool
    {
        return count(self::recent(array_slice($wrongAt, -self::MAX_WRONG), $now)) > 0
            && count($wrongAt) >= self::MAX_WRONG
            && $wrongAt[count($wrongAt) - self::MAX_WRONG] > $wrongAt[count($wrongAt) - 1] - self::LIFE_SECONDS;
    }
}
