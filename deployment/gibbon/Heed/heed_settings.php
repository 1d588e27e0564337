<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

use Gibbon\Module\Heed\View\Here;
use Gibbon\Module\Heed\View\Page;
use Gibbon\Module\Heed\View\SettingsPage;

require_once __DIR__.'/src/autoload.php';

Page::show($page ?? null, 'Heed settings', static function (Here $here) use (&$page, &$session): ?string {
    if (!$here->allowed('/modules/Heed/heed_settings.php')) {
        return null;
    }
    $page->return->addReturns(['error20' => 'The folder of the signing key was not accepted.']);
    // The code lives in the session of the person who made it; the database holds only its digest.
    $code = (string) $session->get('heedPairingCode');
    if ($here->module->trust->codeOpenUntil(time()) === 0) {
        $session->forget('heedPairingCode');
    }
    return (new SettingsPage($here, (string) $session->get('address')))->html($code, time());
}, 'The settings could not be read.');
