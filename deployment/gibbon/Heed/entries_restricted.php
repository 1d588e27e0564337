<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

// The restricted list on a page of its own.

use Gibbon\Module\Heed\View\EntryList;
use Gibbon\Module\Heed\View\Here;

require_once __DIR__.'/src/autoload.php';

// Only inside Gibbon's own page.
if (!isset($page)) {
    http_response_code(404);
    return;
}

try {
    $heedPupil = Here::pupil($_GET['gibbonPersonID'] ?? null);
    $heedList = new EntryList(new Here());
    if ($heedPupil === null || !$heedList->permitted($heedPupil)) {
        $page->addError(__('You do not have access to this action.'));
    } else {
        $page->breadcrumbs->add(__('Entries from Heed'));
        echo $heedList->html($heedPupil);
    }
} catch (Throwable $failure) {
    error_log('Heed: '.get_class($failure).' at '.basename($failure->getFile()).':'.$failure->getLine());
    $page->addError('The entries could not be read.');
}
