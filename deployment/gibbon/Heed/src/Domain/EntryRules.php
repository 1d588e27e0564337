<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Domain;

/**
 * One entry Heed writes back. The database cuts long text silently, so every length is measured here, in characters,
 * and an entry that does not fit is refused whole.
 */
final class EntryRules
{
    public const MAX_BODY_BYTES = 65536;
    private const LENGTHS = ['kind' => 60, 'text' => 15000, 'author' => 200, 'link' => 300];
    private const MEMBERS = ['detail', 'recordedAt', 'occurredOn', 'kind', 'text', 'author', 'corrects', 'link'];

    /**
     * @return array{detail:string,recordedAt:string,occurredOn:?string,kind:?string,text:?string,author:?string,corrects:?string,link:string}
     *         with `recordedAt` as UTC `Y-m-d H:i:s`
     * @throws Problem 400 `bad-body`
     */
    public static function check($body): array
    {
        if (!is_array($body) || $body === [] || array_is_list($body) || array_diff(array_keys($body), self::MEMBERS) !== []) {
            throw self::bad('The body is not one entry.');
        }
        $entry = array_fill_keys(self::MEMBERS, null);
        foreach ($body as $name => $value) {
            if (!is_string($value) || preg_match('//u', $value) !== 1) {
                throw self::bad("The member $name must be text.");
            }
            if (isset(self::LENGTHS[$name]) && mb_strlen($value, 'UTF-8') > self::LENGTHS[$name]) {
                throw self::bad("The member $name is longer than ".self::LENGTHS[$name].' characters.');
            }
            $entry[$name] = $value;
        }
        if (!in_array($entry['detail'], ['pointer', 'summary', 'full'], true)) {
            throw self::bad('The member detail must be pointer, summary or full.');
        }
        if ($entry['detail'] === 'pointer'
            && ($entry['occurredOn'] ?? $entry['kind'] ?? $entry['text'] ?? $entry['author'] ?? null) !== null) {
            throw self::bad('A pointer holds a date and a link, nothing else.');
        }
        $entry['recordedAt'] = self::instant($entry['recordedAt']);
        if ($entry['occurredOn'] !== null && !self::isDate($entry['occurredOn'])) {
            throw self::bad('The member occurredOn must be a date.');
        }
        if ($entry['corrects'] !== null && !HostId::uuid($entry['corrects'])) {
            throw self::bad('The member corrects must be the id of an entry.');
        }
        if ($entry['link'] === null || preg_match('#\Ahttps?://[^\s"\'<>\\\\]+\z#', $entry['link']) !== 1) {
            throw self::bad('The member link must be a web address.');
        }
        return $entry;
    }

    /** Whether a text is a day of the calendar, as YYYY-MM-DD. */
    public static function isDate($text): bool
    {
        return is_string($text) && preg_match('/\A(\d{4})-(\d{2})-(\d{2})\z/', $text, $m) === 1
            && checkdate((int) $m[2], (int) $m[3], (int) $m[1]);
    }

    private static function instant(?string $text): string
    {
        $form = '/\A(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)\z/';
        if ($text === null || preg_match($form, $text, $m) !== 1 || !self::isDate($m[1])) {
            throw self::bad('The member recordedAt must be a moment with its zone.');
        }
        $moment = new \DateTimeImmutable((string) preg_replace('/\.\d+/', '', $text));
        return $moment->setTimezone(new \DateTimeZone('UTC'))->format('Y-m-d H:i:s');
    }

    private static function bad(string $detail): Problem
    {
        return new Problem(400, 'bad-body', $detail);
    }
}
