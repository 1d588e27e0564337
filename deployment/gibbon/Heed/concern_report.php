<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

// Report a concern: for every member of staff, with or without a pupil in hand.

use Gibbon\Module\Heed\View\Frame;
use Gibbon\Module\Heed\View\Here;
use Gibbon\Module\Heed\View\Page;

require_once __DIR__.'/src/autoload.php';

Page::show($page ?? null, 'Report a concern', static function (Here $here): ?string {
    if (!$here->allowed('/modules/Heed/concern_report.php')) {
        return null;
    }
    $pupil = Here::pupil($_GET['gibbonPersonID'] ?? null);
    $pupil = $pupil !== null && $here->maySee($pupil) ? $pupil : '';
    $back = $pupil === '' ? $here->module->addresses->base().'/index.php' : $here->profile($pupil);
    return (new Frame($here))->html('report', $pupil, $back);
});
