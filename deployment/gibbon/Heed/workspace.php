<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

// The workspace: Heed on a page of its own. A notice or an entry leads here with its id, never with an address.

use Gibbon\Module\Heed\View\EntryList;
use Gibbon\Module\Heed\View\Frame;
use Gibbon\Module\Heed\View\Here;
use Gibbon\Module\Heed\View\Page;

require_once __DIR__.'/src/autoload.php';

Page::show($page ?? null, 'Safeguarding workspace', static function (Here $here): ?string {
    if (!$here->allowed('/modules/Heed/workspace.php')) {
        return null;
    }
    $db = $here->module->db;
    $deep = '';
    if (is_string($_GET['notice'] ?? null)) {
        $deep = (string) $db->value('SELECT link FROM heedNotice WHERE id=:id AND staffId=:person',
            ['id' => strtolower($_GET['notice']), 'person' => (string) $here->person()]);
    } elseif (is_string($_GET['entry'] ?? null)) {
        $entry = $db->row("SELECT link, pupilId FROM heedEntry WHERE entryId=:id AND state='shown'", ['id' => strtolower($_GET['entry'])]);
        $deep = $entry !== null && (new EntryList($here))->permitted($entry['pupilId']) ? $entry['link'] : '';
    }
    return (new Frame($here))->html('workspace', '', $here->module->addresses->base().'/index.php', $deep);
});
