<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Domain;

/** Who may ask the launch endpoint, and what it signs. */
final class LaunchRules
{
    public const LIFE_SECONDS = 60;
    public const VIEWS = ['tab', 'report', 'workspace', 'setup'];
    private const CLAIM = 'https://purl.imsglobal.org/spec/lti/claim/';

    /**
     * Only a script of the host's own page: POST, its own origin, and the browser's word that it is the same origin.
     *
     * @param array $server as PHP's $_SERVER
     * @throws Problem 405 or 403
     */
    public static function checkCaller(array $server, string $origin): void
    {
        if (($server['REQUEST_METHOD'] ?? '') !== 'POST') {
            throw new Problem(405, 'method-not-allowed', 'Only POST is answered here.');
        }
        if (($server['HTTP_ORIGIN'] ?? '') !== $origin) {
            throw new Problem(403, 'origin-refused', 'The request does not come from a page of this host.');
        }
        if (($server['HTTP_SEC_FETCH_SITE'] ?? '') !== 'same-origin') {
            throw new Problem(403, 'origin-refused', 'The browser does not say that the request comes from this site.');
        }
    }

    /**
     * @return array{nonce:string,view:string,pupil:string}
     * @throws Problem 400 `bad-body`
     */
    public static function checkForm(array $post): array
    {
        $nonce = $post['nonce'] ?? null;
        $view = $post['view'] ?? null;
        $pupil = $post['pupil'] ?? '';
        if (!is_string($nonce) || preg_match('/\A[A-Za-z0-9_-]{43}\z/', $nonce) !== 1) {
            throw new Problem(400, 'bad-body', 'The nonce must be 43 characters of base64url.');
        }
        if (!in_array($view, self::VIEWS, true)) {
            throw new Problem(400, 'bad-body', 'The view is not one of tab, report, workspace and setup.');
        }
        if ($pupil !== '' && HostId::person($pupil) === null) {
            throw new Problem(400, 'bad-body', 'The pupil id is not one of this host.');
        }
        if ($view === 'tab' && $pupil === '') {
            throw new Problem(400, 'bad-body', 'The tab needs a pupil.');
        }
        return ['nonce' => $nonce, 'view' => $view, 'pupil' => $pupil];
    }

    /**
     * @param array{issuer:string,audience:string,deploymentId:string,launchUrl:string} $trust
     * @param string[] $capabilities
     */
    public static function claims(array $trust, array $form, string $staffId, string $name, array $capabilities, int $now): array
    {
        return [
            'iss' => $trust['issuer'],
            'aud' => $trust['audience'],
            'azp' => $trust['audience'],
            'sub' => $staffId,
            'iat' => $now,
            'exp' => $now + self::LIFE_SECONDS,
            'nonce' => $form['nonce'],
            'name' => $name,
            self::CLAIM.'message_type' => 'LtiResourceLinkRequest',
            self::CLAIM.'version' => '1.3.0',
            self::CLAIM.'deployment_id' => $trust['deploymentId'],
            self::CLAIM.'target_link_uri' => $trust['launchUrl'],
            self::CLAIM.'resource_link' => ['id' => 'heed'],
            self::CLAIM.'roles' => ['http://purl.imsglobal.org/vocab/lis/v2/institution/person#Staff'],
            self::CLAIM.'custom' => array_filter([
                'heed_capabilities' => implode(' ', $capabilities),
                'heed_view' => $form['view'],
                'pupil_id' => $form['pupil'],
            ], static function (string $value) {
                return $value !== '';
            }),
        ];
    }
}
