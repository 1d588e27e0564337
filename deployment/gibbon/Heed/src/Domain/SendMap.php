<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Domain;

/**
 * How this school's Individual Needs descriptors read in the national words: N none, K SEN support, E education,
 * health and care plan. English as an additional language is never SEND, and a descriptor nobody has mapped yet
 * counts for nothing here; it is passed on in the school's own words, for Heed's set-up to match.
 */
final class SendMap
{
    public const MEANINGS = ['', 'N', 'K', 'E', 'EAL'];
    public const NEEDS = ['SPLD', 'MLD', 'SLD', 'PMLD', 'SEMH', 'SLCN', 'HI', 'VI', 'MSI', 'PD', 'ASD', 'DS', 'OTH', 'NSA'];

    /** @var array<string,array{need:string,levels:array<string,string>}> */
    private array $rows = [];

    /** @param mixed $map descriptor id → {need, levels: {alert level id → meaning}}; unknown values count as unmapped */
    public function __construct($map)
    {
        foreach (is_array($map) ? $map : [] as $descriptor => $row) {
            $levels = [];
            foreach (is_array($row['levels'] ?? null) ? $row['levels'] : [] as $level => $meaning) {
                $levels[self::key($level)] = in_array($meaning, self::MEANINGS, true) ? $meaning : '';
            }
            $need = in_array($row['need'] ?? null, self::NEEDS, true) ? $row['need'] : '';
            $this->rows[self::key($descriptor)] = ['need' => $need, 'levels' => $levels];
        }
    }

    public function meaning($descriptor, $level): string
    {
        return $this->rows[self::key($descriptor)]['levels'][self::key($level)] ?? '';
    }

    public function need($descriptor): string
    {
        return $this->rows[self::key($descriptor)]['need'] ?? '';
    }

    /** The map as it is stored. */
    public function toArray(): array
    {
        return $this->rows;
    }

    /**
     * One pupil's SEND.
     *
     * @param array<int,array{descriptor:mixed,level:mixed,name:string,levelName:string,severity:int}> $held
     * @param bool $planHeld whether the school keeps an individual education plan with something in it
     */
    public function read(array $held, bool $planHeld): array
    {
        $weight = ['E' => 2, 'K' => 1];
        usort($held, function (array $a, array $b) use ($weight) {
            return [$weight[$this->meaning($b['descriptor'], $b['level'])] ?? 0, $b['severity'], $a['name']]
                <=> [$weight[$this->meaning($a['descriptor'], $a['level'])] ?? 0, $a['severity'], $b['name']];
        });
        $provision = 'N';
        $eal = false;
        $needs = [];
        $words = [];
        foreach ($held as $row) {
            $meaning = $this->meaning($row['descriptor'], $row['level']);
            if ($meaning === 'EAL') {
                $eal = true;
                continue;
            }
            if ($meaning === 'N') {
                continue;
            }
            if ($meaning === '') {
                $words[] = mb_substr($row['levelName'] === '' ? $row['name'] : "{$row['name']} ({$row['levelName']})", 0, 100, 'UTF-8');
                continue;
            }
            if ($meaning === 'E' || ($meaning === 'K' && $provision === 'N')) {
                $provision = $meaning;
            }
            if ($this->need($row['descriptor']) !== '') {
                $needs[] = $this->need($row['descriptor']);
            }
        }
        $needs = array_values(array_unique($needs));
        return array_filter([
            'provision' => $provision,
            'primaryNeed' => $needs[0] ?? null,
            'secondaryNeed' => $needs[1] ?? null,
            // Heed reads whoever comes with descriptors through its own match, so they travel only where this map says nothing.
            'descriptors' => $provision === 'N' ? array_slice(array_values(array_unique($words)), 0, 20) : [],
            'eal' => $eal,
            'planExists' => $planHeld || $provision === 'E',
        ], static function ($value) {
            return $value !== null && $value !== [];
        });
    }

    private static function key($id): string
    {
        return ltrim((string) $id, '0') ?: '0';
    }
}
