<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

// Report a concern: for every member of staff, with or without a pupil in hand.

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
    if (!$heedHere->allowed('/modules/Heed/concern_report.php')) {
        $page->addError(__('You do not have access to this action.'));
    } else {
        $page->breadcrumbs->add(__('Report a concern'));
        $heedPupil = Here::pupil($_GET['gibbonPersonID'] ?? null);
        $heedPupil = $heedPupil !== null && $heedHere->maySee($heedPupil) ? $heedPupil : '';
        $heedBack = $heedPupil === '' ? $heedHere->module->addresses->base().'/index.php' : $heedHere->profile($heedPupil);
        echo (new Frame($heedHere))->html('report', $heedPupil, $heedBack);
    }
} catch (Throwable $failure) {
    error_log('Heed: '.get_class($failure).' at '.basename($failure->getFile()).':'.$failure->getLine());
    $page->addError('Safeguarding could not be opened. If you are worried about a child, speak to a safeguarding lead in person now.');
}
