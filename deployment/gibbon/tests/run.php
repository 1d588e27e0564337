<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see ../Heed/LICENSE). */

// The rules of the module, tested with nothing but PHP: php run.php

require_once __DIR__.'/../Heed/src/autoload.php';

use Gibbon\Module\Heed\Domain\Problem;

$passed = 0;
$failed = 0;

function check(string $sentence, bool $holds): void
{
    global $passed, $failed;
    $holds ? $passed++ : $failed++;
    if (!$holds) {
        echo "FAILED $sentence\n";
    }
}

function same(string $sentence, $got, $expected): void
{
    check($sentence.' (got '.json_encode($got).')', $got === $expected);
}

function refuses(string $sentence, int $status, callable $act): void
{
    try {
        $act();
        check("$sentence (was accepted)", false);
    } catch (Problem $problem) {
        same($sentence, $problem->status(), $status);
    }
}

foreach (glob(__DIR__.'/*_test.php') as $file) {
    require $file;
}

echo "$passed passed, $failed failed\n";
exit($failed === 0 ? 0 : 1);
