<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Api;

use Gibbon\Module\Heed\Domain\Jwt;
use Gibbon\Module\Heed\Domain\LaunchRules;
use Gibbon\Module\Heed\Domain\Problem;
use Gibbon\Module\Heed\Module;

/** Signs a launch for the person whose session asks, for a page and a pupil they may open in Gibbon itself. */
final class Launch
{
    private const PAGES = [
        'tab' => 'safeguarding_tab.php',
        'report' => 'concern_report.php',
        'workspace' => 'workspace.php',
        'setup' => 'heed_settings.php',
    ];
    private Module $module;
    /** @var callable */
    private $allowed;
    private ?string $person;
    private string $role;

    /**
     * @param callable $allowed (page, action name or '') whether the current role may open it
     * @param string|null $person the signed-in person, null when nobody is
     */
    public function __construct(Module $module, callable $allowed, ?string $person, string $role)
    {
        $this->module = $module;
        $this->allowed = $allowed;
        $this->person = $person;
        $this->role = $role;
    }

    /** @throws Problem */
    public function answer(array $server, array $post, int $now): Answer
    {
        LaunchRules::checkCaller($server, $this->module->addresses->origin());
        if ($this->person === null || $this->role === '') {
            throw new Problem(401, 'signed-out', 'Nobody is signed in here.');
        }
        $form = LaunchRules::checkForm($post);
        if (!($this->allowed)('/modules/Heed/'.self::PAGES[$form['view']], '')) {
            throw new Problem(403, 'not-allowed', 'Your role does not open this page.');
        }
        $staff = $this->module->staff();
        $self = $staff->some([$this->person])[$this->person] ?? null;
        if ($self === null || !$self['active']) {
            throw new Problem(403, 'not-allowed', 'Only active staff may open Heed.');
        }
        if ($form['pupil'] !== '' && !$this->maySee($form['pupil'])) {
            throw new Problem(403, 'not-allowed', 'You may not open this pupil.');
        }
        $trust = $this->module->trust->paired();
        if ($trust === null) {
            throw new Problem(503, 'not-paired', 'Gibbon is not paired with Heed yet.');
        }
        $key = $this->module->keys->signing();
        $claims = LaunchRules::claims(['issuer' => $this->module->addresses->issuer()] + $trust, $form, $this->person, $self['name'],
            $staff->capabilitiesNow($this->person, $this->role), $now);
        return new Answer(200, ['token' => Jwt::sign($claims, $key['pem'], $key['jwk']['kid'])]);
    }

    /** As Gibbon's own profile page decides: one of its full views, and a person who is or was enrolled. */
    public function maySee(string $pupil): bool
    {
        foreach (['_full', '_fullNoNotes', '_fullEditAllNotes'] as $kind) {
            if (($this->allowed)('/modules/Students/student_view_details.php', 'View Student Profile'.$kind)) {
                return $this->module->pupils()->everEnrolled($pupil);
            }
        }
        return false;
    }
}
