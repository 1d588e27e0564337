<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Api;

use Gibbon\Module\Heed\Domain\AnchorRules;
use Gibbon\Module\Heed\Domain\CallRules;
use Gibbon\Module\Heed\Domain\EntryRules;
use Gibbon\Module\Heed\Domain\HostId;
use Gibbon\Module\Heed\Domain\Problem;
use Gibbon\Module\Heed\Domain\StrictJson;
use Gibbon\Module\Heed\Module;

/** The Host Integration API: which call needs which scope, and who answers it. */
final class Router
{
    private const ROUTES = [
        ['GET', '#\A/status\z#', '', 'status'],
        ['GET', '#\A/pupils\z#', 'pupils.read', 'listPupils'],
        ['GET', '#\A/pupils/([^/]+)\z#', 'pupils.read', 'readPupil'],
        ['GET', '#\A/send\z#', 'send.read', 'listSend'],
        ['GET', '#\A/pupils/([^/]+)/send\z#', 'send.read', 'readSend'],
        ['GET', '#\A/pupils/([^/]+)/contacts\z#', 'contacts.read', 'readContacts'],
        ['GET', '#\A/pupils/([^/]+)/timetable\z#', 'timetable.read', 'readTimetable'],
        ['GET', '#\A/pupils/([^/]+)/signals\z#', 'signals.read', 'readSignals'],
        ['GET', '#\A/staff\z#', 'staff.read', 'listStaff'],
        ['GET', '#\A/pupils/([^/]+)/chronology\z#', 'chronology.read', 'listChronology'],
        ['PUT', '#\A/pupils/([^/]+)/chronology/([^/]+)\z#', 'chronology.write', 'putEntry'],
        ['POST', '#\A/pupils/([^/]+)/chronology/([^/]+)/withhold\z#', 'chronology.write', 'withholdEntry'],
        ['POST', '#\A/pupils/([^/]+)/chronology/([^/]+)/erase\z#', 'chronology.write', 'eraseEntry'],
        ['GET', '#\A/audit\z#', 'audit.read', 'listAudit'],
        ['POST', '#\A/notices\z#', 'notices.write', 'postNotice'],
        ['PUT', '#\A/anchors/([^/]+)\z#', 'anchors.write', 'putAnchor'],
    ];
    private Module $module;
    private Reading $reading;
    private Writing $writing;

    public function __construct(Module $module, Reading $reading, Writing $writing)
    {
        $this->module = $module;
        $this->reading = $reading;
        $this->writing = $writing;
    }

    /** @throws Problem */
    public function answer(Call $call, int $now): Answer
    {
        if (preg_match('#\A/v1(/.*)\z#', $call->path, $m) !== 1) {
            throw new Problem(404, 'no-such-call', 'There is nothing at this address.');
        }
        $path = $m[1];
        if ($path === '/keys' && $call->method === 'GET') {
            return new Answer(200, $this->module->keys->keySet());
        }
        if ($path === '/pairing' && $call->method === 'POST') {
            $call->requireJson();
            return $this->writing->pair(StrictJson::object(Call::body()), $now);
        }
        // Who calls comes before what is asked: an unknown caller learns nothing about addresses and methods.
        if ($call->token === '') {
            throw new Problem(401, 'token-missing', 'This call needs a token.');
        }
        $claims = $this->module->trust->call($call->token, $now);
        $otherMethod = false;
        foreach (self::ROUTES as [$method, $pattern, $scope, $name]) {
            if (preg_match($pattern, $path, $found) !== 1) {
                continue;
            }
            if ($method !== $call->method) {
                $otherMethod = true;
                continue;
            }
            if ($scope !== '') {
                CallRules::requireScope($claims, $scope);
            }
            return $this->perform($name, $call, array_map('rawurldecode', array_slice($found, 1)), $claims);
        }
        throw $otherMethod
            ? new Problem(405, 'method-not-allowed', 'This address is not called with this method.')
            : new Problem(404, 'no-such-call', 'There is nothing at this address.');
    }

    private function perform(string $name, Call $call, array $ids, array $claims): Answer
    {
        if (isset($ids[0]) && !HostId::valid($ids[0])) {
            throw new Problem(404, 'pupil-unknown', 'This host has no such pupil.');
        }
        if (isset($ids[1]) && !HostId::uuid($ids[1])) {
            throw new Problem(400, 'bad-id', 'An entry id is a UUID.');
        }
        switch ($name) {
            case 'putEntry':
                $call->requireJson();
                $bytes = Call::body();
                return $this->writing->putEntry($ids[0], $ids[1], EntryRules::check(StrictJson::object($bytes)), hash('sha256', $bytes), CallRules::actor($claims));
            case 'withholdEntry':
                return $this->writing->withhold($ids[0], $ids[1], CallRules::actor($claims));
            case 'eraseEntry':
                return $this->writing->erase($ids[0], $ids[1], CallRules::actor($claims));
            case 'postNotice':
                $call->requireJson();
                return $this->writing->notice(StrictJson::object(Call::body()), CallRules::actor($claims));
            case 'putAnchor':
                $call->requireJson();
                return $this->writing->anchor(AnchorRules::number($ids[0]), AnchorRules::check(StrictJson::object(Call::body())));
            default:
                return $this->reading->$name($call, ...$ids);
        }
    }
}
