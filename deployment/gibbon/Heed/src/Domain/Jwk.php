<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Domain;

/** Public keys as JSON Web Keys (RFC 7517): RSA of 2048 bits or more for RS256, P-256 for ES256; nothing else. */
final class Jwk
{
    private const RSA_OID = "\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00";
    private const P256_OID = "\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07";

    /** The algorithm this key may be used with, or null when the key is not one we accept. */
    public static function algorithm($jwk): ?string
    {
        if (!is_array($jwk) || isset($jwk['d']) || (isset($jwk['use']) && $jwk['use'] !== 'sig')) {
            return null;
        }
        $kty = $jwk['kty'] ?? null;
        $alg = $jwk['alg'] ?? null;
        if ($kty === 'EC' && ($jwk['crv'] ?? null) === 'P-256' && ($alg === null || $alg === 'ES256')
            && strlen(self::bytes($jwk, 'x')) === 32 && strlen(self::bytes($jwk, 'y')) === 32) {
            return 'ES256';
        }
        $modulus = ltrim(self::bytes($jwk, 'n'), "\0");
        if ($kty === 'RSA' && ($alg === null || $alg === 'RS256') && self::bytes($jwk, 'e') !== ''
            && strlen($modulus) >= 256 && strlen($modulus) <= 1024) {
            return 'RS256';
        }
        return null;
    }

    /** The key as PEM, for openssl. */
    public static function pem(array $jwk): string
    {
        if (self::algorithm($jwk) === 'ES256') {
            $point = "\x04".self::bytes($jwk, 'x').self::bytes($jwk, 'y');
            $der = self::der(0x30, self::P256_OID.self::der(0x03, "\0".$point));
        } else {
            $key = self::der(0x30, self::integer(self::bytes($jwk, 'n')).self::integer(self::bytes($jwk, 'e')));
            $der = self::der(0x30, self::RSA_OID.self::der(0x03, "\0".$key));
        }
        return "-----BEGIN PUBLIC KEY-----\n".chunk_split(base64_encode($der), 64, "\n")."-----END PUBLIC KEY-----\n";
    }

    /** The public half of a P-256 private key in PEM, with its thumbprint as `kid`. */
    public static function ofPrivate(string $pem): array
    {
        $key = openssl_pkey_get_private($pem);
        $details = $key === false ? false : openssl_pkey_get_details($key);
        if ($details === false || ($details['ec']['curve_name'] ?? '') !== 'prime256v1') {
            throw new \RuntimeException('The signing key is not a P-256 key.');
        }
        $jwk = [
            'kty' => 'EC',
            'crv' => 'P-256',
            'x' => Base64Url::encode(str_pad($details['ec']['x'], 32, "\0", STR_PAD_LEFT)),
            'y' => Base64Url::encode(str_pad($details['ec']['y'], 32, "\0", STR_PAD_LEFT)),
        ];
        return $jwk + ['use' => 'sig', 'alg' => 'ES256', 'kid' => self::thumbprint($jwk)];
    }

    /** RFC 7638: SHA-256 over the required members in their order, as base64url. */
    public static function thumbprint(array $jwk): string
    {
        $members = ($jwk['kty'] ?? '') === 'EC'
            ? ['crv' => $jwk['crv'], 'kty' => 'EC', 'x' => $jwk['x'], 'y' => $jwk['y']]
            : ['e' => $jwk['e'] ?? '', 'kty' => 'RSA', 'n' => $jwk['n'] ?? ''];
        return Base64Url::encode(hash('sha256', (string) json_encode($members, JSON_UNESCAPED_SLASHES), true));
    }

    /**
     * What both screens show: the first 8 hex digits, as xxxx-xxxx, of SHA-256 over the thumbprints of the first key
     * of each set, the host's first, joined by one line feed.
     */
    public static function fingerprint(array $hostSet, array $heedSet): string
    {
        $hex = hash('sha256', self::thumbprint($hostSet['keys'][0] ?? [])."\n".self::thumbprint($heedSet['keys'][0] ?? []));
        return substr($hex, 0, 4).'-'.substr($hex, 4, 4);
    }

    private static function bytes(array $jwk, string $member): string
    {
        $text = $jwk[$member] ?? null;
        return is_string($text) ? (Base64Url::decode($text) ?? '') : '';
    }

    private static function integer(string $bytes): string
    {
        $bytes = ltrim($bytes, "\0");
        return self::der(0x02, $bytes === '' || ord($bytes[0]) > 0x7f ? "\0".$bytes : $bytes);
    }

    private static function der(int $tag, string $content): string
    {
        $length = strlen($content);
        if ($length < 0x80) {
            return chr($tag).chr($length).$content;
        }
        $digits = ltrim(pack('N', $length), "\0");
        return chr($tag).chr(0x80 | strlen($digits)).$digits.$content;
    }
}
