<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Domain;

/** What the claims of Heed's calls must say. The signature is proved before, the single use of `jti` after. */
final class CallRules
{
    public const SKEW_SECONDS = 60;
    public const LIFE_SECONDS = 300;

    /** @throws Problem 401 `token-refused` */
    public static function check(array $claims, string $issuer, string $audience, int $now): void
    {
        $iat = $claims['iat'] ?? null;
        $exp = $claims['exp'] ?? null;
        if (($claims['iss'] ?? null) !== $issuer) {
            throw self::refused('The token comes from another issuer.');
        }
        if (($claims['aud'] ?? null) !== $audience) {
            throw self::refused('The token is meant for another host.');
        }
        if (!is_int($iat) || !is_int($exp) || $exp <= $iat || $exp - $iat > self::LIFE_SECONDS) {
            throw self::refused('The token lives too long or does not say how long it lives.');
        }
        if ($exp + self::SKEW_SECONDS <= $now) {
            throw self::refused("The token has expired, or one of the two clocks is wrong.");
        }
        if ($iat - self::SKEW_SECONDS > $now || (isset($claims['nbf'])
            && (!is_int($claims['nbf']) || $claims['nbf'] - self::SKEW_SECONDS > $now))) {
            throw self::refused("The token is from the future, or one of the two clocks is wrong.");
        }
        if (!is_string($claims['jti'] ?? null) || preg_match('/\A[\x21-\x7e]{8,200}\z/', $claims['jti']) !== 1) {
            throw self::refused('The token has no usable identifier.');
        }
    }

    /** @throws Problem 403 `scope-missing` */
    public static function requireScope(array $claims, string $scope): void
    {
        $scopes = is_string($claims['scope'] ?? null) ? explode(' ', $claims['scope']) : [];
        if (!in_array($scope, $scopes, true)) {
            throw new Problem(403, 'scope-missing', "This call needs the scope $scope.");
        }
    }

    /** The member of staff on whose behalf a write is made. @throws Problem 403 `actor-missing` */
    public static function actor(array $claims): string
    {
        $sub = is_array($claims['act'] ?? null) ? ($claims['act']['sub'] ?? null) : null;
        if (!HostId::valid($sub)) {
            throw new Problem(403, 'actor-missing', 'A write must say on whose behalf it is made.');
        }
        return $sub;
    }

    private static function refused(string $detail): Problem
    {
        return new Problem(401, 'token-refused', $detail);
    }
}
