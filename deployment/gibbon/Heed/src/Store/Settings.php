<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Store;

/** The module's own settings: text by name, kept in our table and never in Gibbon's session. */
final class Settings
{
    private Db $db;

    public function __construct(Db $db)
    {
        $this->db = $db;
    }

    public function get(string $name, string $otherwise = ''): string
    {
        return $this->db->value('SELECT value FROM heedSetting WHERE name=:name', ['name' => $name]) ?? $otherwise;
    }

    public function json(string $name): array
    {
        $value = json_decode($this->get($name), true);
        return is_array($value) ? $value : [];
    }

    public function put(string $name, string $value): void
    {
        $this->db->run('INSERT INTO heedSetting (name, value) VALUES (:name, :value) ON DUPLICATE KEY UPDATE value=VALUES(value)',
            ['name' => $name, 'value' => $value]);
    }

    public function putJson(string $name, array $value): void
    {
        $this->put($name, (string) json_encode($value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES));
    }

    public function forget(string ...$names): void
    {
        foreach ($names as $name) {
            $this->db->run('DELETE FROM heedSetting WHERE name=:name', ['name' => $name]);
        }
    }

    /** Removes a value exactly once, however many ask at the same moment. */
    public function take(string $name, string $value): bool
    {
        return $this->db->run('DELETE FROM heedSetting WHERE name=:name AND value=:value', ['name' => $name, 'value' => $value]) === 1;
    }
}
