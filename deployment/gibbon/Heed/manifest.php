<?php
/*
Heed for Gibbon: opens Heed, a school's safeguarding record, inside Gibbon.
Copyright (c) the Heed contributors

This program is free software: you can redistribute it and/or modify it under the terms of the GNU General Public
License as published by the Free Software Foundation, either version 3 of the License, or (at your option) any later
version. It is distributed WITHOUT ANY WARRANTY. See the file LICENSE in this folder.
*/

require_once __DIR__.'/src/autoload.php';

$name = 'Heed';
$description = 'Safeguarding: report a concern from a pupil\'s profile, and open Heed for those who act on it.';
$entryURL = 'workspace.php';
$type = 'Additional';
$category = 'People';
$version = '1.1.00';
$author = 'The Heed contributors';
$url = '';

// Gibbon's uninstaller offers to drop the tables named here. Ours hold a chronology and the log of its readers.
$moduleTables = [];

// Statements Gibbon runs once at installation and leaves alone when the module is removed.
$gibbonSetting = \Gibbon\Module\Heed\Schema::statements();

$heedStaffOnly = [
    'defaultPermissionStudent' => 'N',
    'defaultPermissionParent' => 'N',
    'categoryPermissionStaff' => 'Y',
    'categoryPermissionStudent' => 'N',
    'categoryPermissionParent' => 'N',
    'categoryPermissionOther' => 'N',
];
$heedAllStaff = ['defaultPermissionAdmin' => 'Y', 'defaultPermissionTeacher' => 'Y', 'defaultPermissionSupport' => 'Y'] + $heedStaffOnly;

// Gibbon looks at the current role only, so every staff role may open Heed and Heed decides by person.
$actionRows = [
    [
        'name' => 'Report a concern',
        'precedence' => '0',
        'category' => 'Safeguarding',
        'description' => 'Report a safeguarding concern about a child or an adult in school.',
        'URLList' => 'concern_report.php',
        'entryURL' => 'concern_report.php',
        'entrySidebar' => 'N',
        'menuShow' => 'Y',
    ] + $heedAllStaff,
    [
        'name' => 'Safeguarding',
        'precedence' => '0',
        'category' => 'Safeguarding',
        'description' => 'The Safeguarding tab on a pupil\'s profile.',
        'URLList' => 'safeguarding_tab.php',
        'entryURL' => 'safeguarding_tab.php',
        'entrySidebar' => 'N',
        'menuShow' => 'N',
    ] + $heedAllStaff,
    [
        'name' => 'Safeguarding workspace',
        'precedence' => '0',
        'category' => 'Safeguarding',
        'description' => 'Open Heed for the concerns, cases and tasks that are yours.',
        'URLList' => 'workspace.php',
        'entryURL' => 'workspace.php',
        'entrySidebar' => 'N',
        'menuShow' => 'Y',
    ] + $heedAllStaff,
    [
        'name' => 'Entries from Heed',
        'precedence' => '0',
        'category' => 'Safeguarding',
        'description' => 'Restricted: read the entries Heed has stored about a pupil. Every reading is recorded.',
        'URLList' => 'entries_restricted.php',
        'entryURL' => 'entries_restricted.php',
        'entrySidebar' => 'N',
        'menuShow' => 'N',
        'defaultPermissionAdmin' => 'N',
        'defaultPermissionTeacher' => 'N',
        'defaultPermissionSupport' => 'N',
    ] + $heedStaffOnly,
    [
        'name' => 'Heed settings',
        'precedence' => '0',
        'category' => 'Administration',
        'description' => 'Pair Gibbon with Heed and say what Gibbon\'s fields mean.',
        'URLList' => 'heed_settings.php,heed_settingsProcess.php',
        'entryURL' => 'heed_settings.php',
        'entrySidebar' => 'N',
        'menuShow' => 'Y',
        'defaultPermissionAdmin' => 'Y',
        'defaultPermissionTeacher' => 'N',
        'defaultPermissionSupport' => 'N',
    ] + $heedStaffOnly,
];

$heedHook = static function (string $type, string $action, string $include): string {
    $options = serialize(['sourceModuleName' => 'Heed', 'sourceModuleAction' => $action, 'sourceModuleInclude' => $include]);
    return "INSERT INTO gibbonHook (name, type, options, gibbonModuleID)
        SELECT 'Safeguarding', '$type', '$options', gibbonModuleID FROM gibbonModule WHERE name='Heed'";
};
$hooks = [
    $heedHook('Student Profile', 'Safeguarding', 'safeguarding_tab.php'),
    $heedHook('Staff Dashboard', 'Safeguarding workspace', 'hook_staffDashboard.php'),
];
