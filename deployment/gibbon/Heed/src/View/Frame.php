<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\View;

use Gibbon\Module\Heed\Domain\PairingRequest;
use Gibbon\Module\Heed\Module;

/** The place in a page where the script puts Heed's iframe. */
final class Frame
{
    private Here $here;

    public function __construct(Here $here)
    {
        $this->here = $here;
    }

    /**
     * @param string $view tab, report, workspace or setup
     * @param string $pupil the pupil's id, or empty
     * @param string $back where "close" leads, or empty
     * @param string $deep an address of Heed's own screens to open at once; anything else is ignored
     * @param string $button words of a button that opens the iframe; empty opens it with the page
     */
    public function html(string $view, string $pupil = '', string $back = '', string $deep = '', string $button = ''): string
    {
        $trust = $this->here->module->trust->paired();
        if ($trust === null) {
            return Here::message('Safeguarding is not set up yet: Gibbon has not been paired with Heed. If you are worried about a child, speak to a safeguarding lead in person now.');
        }
        $addresses = $this->here->module->addresses;
        $under = $trust['launchUrl'];
        $data = [
            'view' => $view,
            'pupil' => $pupil,
            'src' => $under.self::place($deep, (string) PairingRequest::origin($trust['issuer'])),
            'origin' => (string) PairingRequest::origin($trust['issuer']),
            'launch' => $addresses->launch(),
            'alive' => $addresses->base().'/keepAlive.php',
            'back' => $back,
        ];
        $attributes = '';
        foreach ($data as $name => $value) {
            $attributes .= " data-heed-$name=\"".Here::escape($value).'"';
        }
        $script = Here::escape($addresses->base().'/modules/Heed/js/module.js?v='.Module::version());
        $press = $button === '' ? '' : '<button type="button" data-heed-open class="button">'.Here::escape($button).'</button>';
        return "<div data-heed-frame$attributes>$press<noscript>".Here::message('Safeguarding needs JavaScript. If you are worried about a child, speak to a safeguarding lead in person now.')
            ."</noscript></div><script src=\"$script\"></script>";
    }

    /** The place inside Heed that an address names. Of the address only this counts: the rest changes with a new pairing. */
    private static function place(string $deep, string $origin): string
    {
        return preg_match('~^'.preg_quote($origin, '~').'/ui/[A-Za-z0-9]+/(#/[A-Za-z0-9/-]{1,200})$~D', $deep, $found) === 1 ? $found[1] : '';
    }
}
