<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Domain;

/**
 * Which custom field of a person holds what Gibbon has no column for. A field that is not mapped, or empty, or a yes/no
 * that is neither, says nothing.
 */
final class FieldMap
{
    public const TEXT = ['upn' => 20, 'homeAuthority' => 100, 'communication' => 500];
    public const YES_NO = ['lookedAfter', 'socialWorker', 'youngCarer'];
    private const YES = ['y', 'yes', '1', 'true'];
    private const NO = ['n', 'no', '0', 'false'];

    /** @var array<string,string> member → custom field id */
    private array $ids = [];

    /** @param mixed $map member → custom field id */
    public function __construct($map)
    {
        foreach (array_merge(array_keys(self::TEXT), self::YES_NO) as $member) {
            $id = is_array($map) ? ($map[$member] ?? '') : '';
            if (is_string($id) && preg_match('/\A[0-9]{1,10}\z/', $id) === 1) {
                $this->ids[$member] = $id;
            }
        }
    }

    public function field(string $member): string
    {
        return $this->ids[$member] ?? '';
    }

    public function toArray(): array
    {
        return $this->ids;
    }

    /** @param string|null $fields Gibbon's JSON of custom field values */
    public function text(?string $fields, string $member): string
    {
        $value = $this->value($fields, $member);
        return is_string($value) ? Words::cut(strip_tags($value), self::TEXT[$member]) : '';
    }

    public function yesNo(?string $fields, string $member): ?bool
    {
        $value = strtolower(trim((string) (is_scalar($value = $this->value($fields, $member)) ? $value : '')));
        return in_array($value, self::YES, true) ? true : (in_array($value, self::NO, true) ? false : null);
    }

    private function value(?string $fields, string $member)
    {
        $values = json_decode((string) $fields, true);
        return is_array($values) && isset($this->ids[$member]) ? ($values[$this->ids[$member]] ?? null) : null;
    }
}
