<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed;

use Gibbon\Module\Heed\Domain\FieldMap;
use Gibbon\Module\Heed\Domain\SendMap;
use Gibbon\Module\Heed\Mis\Contacts;
use Gibbon\Module\Heed\Mis\Pupils;
use Gibbon\Module\Heed\Mis\SendRecords;
use Gibbon\Module\Heed\Mis\Staff;
use Gibbon\Module\Heed\Mis\Timetable;
use Gibbon\Module\Heed\Store\Addresses;
use Gibbon\Module\Heed\Store\Db;
use Gibbon\Module\Heed\Store\Entries;
use Gibbon\Module\Heed\Store\KeyStore;
use Gibbon\Module\Heed\Store\Settings;
use Gibbon\Module\Heed\Store\Trust;

/** The module's parts, put together for one request. */
final class Module
{
    public const API_VERSION = '1.0';
    public Db $db;
    public Settings $settings;
    public Addresses $addresses;
    public KeyStore $keys;
    public Trust $trust;
    public Entries $entries;
    public string $gibbonVersion;
    private string $absolutePath;

    /** @param object $session Gibbon's session: only its settings of the system are read here */
    public function __construct(\PDO $pdo, $session, string $gibbonVersion)
    {
        $this->db = new Db($pdo);
        $this->settings = new Settings($this->db);
        $this->absolutePath = (string) $session->get('absolutePath');
        $this->addresses = new Addresses((string) $session->get('absoluteURL'), $this->settings->get('byQuery') === 'Y');
        $this->keys = $this->keysIn($this->keyFolder());
        $this->trust = new Trust($this->db, $this->settings, $this->addresses, $this->keys);
        $this->entries = new Entries($this->db);
        $this->gibbonVersion = $gibbonVersion;
    }

    public static function version(): string
    {
        include __DIR__.'/../version.php';
        return $moduleVersion;
    }

    public function keyFolder(): string
    {
        return $this->settings->get('keyFolder', dirname($this->absolutePath).'/heed-keys');
    }

    public function keysIn(string $folder): KeyStore
    {
        return new KeyStore($folder, [$this->absolutePath, (string) ($_SERVER['DOCUMENT_ROOT'] ?? '')]);
    }

    public function pupils(): Pupils
    {
        return new Pupils($this->db, $this->fieldMap(), date('Y-m-d'));
    }

    public function sendMap(): SendMap
    {
        return new SendMap($this->settings->json('sendMap'));
    }

    public function fieldMap(): FieldMap
    {
        return new FieldMap($this->settings->json('fields'));
    }

    public function sendRecords(): SendRecords
    {
        return new SendRecords($this->db, $this->pupils(), $this->sendMap(), $this->fieldMap());
    }

    public function staff(): Staff
    {
        return new Staff($this->db, $this->settings->json('offers'), date('Y-m-d'));
    }

    public function contacts(): Contacts
    {
        return new Contacts($this->db);
    }

    public function timetable(): Timetable
    {
        return new Timetable($this->db);
    }
}
