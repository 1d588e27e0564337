<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Store;

use Gibbon\Module\Heed\Domain\CallRules;
use Gibbon\Module\Heed\Domain\Jwk;
use Gibbon\Module\Heed\Domain\Jwt;
use Gibbon\Module\Heed\Domain\PairingCode;
use Gibbon\Module\Heed\Domain\PairingRequest;
use Gibbon\Module\Heed\Domain\Problem;

/** Which Heed this host trusts: one at a time, set up by a single-use code, its keys kept fresh from its key set. */
final class Trust
{
    private const REFETCH_SECONDS = 10;
    private Db $db;
    private Settings $settings;
    private Addresses $addresses;
    private KeyStore $keys;

    public function __construct(Db $db, Settings $settings, Addresses $addresses, KeyStore $keys)
    {
        $this->db = $db;
        $this->settings = $settings;
        $this->addresses = $addresses;
        $this->keys = $keys;
    }

    /** A new code for the administrator to copy; any earlier one stops working. */
    public function newCode(int $now): string
    {
        $secret = PairingCode::newSecret();
        $this->keys->signing();
        $this->settings->put('pairingCode', ($now + PairingCode::LIFE_SECONDS).' '.PairingCode::digest($secret));
        return PairingCode::text($this->addresses->api(), $secret);
    }

    /** When the open code ends, in Unix seconds; 0 when there is none. */
    public function codeOpenUntil(int $now): int
    {
        $ends = (int) $this->settings->get('pairingCode', '0');
        return $ends > $now ? $ends : 0;
    }

    /** Until when every code is refused because too many wrong ones came, in Unix seconds; 0 when none is. */
    public function codesRefusedUntil(int $now): int
    {
        $wrong = $this->settings->json('wrongCodes');
        return PairingCode::blocked($wrong, $now) ? (int) end($wrong) + PairingCode::LIFE_SECONDS : 0;
    }

    /**
     * @return array the PairingAnswer, without product and version
     * @throws Problem 400, 403 `code-refused` or 429 `too-many-codes`
     */
    public function pair($body, int $now): array
    {
        $wrong = $this->settings->json('wrongCodes');
        if ($this->codesRefusedUntil($now) > 0) {
            throw new Problem(429, 'too-many-codes', 'Too many wrong codes. Every code is refused for 15 minutes.');
        }
        $secret = is_array($body) ? ($body['code'] ?? null) : null;
        $stored = $this->settings->get('pairingCode');
        [$ends, $digest] = explode(' ', $stored.' ', 3);
        if (!PairingCode::wellFormed($secret) || (int) $ends <= $now || !hash_equals($digest, PairingCode::digest($secret))) {
            $wrong[] = $now;
            $this->settings->putJson('wrongCodes', array_slice($wrong, -PairingCode::MAX_WRONG));
            throw new Problem(403, 'code-refused', 'This pairing code is not valid, or no longer.');
        }
        $request = PairingRequest::check($body);
        if (!$this->settings->take('pairingCode', $stored)) {
            throw new Problem(403, 'code-refused', 'This pairing code is not valid, or no longer.');
        }
        $deployment = bin2hex(random_bytes(16));
        $this->settings->putJson('trust', [
            'issuer' => $request['issuer'],
            'jwksUrl' => $request['jwksUrl'],
            'launchUrl' => $request['launchUrl'],
            'audience' => $request['audience'],
            'deploymentId' => $deployment,
            'pairedAt' => $now,
        ]);
        $this->settings->putJson('heedKeys', $request['jwks']);
        $this->settings->forget('wrongCodes', 'keysAskedAt');
        return [
            'issuer' => $this->addresses->issuer(),
            'origin' => $this->addresses->origin(),
            'deploymentId' => $deployment,
            'jwksUrl' => $this->addresses->keySet(),
            'jwks' => $this->keys->keySet(),
            'apiUrl' => $this->addresses->api(),
        ];
    }

    /** @return array{issuer:string,jwksUrl:string,launchUrl:string,audience:string,deploymentId:string,pairedAt:int}|null */
    public function paired(): ?array
    {
        $trust = $this->settings->json('trust');
        return $trust === [] ? null : $trust;
    }

    public function fingerprint(): string
    {
        return $this->paired() === null ? '' : Jwk::fingerprint($this->keys->keySet(), $this->settings->json('heedKeys'));
    }

    public function end(): void
    {
        $this->settings->forget('trust', 'heedKeys', 'pairingCode');
    }

    /**
     * The claims of one call of Heed's; the same token never counts twice.
     *
     * @throws Problem 401
     */
    public function call(string $token, int $now): array
    {
        $trust = $this->paired();
        if ($trust === null) {
            throw new Problem(401, 'token-refused', 'This host is not paired with Heed.');
        }
        $kid = Jwt::kid($token);
        if ($kid !== null && !in_array($kid, array_column($this->settings->json('heedKeys')['keys'] ?? [], 'kid'), true)) {
            $this->askForKeys($trust['jwksUrl'], $now);
        }
        $claims = Jwt::verify($token, $this->settings->json('heedKeys'));
        CallRules::check($claims, $trust['issuer'], $this->addresses->issuer(), $now);
        $this->db->run('DELETE FROM heedToken WHERE expires<:now', ['now' => $now]);
        $fresh = $this->db->run('INSERT IGNORE INTO heedToken (jti, expires) VALUES (:jti, :expires)',
            ['jti' => hash('sha256', $claims['jti']), 'expires' => $claims['exp'] + 2 * CallRules::SKEW_SECONDS]);
        if ($fresh !== 1) {
            throw new Problem(401, 'token-refused', 'This token was used before.');
        }
        return $claims;
    }

    /** Heed's key set again, at most every ten seconds; when Heed does not answer, the keys held stay. */
    private function askForKeys(string $url, int $now): void
    {
        if ((int) $this->settings->get('keysAskedAt', '0') + self::REFETCH_SECONDS > $now) {
            return;
        }
        $this->settings->put('keysAskedAt', (string) $now);
        $body = '';
        $ask = curl_init($url);
        curl_setopt_array($ask, [
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
            CURLOPT_CONNECTTIMEOUT => 3,
            CURLOPT_TIMEOUT => 5,
            CURLOPT_WRITEFUNCTION => static function ($handle, string $chunk) use (&$body): int {
                $body .= $chunk;
                return strlen($body) > 65536 ? 0 : strlen($chunk);
            },
        ]);
        $arrived = curl_exec($ask) !== false && curl_getinfo($ask, CURLINFO_RESPONSE_CODE) === 200;
        curl_close($ask);
        try {
            if ($arrived) {
                $this->settings->putJson('heedKeys', PairingRequest::keySet(json_decode($body, true, 8)));
            }
        } catch (Problem $refused) {
            error_log('Heed: the key set at the paired address was not usable ('.$refused->name().').');
        }
    }
}
