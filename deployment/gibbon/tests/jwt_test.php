<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see ../Heed/LICENSE). */

use Gibbon\Module\Heed\Domain\Base64Url;
use Gibbon\Module\Heed\Domain\CallRules;
use Gibbon\Module\Heed\Domain\Jwk;
use Gibbon\Module\Heed\Domain\Jwt;

$ecPem = '';
openssl_pkey_export(openssl_pkey_new(['private_key_type' => OPENSSL_KEYTYPE_EC, 'curve_name' => 'prime256v1']), $ecPem);
$ec = Jwk::ofPrivate($ecPem);
$set = ['keys' => [$ec]];
$token = Jwt::sign(['iss' => 'https://heed.example', 'name' => 'Ms R. Ødegård'], $ecPem, $ec['kid']);

same('a token we signed reads back', Jwt::verify($token, $set)['name'], 'Ms R. Ødegård');
for ($i = 0; $i < 200; $i++) {
    // Short integers in a signature are rare: enough rounds meet one.
    $claims = Jwt::verify(Jwt::sign(['n' => $i], $ecPem, $ec['kid']), $set);
    if ($claims['n'] !== $i) {
        check('every signature reads back', false);
    }
}
same('its kid is found', Jwt::kid($token), $ec['kid']);
[$head, $body, $mark] = explode('.', $token);
refuses('a changed body', 401, fn () => Jwt::verify($head.'.'.Base64Url::encode('{"iss":"x"}').'.'.$mark, $set));
refuses('a changed signature', 401, fn () => Jwt::verify("$head.$body.".Base64Url::encode(str_repeat("\1", 64)), $set));
refuses('an empty signature', 401, fn () => Jwt::verify("$head.$body.", $set));
refuses('an unknown key', 401, fn () => Jwt::verify($token, ['keys' => []]));
refuses('two keys under one id', 401, fn () => Jwt::verify($token, ['keys' => [$ec, $ec]]));
$with = fn (array $header) => Base64Url::encode(json_encode($header)).".$body.$mark";
refuses('alg none', 401, fn () => Jwt::verify($with(['alg' => 'none', 'kid' => $ec['kid']]), $set));
refuses('alg HS256', 401, fn () => Jwt::verify($with(['alg' => 'HS256', 'kid' => $ec['kid']]), $set));
refuses('RS256 on an EC key', 401, fn () => Jwt::verify($with(['alg' => 'RS256', 'kid' => $ec['kid']]), $set));
foreach (['jku', 'jwk', 'x5u', 'x5c', 'crit'] as $hint) {
    same("a $hint header has no kid we would read", Jwt::kid($with(['alg' => 'ES256', 'kid' => $ec['kid'], $hint => 'x'])), null);
}
refuses('a token that is too long', 401, fn () => Jwt::verify(str_repeat('a', 9000).'.a.a', $set));

$rsaKey = openssl_pkey_new(['private_key_type' => OPENSSL_KEYTYPE_RSA, 'private_key_bits' => 2048]);
$rsaPart = openssl_pkey_get_details($rsaKey)['rsa'];
$rsa = ['kty' => 'RSA', 'kid' => 'r1', 'n' => Base64Url::encode($rsaPart['n']), 'e' => Base64Url::encode($rsaPart['e'])];
$input = Base64Url::encode('{"alg":"RS256","kid":"r1"}').'.'.Base64Url::encode('{"iss":"heed"}');
openssl_sign($input, $rsaMark, $rsaKey, OPENSSL_ALGO_SHA256);
same('an RS256 token reads', Jwt::verify($input.'.'.Base64Url::encode($rsaMark), ['keys' => [$rsa]])['iss'], 'heed');
same('a private key in a set is not used', Jwk::algorithm($ec + ['d' => 'x']), null);
same('a symmetric key is not used', Jwk::algorithm(['kty' => 'oct', 'k' => 'x']), null);
same('a short RSA key is not used', Jwk::algorithm(['kty' => 'RSA', 'e' => 'AQAB', 'n' => Base64Url::encode(str_repeat("\xff", 128))]), null);
// The example of RFC 7638.
same('the thumbprint is the standard one', Jwk::thumbprint(['kty' => 'RSA', 'e' => 'AQAB', 'n' => '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw']), 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs');
check('the fingerprint has its form', preg_match('/\A[0-9a-f]{4}-[0-9a-f]{4}\z/', Jwk::fingerprint($set, ['keys' => [$rsa]])) === 1);
same('padding is not base64url', Base64Url::decode('YQ=='), null);
same('stray bits are not base64url', Base64Url::decode('YR'), null);

$now = 1800000000;
$good = ['iss' => 'https://heed.example', 'aud' => 'https://gibbon.example', 'iat' => $now, 'exp' => $now + 300, 'jti' => 'abcdefgh12'];
$call = fn (array $more, int $at = 1800000000) => CallRules::check($more + $good, 'https://heed.example', 'https://gibbon.example', $at);
$call([]);
check('a good call passes', true);
refuses('another issuer', 401, fn () => $call(['iss' => 'https://other.example']));
refuses('another audience', 401, fn () => $call(['aud' => 'https://other.example']));
refuses('an audience list', 401, fn () => $call(['aud' => ['https://gibbon.example']]));
refuses('over 300 seconds', 401, fn () => $call(['exp' => $now + 301]));
refuses('a life of nothing', 401, fn () => $call(['exp' => $now]));
refuses('text for a time', 401, fn () => $call(['exp' => (string) ($now + 60)]));
refuses('no start', 401, fn () => $call(['iat' => null]));
refuses('expired beyond the skew', 401, fn () => $call([], $now + 360));
$call([], $now + 359);
check('expired within the skew passes', true);
refuses('from the future', 401, fn () => $call([], $now - 61));
refuses('not before a later time', 401, fn () => $call(['nbf' => $now + 100]));
refuses('no jti', 401, fn () => $call(['jti' => null]));
refuses('a scope that only looks alike', 403, fn () => CallRules::requireScope(['scope' => 'pupils.reader'], 'pupils.read'));
refuses('no actor', 403, fn () => CallRules::actor(['act' => []]));
same('an actor', CallRules::actor(['act' => ['sub' => '0000000001']]), '0000000001');
