<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

require_once __DIR__.'/src/autoload.php';

// One row per released version: the version, and the SQL that brings a database there, each statement ended by ";end".
$sql = [];

$sql[0][0] = '1.0.00';
$sql[0][1] = '';

// The checkpoints Heed keeps here. Every statement leaves a table that is already there as it is.
$sql[1][0] = '1.1.00';
$sql[1][1] = implode(";end\n", \Gibbon\Module\Heed\Schema::statements()).";end\n";
