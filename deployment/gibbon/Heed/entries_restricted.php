<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

// The restricted list on a page of its own.

use Gibbon\Module\Heed\View\EntryList;
use Gibbon\Module\Heed\View\Here;
use Gibbon\Module\Heed\View\Page;

require_once __DIR__.'/src/autoload.php';

Page::show($page ?? null, 'Entries from Heed', static function (Here $here): ?string {
    $pupil = Here::pupil($_GET['gibbonPersonID'] ?? null);
    $list = new EntryList($here);
    return $pupil === null || !$list->permitted($pupil) ? null : $list->html($pupil);
}, 'The entries could not be read.');
