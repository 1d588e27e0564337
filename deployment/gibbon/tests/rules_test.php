<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see ../Heed/LICENSE). */

use Gibbon\Module\Heed\Api\Call;
use Gibbon\Module\Heed\Domain\AnchorRules;
use Gibbon\Module\Heed\Domain\Cursor;
use Gibbon\Module\Heed\Domain\EntryRules;
use Gibbon\Module\Heed\Domain\FieldMap;
use Gibbon\Module\Heed\Domain\HostId;
use Gibbon\Module\Heed\Domain\LaunchRules;
use Gibbon\Module\Heed\Domain\PairingCode;
use Gibbon\Module\Heed\Domain\PairingRequest;
use Gibbon\Module\Heed\Domain\SendMap;
use Gibbon\Module\Heed\Domain\StrictJson;
use Gibbon\Module\Heed\Domain\Words;
use Gibbon\Module\Heed\Store\Addresses;
use Gibbon\Module\Heed\Store\KeyStore;

// Pairing codes
check('a secret has its form', PairingCode::wellFormed(PairingCode::newSecret()));
same('twenty bytes make 32 characters', strlen(PairingCode::newSecret()), 32);
same('five bytes are eight characters', PairingCode::newSecret('fooba'), 'MZXW6YTB');
check('lower case is not a code', !PairingCode::wellFormed(strtolower(PairingCode::newSecret())));
check('25 characters are too few', !PairingCode::wellFormed(str_repeat('A', 25)));
$nine = range(1000, 1008);
check('nine wrong codes do not block', !PairingCode::blocked($nine, 1010));
check('ten do', PairingCode::blocked(array_merge($nine, [1009]), 1010));
check('for 15 minutes', PairingCode::blocked(array_merge($nine, [1009]), 1908));
check('and no longer', !PairingCode::blocked(array_merge($nine, [1009]), 1909));
check('ten spread over an hour do not block', !PairingCode::blocked(range(0, 3600, 400), 3601));

// Pairing requests
$key = ['kty' => 'EC', 'crv' => 'P-256', 'kid' => 'a', 'x' => str_repeat('A', 43), 'y' => str_repeat('A', 43)];
$offer = ['code' => 'X', 'issuer' => 'https://heed.example', 'jwks' => ['keys' => [$key]], 'jwksUrl' => 'https://heed.example/api/keys',
    'launchUrl' => 'https://heed.example/ui/gibbon/', 'audience' => 'heed-gibbon'];
same('a good offer passes', PairingRequest::check($offer), $offer);
foreach ([
    'plain http' => ['issuer' => 'http://heed.example'],
    'a trailing slash' => ['issuer' => 'https://heed.example/'],
    'a password in the address' => ['issuer' => 'https://a:b@heed.example'],
    'keys elsewhere' => ['jwksUrl' => 'https://other.example/keys'],
    'keys at an address that only begins alike' => ['jwksUrl' => 'https://heed.example.evil.example/keys'],
    'a launch elsewhere' => ['launchUrl' => 'javascript:alert(1)'],
    'a quote in the launch address' => ['launchUrl' => 'https://heed.example/"onload='],
    'no keys' => ['jwks' => ['keys' => []]],
    'a key without id' => ['jwks' => ['keys' => [['kid' => ''] + $key]]],
    'something more' => ['role' => 'admin'],
] as $what => $more) {
    refuses($what, 400, fn () => PairingRequest::check($more + $offer));
}
same('http on this machine is for trials', PairingRequest::origin('http://127.0.0.1:8080/x'), 'http://127.0.0.1:8080');
same('the usual port is left out', PairingRequest::origin('https://Heed.Example:443/x'), 'https://heed.example');
same('a name that only looks like this machine', PairingRequest::origin('http://127.0.0.1.example'), null);

// Entries
$entry = ['detail' => 'full', 'recordedAt' => '2026-11-23T10:15:30.25+01:00', 'occurredOn' => '2026-11-22', 'kind' => 'Contact',
    'text' => 'Words', 'author' => 'Ms R. Adeyinka', 'link' => 'https://heed.example/ui/gibbon/#/case/1'];
same('a moment is kept in UTC', EntryRules::check($entry)['recordedAt'], '2026-11-23 09:15:30');
same('what is absent is null', EntryRules::check($entry)['corrects'], null);
EntryRules::check(['text' => str_repeat('é', 15000)] + $entry);
check('15,000 characters fit, however many bytes', true);
EntryRules::check(['detail' => 'pointer', 'recordedAt' => '2026-11-23T10:15:30Z', 'link' => 'https://heed.example/']);
check('a pointer is a date and a link', true);
foreach ([
    'a pointer with words' => ['detail' => 'pointer'],
    'another detail' => ['detail' => 'all'],
    'too long a text' => ['text' => str_repeat('x', 15001)],
    'too long a link' => ['link' => 'https://heed.example/'.str_repeat('x', 300)],
    'an empty correction' => ['corrects' => ''],
    'no zone' => ['recordedAt' => '2026-11-23T10:15:30'],
    'a 31st of June' => ['recordedAt' => '2026-06-31T10:15:30Z'],
    'a day that is not' => ['occurredOn' => '2026-02-29'],
    'a script' => ['link' => 'javascript:alert(1)'],
    'broken UTF-8' => ['text' => "\xc3\x28"],
    'a number' => ['kind' => 5],
    'something more' => ['secret' => 'x'],
] as $what => $more) {
    refuses($what, 400, fn () => EntryRules::check($more + $entry));
}

// JSON from outside
same('an object reads', StrictJson::object(' {"a": {"b": "{\\"a\\":1}", "a": [1, {"a": 2}]}, "b": "a"}')['b'], 'a');
foreach (['', '[]', 'null', '{', '"a"', '{"a":1,"a":2}', '{"a":{"b":1,"b":1}}', '{"a":1,"\\u0061":2}', '{"l":[{"x":1},{"x":1,"x":2}]}', "{\"a\":\"\xff\"}"] as $text) {
    refuses('the body '.$text, 400, fn () => StrictJson::object($text));
}
same('the same name in two objects is fine', StrictJson::object('{"l":[{"x":1},{"x":2}],"x":3}')['x'], 3);
check('a step in a path is no id', !HostId::valid('..') && !HostId::valid('.') && HostId::valid('a.b'));

// SEND
$map = new SendMap([1 => ['need' => 'ASD', 'levels' => [1 => 'E', 2 => 'K']], '002' => ['need' => '', 'levels' => ['003' => 'EAL']],
    3 => ['need' => 'SEMH', 'levels' => [2 => 'K', 1 => 'N']], 4 => ['need' => 'odd', 'levels' => [1 => 'Z']]]);
$held = fn ($descriptor, $level, $name, $severity = 1) => ['descriptor' => $descriptor, 'level' => $level, 'name' => $name, 'levelName' => 'L', 'severity' => $severity];
same('nothing held is N', $map->read([], false), ['provision' => 'N', 'eal' => false, 'planExists' => false]);
same('EAL is never SEND', $map->read([$held('002', '003', 'EAL')], false), ['provision' => 'N', 'eal' => true, 'planExists' => false]);
same('a plan of the school exists without EHC', $map->read([], true)['planExists'], true);
$both = $map->read([$held('003', '002', 'SEMH', 3), $held('001', '001', 'Autism', 1)], false);
same('the higher provision wins', $both['provision'], 'E');
same('and brings the primary need', [$both['primaryNeed'], $both['secondaryNeed']], ['ASD', 'SEMH']);
same('an EHC plan is a plan', $both['planExists'], true);
same('what is mapped is told in codes alone', array_key_exists('descriptors', $both), false);
same('what is decided as not SEND is left out', $map->read([$held(3, 1, 'Mood')], false), ['provision' => 'N', 'eal' => false, 'planExists' => false]);
same('what nobody mapped is only words', $map->read([$held(9, 1, 'New')], false), ['provision' => 'N', 'descriptors' => ['New (L)'], 'eal' => false, 'planExists' => false]);
same('an unknown meaning is no meaning', $map->meaning(4, 1), '');
same('an unknown need is no need', $map->need(4), '');
same('the map stores and reads back', (new SendMap($map->toArray()))->toArray(), $map->toArray());

// Custom fields
$fields = new FieldMap(['upn' => '0001', 'lookedAfter' => '0002', 'youngCarer' => '0003', 'socialWorker' => "1' OR 1", 'other' => '0004']);
$json = '{"0001":" A123456789012 ","0002":"Y","0003":"maybe"}';
same('a mapped field is read', $fields->text($json, 'upn'), 'A123456789012');
same('yes is yes', $fields->yesNo($json, 'lookedAfter'), true);
same('no is no', $fields->yesNo('{"0002":"No"}', 'lookedAfter'), false);
same('neither says nothing', $fields->yesNo($json, 'youngCarer'), null);
same('an unmapped field says nothing', $fields->yesNo($json, 'socialWorker'), null);
same('only known members are kept', array_keys($fields->toArray()), ['upn', 'lookedAfter', 'youngCarer']);
same('no fields at all', $fields->text(null, 'upn'), '');

// Cursors
$cursor = Cursor::fresh('e1', 40);
$page = Cursor::read($cursor->next(10), 'e1');
same('a page goes on', [$page->mode, $page->after, $page->start, $page->running], ['full', 10, 40, true]);
$later = Cursor::read($page->done(40), 'e1');
same('next time only changes', [$later->mode, $later->after, $later->running], ['changes', 40, false]);
same('pages of changes stay changes', Cursor::read($later->next(50), 'e1')->mode, 'changes');
refuses('another epoch', 410, fn () => Cursor::read($page->done(40), 'e2'));
refuses('junk', 410, fn () => Cursor::read("f.e1.1.1' OR 1", 'e1'));

// Launch
$own = ['REQUEST_METHOD' => 'POST', 'HTTP_ORIGIN' => 'https://gibbon.example', 'HTTP_SEC_FETCH_SITE' => 'same-origin'];
LaunchRules::checkCaller($own, 'https://gibbon.example');
check('the host\'s own page may ask', true);
refuses('GET', 405, fn () => LaunchRules::checkCaller(['REQUEST_METHOD' => 'GET'] + $own, 'https://gibbon.example'));
refuses('another origin', 403, fn () => LaunchRules::checkCaller(['HTTP_ORIGIN' => 'https://evil.example'] + $own, 'https://gibbon.example'));
refuses('no origin', 403, fn () => LaunchRules::checkCaller(['HTTP_ORIGIN' => ''] + $own, 'https://gibbon.example'));
refuses('a sibling site', 403, fn () => LaunchRules::checkCaller(['HTTP_SEC_FETCH_SITE' => 'same-site'] + $own, 'https://gibbon.example'));
$nonce = str_repeat('n', 43);
same('a report needs no pupil', LaunchRules::checkForm(['nonce' => $nonce, 'view' => 'report'])['pupil'], '');
refuses('a tab needs one', 400, fn () => LaunchRules::checkForm(['nonce' => $nonce, 'view' => 'tab']));
refuses('a short nonce', 400, fn () => LaunchRules::checkForm(['nonce' => 'n', 'view' => 'report']));
refuses('another view', 400, fn () => LaunchRules::checkForm(['nonce' => $nonce, 'view' => 'admin']));
refuses('a list for a pupil', 400, fn () => LaunchRules::checkForm(['nonce' => $nonce, 'view' => 'tab', 'pupil' => ['0000000001']]));
$claims = LaunchRules::claims(['issuer' => 'i', 'audience' => 'a', 'deploymentId' => 'd', 'launchUrl' => 'l'],
    ['nonce' => $nonce, 'view' => 'tab', 'pupil' => '0000000289'], '0000000120', 'Mr K. Nolan', ['report'], 1800000000);
same('a launch lives 60 seconds', $claims['exp'] - $claims['iat'], 60);
same('it names the pupil', $claims['https://purl.imsglobal.org/spec/lti/claim/custom'], ['heed_capabilities' => 'report', 'heed_view' => 'tab', 'pupil_id' => '0000000289']);

// Words, ids, addresses
same('a name with a title', Words::staffName('Ms.', 'Rosa', 'Adeyinka'), 'Ms R. Adeyinka');
same('a name without one', Words::staffName('', 'Glenna', 'Brock'), 'Glenna Brock');
same('an empty date is none', Words::date('0000-00-00'), null);
check('a UUID in capitals is one', HostId::uuid('0F8FAD5B-D9CB-469F-A165-70867728950E'));
same('a person\'s id has ten digits', HostId::person('289'), null);
$addresses = new Addresses('https://Gibbon.Example:443/mis/', false);
same('the issuer has no trailing slash', $addresses->issuer(), 'https://Gibbon.Example:443/mis');
same('the origin is what browsers say', $addresses->origin(), 'https://gibbon.example');
same('a call by path', Call::of(['PATH_INFO' => '/v1/pupils', 'QUERY_STRING' => 'cursor=a&limit=5'])->query, ['cursor' => 'a', 'limit' => '5']);
$byQuery = Call::of(['QUERY_STRING' => 'path=/v1/pupils?cursor=a&limit=5', 'HTTP_AUTHORIZATION' => 'Bearer a.b.c']);
same('a call by ?path=', [$byQuery->path, $byQuery->cursor(), $byQuery->limit(), $byQuery->token], ['/v1/pupils', 'a', 5, 'a.b.c']);
refuses('a limit of none', 400, fn () => Call::of(['PATH_INFO' => '/v1/pupils', 'QUERY_STRING' => 'limit=0'])->limit());

// The signing key
$room = sys_get_temp_dir().'/heed-test-'.bin2hex(random_bytes(6));
mkdir("$room/www", 0700, true);
check('a folder in the web root is refused', (new KeyStore("$room/www/keys", ["$room/www"]))->objection() !== null);
check('so is one that steps back into it', (new KeyStore("$room/keys/../www/keys", ["$room/www"]))->objection() !== null);
symlink("$room/www", "$room/door");
check('so is one that leads there by a link', (new KeyStore("$room/door/keys", ["$room/www"]))->objection() !== null);
$store = new KeyStore("$room/www-keys", ["$room/www"]);
same('a folder beside it is fine', $store->objection(), null);
$kid = $store->signing()['jwk']['kid'];
same('the key file is for its owner alone', fileperms("$room/www-keys/heed-signing.pem") & 0777, 0600);
$store->replace();
same('the former key stays, second', $store->keySet()['keys'][1]['kid'], $kid);
check('and a new one signs', $store->signing()['jwk']['kid'] !== $kid);
array_map('unlink', glob("$room/www-keys/*"));
unlink("$room/door");
array_map('rmdir', ["$room/www-keys", "$room/www", $room]);

// Checkpoints of the sealed history
$anchor = ['school' => '6F1C1111-0000-4000-8000-000000000001', 'checkpoint' => "heed-checkpoint 1\nschool x\n", 'signature' => str_repeat('ab', 64)];
same('a checkpoint passes as it came', AnchorRules::check($anchor)['checkpoint'], $anchor['checkpoint']);
same('a school has one spelling', AnchorRules::check($anchor)['school'], strtolower($anchor['school']));
foreach ([
    'words in a checkpoint' => ['checkpoint' => 'Isla was late.'],
    'a checkpoint without text' => ['checkpoint' => ''],
    'a short signature' => ['signature' => 'ab'],
    'a school that is none' => ['school' => 'x'],
    'something more beside a checkpoint' => ['note' => 'x'],
] as $what => $more) {
    refuses($what, 400, fn () => AnchorRules::check($more + $anchor));
}
same('a number of a checkpoint', AnchorRules::number('17'), 17);
foreach (['0', '-1', '1.5', 'x', str_repeat('9', 17)] as $text) {
    refuses("$text is no number of a checkpoint", 400, fn () => AnchorRules::number($text));
}
