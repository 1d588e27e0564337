<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

use Gibbon\Module\Heed\View\Here;
use Gibbon\Module\Heed\View\SettingsPage;

require_once __DIR__.'/src/autoload.php';

// Only inside Gibbon's own page.
if (!isset($page)) {
    http_response_code(404);
    return;
}

if (!isActionAccessible($guid, $connection2, '/modules/Heed/heed_settings.php')) {
    $page->addError(__('You do not have access to this action.'));
} else {
    $page->breadcrumbs->add(__('Heed settings'));
    $page->return->addReturns(['error20' => 'The folder of the signing key was not accepted.']);
    try {
        // The code lives in the session of the person who made it; the database holds only its digest.
        $heedCode = (string) $session->get('heedPairingCode');
        $heedHere = new Here();
        if ($heedHere->module->trust->codeOpenUntil(time()) === 0) {
            $session->forget('heedPairingCode');
        }
        echo (new SettingsPage($heedHere, (string) $session->get('address')))->html($heedCode, time());
    } catch (Throwable $failure) {
        error_log('Heed: '.get_class($failure).' at '.basename($failure->getFile()).':'.$failure->getLine());
        $page->addError('The settings could not be read.');
    }
}
