<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\View;

use Gibbon\Module\Heed\Api\Launch;
use Gibbon\Module\Heed\Domain\HostId;
use Gibbon\Module\Heed\Module;

/** The page of Gibbon we stand in: who looks, in which role, and what that role may open. */
final class Here
{
    public Module $module;
    private string $guid;
    private \PDO $pdo;
    /** @var object Gibbon's session */
    private $session;

    public function __construct()
    {
        global $guid, $connection2, $session, $gibbon;
        $this->guid = (string) $guid;
        $this->pdo = $connection2;
        $this->session = $session;
        $this->module = new Module($connection2, $session, $gibbon->getVersion());
    }

    /** Also false when the module is switched off: Gibbon still runs a hook's address then. */
    public function allowed(string $page, string $action = ''): bool
    {
        return isActionAccessible($this->guid, $this->pdo, $page, $action);
    }

    public function person(): ?string
    {
        return $this->session->has('username') ? HostId::person((string) $this->session->get('gibbonPersonID')) : null;
    }

    public function maySee(string $pupil): bool
    {
        $launch = new Launch($this->module, [$this, 'allowed'], $this->person(), (string) $this->session->get('gibbonRoleIDCurrent'));
        return $launch->maySee($pupil);
    }

    /** A pupil's id as an address carries it, in Gibbon's full form; null when it is none. */
    public static function pupil($id): ?string
    {
        return is_string($id) && preg_match('/\A[0-9]{1,10}\z/', $id) === 1 ? str_pad($id, 10, '0', STR_PAD_LEFT) : null;
    }

    public function profile(string $pupil): string
    {
        return $this->module->addresses->base().'/index.php?q=/modules/Students/student_view_details.php&gibbonPersonID='.$pupil;
    }

    /** A message in Gibbon's own dress. */
    public static function message(string $text, string $kind = 'warning'): string
    {
        return "<div class='$kind' role='status'>".self::escape($text).'</div>';
    }

    public static function escape(?string $text): string
    {
        return htmlspecialchars((string) $text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
    }
}
