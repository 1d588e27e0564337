<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

use Gibbon\Module\Heed\View\Here;
use Gibbon\Module\Heed\View\SettingsPage;

// Gibbon checks the form's token and nonce for files of this name.
chdir(dirname(__DIR__, 2));
require_once dirname(__DIR__, 2).'/gibbon.php';
require_once __DIR__.'/src/autoload.php';

$URL = $session->get('absoluteURL').'/index.php?q=/modules/Heed/heed_settings.php';

if (!isActionAccessible($guid, $connection2, '/modules/Heed/heed_settings.php') || empty($_POST['csrftoken'])) {
    header("Location: {$URL}&return=error0");
    exit;
}
try {
    $heedModule = (new Here())->module;
    $heedSettings = $heedModule->settings;
    $heedReturn = 'success0';
    switch ($_POST['act'] ?? '') {
        case 'code':
            $session->set('heedPairingCode', $heedModule->trust->newCode(time()));
            break;
        case 'end':
            if (($_POST['step'] ?? '') === 'end') {
                $heedModule->trust->end();
                $session->forget('heedPairingCode');
            } elseif (($_POST['step'] ?? '') === 'key') {
                $heedModule->keys->replace();
            }
            break;
        case 'places':
            $heedFolder = is_string($_POST['keyFolder'] ?? null) ? rtrim(trim($_POST['keyFolder']), '/') : '';
            if (strlen($heedFolder) > 200 || $heedModule->keysIn($heedFolder)->objection() !== null) {
                $heedReturn = 'error20';
                break;
            }
            $heedSettings->put('keyFolder', $heedFolder);
            $heedSettings->putJson('fields', SettingsPage::fieldsFrom($_POST));
            $heedSettings->put('byQuery', ($_POST['byQuery'] ?? 'N') === 'Y' ? 'Y' : 'N');
            break;
        case 'send':
            $heedSettings->putJson('sendMap', SettingsPage::sendFrom($_POST,
                array_column($heedModule->db->rows('SELECT gibbonINDescriptorID AS id FROM gibbonINDescriptor'), 'id'),
                array_column($heedModule->db->rows('SELECT gibbonAlertLevelID AS id FROM gibbonAlertLevel'), 'id')));
            break;
        case 'people':
            $heedSettings->putJson('offers', SettingsPage::offersFrom($_POST));
            break;
        default:
            $heedReturn = 'error1';
    }
} catch (Throwable $failure) {
    error_log('Heed: '.get_class($failure).' at '.basename($failure->getFile()).':'.$failure->getLine());
    $heedReturn = 'error2';
}
header("Location: {$URL}&return={$heedReturn}");
