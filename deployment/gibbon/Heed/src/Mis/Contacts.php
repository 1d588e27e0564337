<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Mis;

use Gibbon\Module\Heed\Domain\Words;
use Gibbon\Module\Heed\Store\Db;

/**
 * Parents and carers of one pupil, then emergency contacts. Gibbon does not hold who has parental responsibility or
 * whom the child lives with, so neither is said.
 */
final class Contacts
{
    private Db $db;

    public function __construct(Db $db)
    {
        $this->db = $db;
    }

    /** @return array<int,array> in the school's order of priority */
    public function of(string $pupilId): array
    {
        $contacts = [];
        foreach ($this->db->rows("SELECT p.*, a.contactCall, a.contactSMS, a.contactEmail, a.contactMail, r.relationship
            FROM gibbonFamilyChild c
            JOIN gibbonFamilyAdult a ON (a.gibbonFamilyID=c.gibbonFamilyID)
            JOIN gibbonPerson p ON (p.gibbonPersonID=a.gibbonPersonID)
            LEFT JOIN gibbonFamilyRelationship r ON (r.gibbonFamilyID=c.gibbonFamilyID AND r.gibbonPersonID1=p.gibbonPersonID AND r.gibbonPersonID2=c.gibbonPersonID)
            WHERE c.gibbonPersonID=:id AND p.status IN ('Full', 'Expected')
            GROUP BY p.gibbonPersonID ORDER BY MIN(a.contactPriority), p.gibbonPersonID", ['id' => $pupilId]) as $row) {
            $contacts[] = [
                'name' => Words::cut(implode(' ', array_filter([rtrim($row['title'], '.'), $row['preferredName'], $row['surname']])), 200),
                'relationship' => Words::cut($row['relationship'], 60) ?: 'Adult in the family',
                // Only where the school has switched off every way of reaching this adult.
                'doNotContact' => $row['contactCall'] === 'N' && $row['contactSMS'] === 'N' && $row['contactEmail'] === 'N' && $row['contactMail'] === 'N',
            ] + Words::present(['phones' => self::phones($row), 'emails' => self::emails($row)]);
        }
        return array_slice(array_merge($contacts, $this->emergency($pupilId)), 0, 50);
    }

    private function emergency(string $pupilId): array
    {
        $row = $this->db->row('SELECT emergency1Name, emergency1Number1, emergency1Number2, emergency1Relationship,
            emergency2Name, emergency2Number1, emergency2Number2, emergency2Relationship FROM gibbonPerson WHERE gibbonPersonID=:id', ['id' => $pupilId]);
        $contacts = [];
        foreach ([1, 2] as $i) {
            if ($row !== null && trim($row["emergency{$i}Name"]) !== '') {
                $numbers = array_filter([Words::cut($row["emergency{$i}Number1"], 40), Words::cut($row["emergency{$i}Number2"], 40)], 'strlen');
                $contacts[] = [
                    'name' => Words::cut($row["emergency{$i}Name"], 200),
                    'relationship' => Words::cut('Emergency contact '.strtolower($row["emergency{$i}Relationship"]), 60),
                ] + Words::present(['phones' => array_values($numbers)]);
            }
        }
        return $contacts;
    }

    private static function phones(array $row): array
    {
        $phones = [];
        foreach ([1, 2, 3, 4] as $i) {
            $number = trim((string) $row["phone$i"]);
            $country = trim((string) $row["phone{$i}CountryCode"]);
            if ($number !== '') {
                $phones[] = Words::cut(($country === '' ? '' : "+$country ").$number, 40);
            }
        }
        return array_values(array_unique($phones));
    }

    private static function emails(array $row): array
    {
        return array_values(array_unique(array_filter([Words::cut($row['email'], 200), Words::cut($row['emailAlternate'], 200)], 'strlen')));
    }
}
