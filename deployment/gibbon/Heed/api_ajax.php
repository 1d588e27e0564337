<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

// The Host Integration API: called by Heed's server, never by a browser, so it carries no session. Gibbon prints HTML
// when it fails; everything it prints is held back, and whatever happens the answer is JSON.

use Gibbon\Comms\NotificationSender;
use Gibbon\Domain\System\NotificationGateway;
use Gibbon\Module\Heed\Api\Answer;
use Gibbon\Module\Heed\Api\Call;
use Gibbon\Module\Heed\Api\NoSession;
use Gibbon\Module\Heed\Api\Reading;
use Gibbon\Module\Heed\Api\Router;
use Gibbon\Module\Heed\Api\Writing;
use Gibbon\Module\Heed\Domain\Problem;
use Gibbon\Module\Heed\Module;

require_once __DIR__.'/src/autoload.php';
ini_set('display_errors', '0');
// A first reading of a large trust compares every pupil once.
set_time_limit(120);
ob_start();

$heedAnswer = Answer::refusal(new Problem(503, 'host-down', 'This host could not answer.'));
register_shutdown_function(static function () use (&$heedAnswer): void {
    $heedAnswer->send();
    exit;
});

$heedCall = Call::of($_SERVER);
$_GET = $_POST = $_COOKIE = [];
session_set_save_handler(new NoSession(), false);
session_start(['use_cookies' => 0, 'use_only_cookies' => 1, 'use_trans_sid' => 0, 'cache_limiter' => '']);

chdir(dirname(__DIR__, 2));
require_once dirname(__DIR__, 2).'/gibbon.php';

try {
    $heedModule = new Module($connection2, $session, $gibbon->getVersion());
    if ($heedModule->db->row("SELECT gibbonModuleID FROM gibbonModule WHERE name='Heed' AND active='Y'") === null) {
        throw new Problem(503, 'module-off', 'The Heed module is switched off in this host.');
    }
    $heedReading = new Reading($heedModule);
    $heedBell = static function (string $person, string $text, string $page) use ($container, $session): void {
        $sender = new NotificationSender($container->get(NotificationGateway::class), $session);
        $sender->addNotification($person, $text, 'Heed', $page);
        $sender->sendNotifications();
    };
    $heedWriting = new Writing($heedModule, $heedReading, $heedBell, (string) $session->get('organisationName'), (string) $session->get('timezone'));
    $heedAnswer = (new Router($heedModule, $heedReading, $heedWriting))->answer($heedCall, time());
} catch (Problem $refused) {
    $heedAnswer = Answer::refusal($refused);
} catch (Throwable $failure) {
    // The message of a database error can hold a person's words: only its kind and place are logged.
    error_log('Heed: '.get_class($failure).' at '.basename($failure->getFile()).':'.$failure->getLine());
    $heedAnswer = Answer::refusal(new Problem(503, 'host-down', 'This host could not answer.'));
}
