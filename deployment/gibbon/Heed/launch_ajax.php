<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

// Called by the host page's script with the person's own session. No CORS header is ever sent.

use Gibbon\Module\Heed\Api\Answer;
use Gibbon\Module\Heed\Api\Launch;
use Gibbon\Module\Heed\Domain\HostId;
use Gibbon\Module\Heed\Domain\Problem;
use Gibbon\Module\Heed\Module;

require_once __DIR__.'/src/autoload.php';
ini_set('display_errors', '0');
ob_start();

$heedAnswer = Answer::refusal(new Problem(503, 'host-down', 'This host could not answer.'));
register_shutdown_function(static function () use (&$heedAnswer): void {
    session_write_close();
    $heedAnswer->send();
    exit;
});

chdir(dirname(__DIR__, 2));
require_once dirname(__DIR__, 2).'/gibbon.php';

try {
    $heedModule = new Module($connection2, $session, $gibbon->getVersion());
    $heedAllowed = static function (string $page, string $action) use ($guid, $connection2): bool {
        return isActionAccessible($guid, $connection2, $page, $action);
    };
    $heedPerson = $session->has('username') ? HostId::person((string) $session->get('gibbonPersonID')) : null;
    $heedLaunch = new Launch($heedModule, $heedAllowed, $heedPerson, (string) $session->get('gibbonRoleIDCurrent'));
    $heedAnswer = $heedLaunch->answer($_SERVER, $_POST, time());
} catch (Problem $refused) {
    $heedAnswer = Answer::refusal($refused);
} catch (Throwable $failure) {
    error_log('Heed: '.get_class($failure).' at '.basename($failure->getFile()).':'.$failure->getLine());
}
