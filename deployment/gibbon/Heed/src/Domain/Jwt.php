<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Domain;

/**
 * JSON Web Tokens in compact form, signed ES256 or RS256. Reading is strict: the algorithm comes from the key, never
 * from the token alone, and a token that brings its own key is refused.
 */
final class Jwt
{
    private const MAX_LENGTH = 8192;
    private const KEY_HINTS = ['jku', 'jwk', 'x5u', 'x5c', 'x5t', 'x5t#S256', 'crit', 'zip', 'b64'];

    /** Signs with a P-256 private key in PEM. */
    public static function sign(array $claims, string $privatePem, string $kid): string
    {
        $flags = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR;
        $input = Base64Url::encode(json_encode(['alg' => 'ES256', 'typ' => 'JWT', 'kid' => $kid], $flags)).'.'
            .Base64Url::encode(json_encode($claims, $flags));
        $der = '';
        if (!openssl_sign($input, $der, $privatePem, OPENSSL_ALGO_SHA256)) {
            throw new \RuntimeException('The launch token could not be signed.');
        }
        return $input.'.'.Base64Url::encode(self::rawFromDer($der));
    }

    /** The key id a token names, when its header is one we would read at all; else null. */
    public static function kid(string $token): ?string
    {
        return self::header($token)['kid'] ?? null;
    }

    /**
     * The claims of a token signed by one key of this set.
     *
     * @param array $jwks a key set (RFC 7517)
     * @throws Problem 401 `token-refused`
     */
    public static function verify(string $token, array $jwks): array
    {
        $header = self::header($token);
        if ($header === null) {
            throw self::refused('The token is not a signed token this host accepts.');
        }
        $keys = array_values(array_filter($jwks['keys'] ?? [], static function ($key) use ($header) {
            return is_array($key) && ($key['kid'] ?? null) === $header['kid'] && Jwk::algorithm($key) === $header['alg'];
        }));
        if (count($keys) !== 1) {
            throw self::refused('The token is signed by a key this host does not know.');
        }
        [$head, $body, $signature] = explode('.', $token);
        $bytes = Base64Url::decode($signature) ?? '';
        if ($header['alg'] === 'ES256') {
            $bytes = strlen($bytes) === 64 ? self::derFromRaw($bytes) : '';
        }
        if ($bytes === '' || openssl_verify($head.'.'.$body, $bytes, Jwk::pem($keys[0]), OPENSSL_ALGO_SHA256) !== 1) {
            throw self::refused('The signature does not match.');
        }
        $claims = self::object($body);
        if ($claims === null) {
            throw self::refused('The token holds no claims.');
        }
        return $claims;
    }

    private static function header(string $token): ?array
    {
        if (strlen($token) > self::MAX_LENGTH || substr_count($token, '.') !== 2) {
            return null;
        }
        $header = self::object(explode('.', $token)[0]);
        if ($header === null || array_intersect(self::KEY_HINTS, array_keys($header)) !== []
            || !in_array($header['alg'] ?? null, ['ES256', 'RS256'], true)
            || !is_string($header['kid'] ?? null) || $header['kid'] === ''
            || (isset($header['typ']) && $header['typ'] !== 'JWT')) {
            return null;
        }
        return $header;
    }

    private static function object(string $part): ?array
    {
        $value = json_decode(Base64Url::decode($part) ?? '', true, 8);
        return is_array($value) && $value !== [] && !array_is_list($value) ? $value : null;
    }

    private static function refused(string $detail): Problem
    {
        return new Problem(401, 'token-refused', $detail);
    }

    private static function derFromRaw(string $raw): string
    {
        $integers = '';
        foreach (str_split($raw, 32) as $half) {
            $half = ltrim($half, "\0");
            $half = $half === '' || ord($half[0]) > 0x7f ? "\0".$half : $half;
            $integers .= "\x02".chr(strlen($half)).$half;
        }
        return "\x30".chr(strlen($integers)).$integers;
    }

    private static function rawFromDer(string $der): string
    {
        $first = ord($der[3]);
        $r = substr($der, 4, $first);
        $s = substr($der, 6 + $first, ord($der[5 + $first]));
        return str_pad(ltrim($r, "\0"), 32, "\0", STR_PAD_LEFT).str_pad(ltrim($s, "\0"), 32, "\0", STR_PAD_LEFT);
    }
}
