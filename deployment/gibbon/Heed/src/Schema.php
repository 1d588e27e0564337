<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed;

/**
 * Our tables. They stand outside the manifest's $moduleTables, because Gibbon's uninstaller offers to drop those: the
 * chronology and the log of its readers outlive the module.
 */
final class Schema
{
    /** @return string[] statements that may run again on a database that already has the tables */
    public static function statements(): array
    {
        $end = ' ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';
        return [
            "CREATE TABLE IF NOT EXISTS heedSetting (
                name varchar(60) NOT NULL, value mediumtext NOT NULL, PRIMARY KEY (name))$end",
            "CREATE TABLE IF NOT EXISTS heedToken (
                jti char(64) NOT NULL, expires bigint NOT NULL, PRIMARY KEY (jti), KEY expires (expires))$end",
            "CREATE TABLE IF NOT EXISTS heedChange (
                kind varchar(10) NOT NULL, hostId varchar(64) NOT NULL, digest char(64) NOT NULL,
                seq bigint NOT NULL, changedAt datetime NOT NULL, gone varchar(10) NOT NULL DEFAULT '',
                PRIMARY KEY (kind, hostId), UNIQUE KEY place (kind, seq))$end",
            "CREATE TABLE IF NOT EXISTS heedEntry (
                hostEntryId bigint NOT NULL AUTO_INCREMENT, entryId char(36) NOT NULL, pupilId varchar(64) NOT NULL,
                detail varchar(10) NOT NULL, recordedAt datetime NOT NULL, occurredOn date NULL, kind varchar(60) NULL,
                text mediumtext NULL, author varchar(200) NULL, corrects char(36) NULL, link varchar(300) NOT NULL,
                sha256 char(64) NOT NULL, storedAt datetime NOT NULL, actor varchar(64) NOT NULL,
                state varchar(10) NOT NULL DEFAULT 'shown', stateAt datetime NULL, stateBy varchar(64) NULL,
                PRIMARY KEY (hostEntryId), UNIQUE KEY entryId (entryId), KEY pupil (pupilId, hostEntryId))$end",
            "CREATE TABLE IF NOT EXISTS heedRead (
                id bigint NOT NULL AUTO_INCREMENT, at datetime NOT NULL, staffId varchar(64) NOT NULL,
                entryId char(36) NOT NULL, PRIMARY KEY (id))$end",
            "CREATE TABLE IF NOT EXISTS heedNotice (
                id char(36) NOT NULL, staffId varchar(64) NOT NULL, link varchar(300) NOT NULL, at datetime NOT NULL,
                PRIMARY KEY (id))$end",
            "CREATE TABLE IF NOT EXISTS heedAnchor (
                school char(36) NOT NULL, seq bigint NOT NULL, checkpoint varchar(1000) NOT NULL,
                signature char(128) NOT NULL, at datetime NOT NULL, PRIMARY KEY (school, seq))$end",
        ];
    }
}
