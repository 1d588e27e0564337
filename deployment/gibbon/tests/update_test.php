<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see ../Heed/LICENSE). */

use Gibbon\Module\Heed\Module;
use Gibbon\Module\Heed\Schema;

/** What Gibbon's own update runs on a database that stands at this version. */
$heedUpdateFrom = static function (string $stands): array {
    include __DIR__.'/../Heed/CHANGEDB.php';
    $run = [];
    foreach ($sql as [$version, $statements]) {
        if (version_compare($version, $stands, '>') && version_compare($version, Module::version(), '<=')) {
            array_push($run, ...array_filter(array_map('trim', explode(';end', $statements))));
        }
    }
    return $run;
};

$heedManifest = file_get_contents(__DIR__.'/../Heed/manifest.php');
check('the manifest names the version of the files', strpos($heedManifest, "\$version = '".Module::version()."';") !== false);
$heedSame = static fn (array $statements): array => array_map(static fn (string $one): string => preg_replace('/\s+/', ' ', $one), $statements);
same('a school that updates has every table a new school has', $heedSame($heedUpdateFrom('1.0.00')), $heedSame(Schema::statements()));
same('an update runs nothing twice', $heedUpdateFrom(Module::version()), []);
check('an update leaves every table that is there as it is', array_filter(Schema::statements(), static fn (string $one): bool => strpos($one, 'CREATE TABLE IF NOT EXISTS') !== 0) === []);
