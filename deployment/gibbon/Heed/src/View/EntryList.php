<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\View;

use Gibbon\Module\Heed\Module;

/**
 * What Heed has stored here about one pupil, for those with the separate permission. The permission is asked here,
 * whoever calls, and each summary or full entry is written down as read before it is printed.
 */
final class EntryList
{
    private const PERMISSION = '/modules/Heed/entries_restricted.php';
    /** Characters from which an entry is folded: a list must stay a list. */
    private const LONG = 1200;
    private Here $here;

    public function __construct(Here $here)
    {
        $this->here = $here;
    }

    public function permitted(string $pupil): bool
    {
        return $this->here->person() !== null && $this->here->allowed(self::PERMISSION) && $this->here->maySee($pupil);
    }

    /** Empty for anyone without the permission: not even that a list exists. */
    public function html(string $pupil): string
    {
        if (!$this->permitted($pupil)) {
            return '';
        }
        $entries = $this->here->module->entries->shown($pupil);
        $this->here->module->entries->recordReading((string) $this->here->person(), $entries);
        $html = '<section aria-labelledby="heed-entries"><h3 id="heed-entries">Entries from Heed</h3>'
            .'<p>Restricted. Each time this list is opened, who read which entry is recorded and reported to Heed.</p>';
        if ($entries === []) {
            return $html.'<p>Heed has stored nothing here about this pupil.</p></section>';
        }
        $html .= '<div role="list">';
        $corrected = array_flip(array_filter(array_column($entries, 'corrects')));
        foreach ($entries as $entry) {
            $html .= $this->entry($entry, isset($corrected[$entry['entryId']]));
        }
        return $html.'</div></section>';
    }

    private function entry(array $entry, bool $corrected): string
    {
        $recorded = (new \DateTimeImmutable($entry['recordedAt'], new \DateTimeZone('UTC')))->setTimezone(new \DateTimeZone(date_default_timezone_get()));
        $facts = [$recorded->format('j F Y, H:i')];
        if ($entry['occurredOn'] !== null && $entry['occurredOn'] !== $recorded->format('Y-m-d')) {
            $facts[] = 'happened on '.(new \DateTimeImmutable($entry['occurredOn']))->format('j F Y');
        }
        if ((string) $entry['author'] !== '') {
            $facts[] = 'by '.$entry['author'];
        }
        $title = $entry['detail'] === 'pointer' ? 'An entry was made in Heed' : ((string) $entry['kind'] !== '' ? $entry['kind'] : 'Entry');
        $html = '<div role="listitem" style="border:1px solid #d1d5db;border-radius:4px;margin:0 0 8px;padding:10px 12px;overflow-wrap:anywhere">'
            .'<strong>'.Here::escape($title).'</strong><br/><small>'.Here::escape(implode(' · ', $facts)).'</small>';
        if ((string) $entry['text'] !== '') {
            $text = '<p style="margin:8px 0;white-space:pre-line">'.Here::escape($entry['text']).'</p>';
            $html .= mb_strlen($entry['text'], 'UTF-8') > self::LONG
                ? '<details style="margin:8px 0"><summary>'.Here::escape(mb_substr($entry['text'], 0, 200, 'UTF-8')).'… (show all)</summary>'.$text.'</details>'
                : $text;
        }
        if ($entry['corrects'] !== null) {
            $html .= '<p style="margin:8px 0"><em>Corrects an earlier entry.</em></p>';
        }
        if ($corrected) {
            $html .= '<p style="margin:8px 0"><em>Corrected by a later entry.</em></p>';
        }
        $open = $this->here->module->addresses->page('workspace.php').'&entry='.rawurlencode($entry['entryId']);
        return $html.'<div style="margin-top:6px"><a href="'.Here::escape($open).'">Open in Heed<span class="sr-only"> the entry of '
            .Here::escape($recorded->format('j F Y, H:i')).'</span></a></div></div>';
    }
}
