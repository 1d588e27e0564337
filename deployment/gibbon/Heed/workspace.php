<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

// The workspace: Heed on a page of its own. A notice or an entry leads here with its id, never with an address.

use Gibbon\Module\Heed\View\EntryList;
use Gibbon\Module\Heed\View\Frame;
use Gibbon\Module\Heed\View\Here;

require_once __DIR__.'/src/autoload.php';

// Only inside Gibbon's own page.
if (!isset($page)) {
    http_response_code(404);
    return;
}

try {
    $heedHere = new Here();
    if (!$heedHere->allowed('/modules/Heed/workspace.php')) {
        $page->addError(__('You do not have access to this action.'));
    } else {
        $page->breadcrumbs->add(__('Safeguarding workspace'));
        $heedDb = $heedHere->module->db;
        $heedDeep = '';
        if (is_string($_GET['notice'] ?? null)) {
            $heedDeep = (string) $heedDb->value('SELECT link FROM heedNotice WHERE id=:id AND staffId=:person',
                ['id' => strtolower($_GET['notice']), 'person' => (string) $heedHere->person()]);
        } elseif (is_string($_GET['entry'] ?? null)) {
            $heedEntry = $heedDb->row("SELECT link, pupilId FROM heedEntry WHERE entryId=:id AND state='shown'", ['id' => strtolower($_GET['entry'])]);
            $heedDeep = $heedEntry !== null && (new EntryList($heedHere))->permitted($heedEntry['pupilId']) ? $heedEntry['link'] : '';
        }
        echo (new Frame($heedHere))->html('workspace', '', $heedHere->module->addresses->base().'/index.php', $heedDeep);
    }
} catch (Throwable $failure) {
    error_log('Heed: '.get_class($failure).' at '.basename($failure->getFile()).':'.$failure->getLine());
    $page->addError('Safeguarding could not be opened. If you are worried about a child, speak to a safeguarding lead in person now.');
}
