<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

// The Staff Dashboard's tab. Gibbon draws every tab at once and takes what this file returns, so Heed opens on a click.

use Gibbon\Module\Heed\View\Frame;
use Gibbon\Module\Heed\View\Here;
use Gibbon\Module\Heed\View\Page;

require_once __DIR__.'/src/autoload.php';

return (static function (): string {
    try {
        $here = new Here();
        if (!$here->allowed('/modules/Heed/workspace.php')) {
            return '';
        }
        $report = !$here->allowed('/modules/Heed/concern_report.php') ? '' : '<p><a href="'
            .Here::escape($here->module->addresses->page('concern_report.php')).'">Report a concern</a></p>';
        return $report.(new Frame($here))->html('workspace', '', '', '', 'Open Safeguarding');
    } catch (Throwable $failure) {
        Page::log($failure);
        return Here::message(Page::CLOSED, 'error');
    }
})();
