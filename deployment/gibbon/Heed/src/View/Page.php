<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\View;

/** How every page of the module opens: inside Gibbon only, permission first, and a failure leaves Gibbon's page standing. */
final class Page
{
    public const CLOSED = 'Safeguarding could not be opened. If you are worried about a child, speak to a safeguarding lead in person now.';

    /**
     * @param object|null $page Gibbon's page; null when somebody asked for the file by its own address
     * @param callable $content given a {@see Here}, returns the page's HTML, or null for who may not open it
     * @param string $closed the sentence shown when the page cannot be drawn
     */
    public static function show(?object $page, string $title, callable $content, string $closed = self::CLOSED): void
    {
        if ($page === null) {
            http_response_code(404);
            return;
        }
        try {
            $html = $content(new Here());
            if ($html === null) {
                $page->addError(__('You do not have access to this action.'));
                return;
            }
            $page->breadcrumbs->add(__($title));
            echo $html;
        } catch (\Throwable $failure) {
            self::log($failure);
            $page->addError($closed);
        }
    }

    /** What and where, never the message: it may hold a name. */
    public static function log(\Throwable $failure): void
    {
        error_log('Heed: '.get_class($failure).' at '.basename($failure->getFile()).':'.$failure->getLine());
    }
}
