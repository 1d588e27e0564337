<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

// The Safeguarding tab. Gibbon includes this file in the pupil's profile and prints what it prints; a failure here must
// not take the profile with it.

use Gibbon\Module\Heed\View\EntryList;
use Gibbon\Module\Heed\View\Frame;
use Gibbon\Module\Heed\View\Here;
use Gibbon\Module\Heed\View\Page;

require_once __DIR__.'/src/autoload.php';

try {
    $heedHere = new Here();
    $heedPupil = Here::pupil($_GET['gibbonPersonID'] ?? null);
    if ($heedPupil === null || !$heedHere->allowed('/modules/Heed/safeguarding_tab.php') || !$heedHere->maySee($heedPupil)) {
        echo Here::message('You do not have access to this action.', 'error');
    } else {
        $heedOutput = (new Frame($heedHere))->html('tab', $heedPupil, $heedHere->profile($heedPupil));
        $heedOutput .= (new EntryList($heedHere))->html($heedPupil);
        echo $heedOutput;
    }
} catch (Throwable $failure) {
    Page::log($failure);
    echo Here::message(Page::CLOSED, 'error');
}
