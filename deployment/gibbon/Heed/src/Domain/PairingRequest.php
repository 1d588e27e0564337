<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Domain;

/** What Heed says about itself when it presents a pairing code. */
final class PairingRequest
{
    private const MEMBERS = ['code', 'issuer', 'jwks', 'jwksUrl', 'launchUrl', 'audience'];

    /**
     * @return array the request as given, once every member has been checked
     * @throws Problem 400 `bad-body`
     */
    public static function check($body): array
    {
        if (!is_array($body) || array_diff(array_keys($body), self::MEMBERS) !== []) {
            throw self::bad('The body holds something a pairing does not.');
        }
        foreach (['code' => 100, 'issuer' => 200, 'jwksUrl' => 300, 'launchUrl' => 300, 'audience' => 200] as $name => $max) {
            if (!is_string($body[$name] ?? null) || $body[$name] === '' || strlen($body[$name]) > $max) {
                throw self::bad("The member $name is missing or too long.");
            }
        }
        $issuer = $body['issuer'];
        if (self::origin($issuer) === null || substr($issuer, -1) === '/') {
            throw self::bad('The issuer must be an https address without a trailing slash.');
        }
        if (strncmp($body['jwksUrl'], $issuer.'/', strlen($issuer) + 1) !== 0
            || strncmp($body['launchUrl'], $issuer.'/', strlen($issuer) + 1) !== 0
            || preg_match('/[\s"\'<>\\\\]/', $body['jwksUrl'].$body['launchUrl'].$body['audience']) === 1) {
            throw self::bad('Every address must lie under the issuer.');
        }
        self::keySet($body['jwks'] ?? null);
        return $body;
    }

    /** @throws Problem 400 `bad-body` unless the set holds 1 to 10 keys, each with an id and of a kind we accept */
    public static function keySet($jwks): array
    {
        $keys = is_array($jwks) ? ($jwks['keys'] ?? null) : null;
        if (!is_array($keys) || !array_is_list($keys) || $keys === [] || count($keys) > 10) {
            throw self::bad('The key set is empty or too large.');
        }
        foreach ($keys as $key) {
            if (Jwk::algorithm($key) === null || !is_string($key['kid'] ?? null) || $key['kid'] === '') {
                throw self::bad('The key set holds a key that is neither ES256 nor RS256, or has no id.');
            }
        }
        return $jwks;
    }

    /** The origin of an https address (or http on the loopback, for trials on one machine); else null. */
    public static function origin(string $url): ?string
    {
        $parts = parse_url($url);
        if (!is_array($parts) || isset($parts['user']) || isset($parts['pass']) || isset($parts['query'])
            || isset($parts['fragment']) || preg_match('/\A[A-Za-z0-9.-]+\z/', $parts['host'] ?? '') !== 1) {
            return null;
        }
        $scheme = strtolower($parts['scheme'] ?? '');
        $host = strtolower($parts['host']);
        $loopback = $host === 'localhost' || preg_match('/\A127(\.[0-9]{1,3}){3}\z/', $host) === 1;
        if ($scheme !== 'https' && !($scheme === 'http' && $loopback)) {
            return null;
        }
        $port = $parts['port'] ?? null;
        $usual = $scheme === 'https' ? 443 : 80;
        return $scheme.'://'.$host.($port === null || $port === $usual ? '' : ':'.$port);
    }

    private static function bad(string $detail): Problem
    {
        return new Problem(400, 'bad-body', $detail);
    }
}
