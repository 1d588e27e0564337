<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

// One row per released version: the version, and the SQL that brings a database there, each statement ended by ";end".
$sql = [];

$sql[0][0] = '1.0.00';
$sql[0][1] = '';
