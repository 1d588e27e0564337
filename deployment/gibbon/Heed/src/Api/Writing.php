<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Api;

use Gibbon\Module\Heed\Domain\HostId;
use Gibbon\Module\Heed\Domain\Problem;
use Gibbon\Module\Heed\Module;
use Gibbon\Module\Heed\Store\Db;

/** The calls that write. */
final class Writing
{
    private const NOTICE = 'Something in Safeguarding needs you';
    private Module $module;
    private Reading $reading;
    /** @var callable */
    private $bell;
    private string $school;
    private string $zone;

    /** @param callable $bell (staff id, text, page) shows a notice in Gibbon and, where the person wants it, e-mails it */
    public function __construct(Module $module, Reading $reading, callable $bell, string $school, string $zone)
    {
        $this->module = $module;
        $this->reading = $reading;
        $this->bell = $bell;
        $this->school = $school;
        $this->zone = $zone;
    }

    public function pair(array $body, int $now): Answer
    {
        return new Answer(200, $this->module->trust->pair($body, $now) + [
            'product' => 'Gibbon',
            'version' => $this->module->gibbonVersion,
            'schoolName' => mb_substr($this->school, 0, 200, 'UTF-8'),
            'zone' => $this->zone,
        ]);
    }

    public function putEntry(string $pupilId, string $entryId, array $entry, string $sha256, string $actor): Answer
    {
        $this->reading->requirePupil($pupilId);
        ['created' => $created, 'receipt' => $receipt] = $this->module->entries->put($pupilId, $entryId, $entry, $sha256, $actor);
        return new Answer($created ? 201 : 200, $receipt);
    }

    public function withhold(string $pupilId, string $entryId, string $actor): Answer
    {
        $this->module->entries->withhold($pupilId, $entryId, $actor);
        return new Answer(204, null);
    }

    public function erase(string $pupilId, string $entryId, string $actor): Answer
    {
        $this->module->entries->erase($pupilId, $entryId, $actor);
        return new Answer(204, null);
    }

    /** Keeps one of Heed's signed checkpoints; it is never changed and never removed. */
    public function anchor(int $seq, array $anchor): Answer
    {
        $key = ['school' => $anchor['school'], 'seq' => $seq];
        $this->module->db->run('INSERT IGNORE INTO heedAnchor (school, seq, checkpoint, signature, at) VALUES (:school, :seq, :checkpoint, :signature, :at)',
            $key + ['checkpoint' => $anchor['checkpoint'], 'signature' => $anchor['signature'], 'at' => Db::now()]);
        if ($this->module->db->value('SELECT checkpoint FROM heedAnchor WHERE school=:school AND seq=:seq', $key) !== $anchor['checkpoint']) {
            throw new Problem(409, 'anchor-differs', 'Another checkpoint is kept under this number.');
        }
        return new Answer(204, null);
    }

    /** Gibbon may e-mail a notice, so its words are fixed and its address is our own page. */
    public function notice(array $body, string $actor): Answer
    {
        $strings = ['id', 'staffId', 'text', 'link'];
        if (array_diff(array_keys($body), $strings) !== [] || count(array_filter($body, 'is_string')) !== count($strings)
            || !HostId::uuid($body['id']) || $body['text'] !== self::NOTICE) {
            throw new Problem(400, 'bad-body', 'The body is not a notice.');
        }
        $person = HostId::person($body['staffId']);
        if ($person === null || !($this->module->staff()->some([$person])[$person]['active'] ?? false)) {
            throw new Problem(404, 'staff-unknown', 'This host has no such member of staff.');
        }
        if (mb_strlen($body['link'], 'UTF-8') > 300 || preg_match('#\Ahttps?://[^\s"\'<>\\\\]+\z#', $body['link']) !== 1) {
            throw new Problem(400, 'bad-body', 'The member link must be a web address.');
        }
        $id = strtolower($body['id']);
        $first = $this->module->db->run('INSERT IGNORE INTO heedNotice (id, staffId, link, at) VALUES (:id, :staffId, :link, :at)',
            ['id' => $id, 'staffId' => $person, 'link' => $body['link'], 'at' => Db::now()]) === 1;
        if ($first) {
            ($this->bell)($person, self::NOTICE, '/index.php?q=/modules/Heed/workspace.php&notice='.$id);
        }
        return new Answer(204, null);
    }
}
