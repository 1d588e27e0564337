<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Mis;

use Gibbon\Module\Heed\Domain\Words;
use Gibbon\Module\Heed\Store\Db;

/** Staff, with the capabilities this host offers Heed. Whoever holds no staff role holds no capability. */
final class Staff implements Listing
{
    public const OFFERED = ['lead', 'deputy', 'head', 'pastoral'];
    private Db $db;
    /** @var array<string,array{roles:string[],people:string[]}> */
    private array $offers;
    private string $today;

    /** @param array $offers capability → {roles, people} as chosen on the settings page */
    public function __construct(Db $db, array $offers, string $today)
    {
        $this->db = $db;
        $this->offers = $offers;
        $this->today = $today;
    }

    public function kind(): string
    {
        return 'staff';
    }

    public function all(): iterable
    {
        return $this->read('', []);
    }

    public function some(array $ids): array
    {
        [$in, $data] = Db::in($ids);
        return $this->read(" AND p.gibbonPersonID IN ($in)", $data);
    }

    public function tombstone(string $id, string $why): ?array
    {
        return ['id' => $id, 'name' => '', 'active' => false, 'gone' => true, 'capabilities' => []];
    }

    public function whyGone(string $id): string
    {
        return 'left';
    }

    /**
     * The capabilities of one member of staff who has opened a page.
     *
     * @param string $currentRole Gibbon grants by the current role: what another role of theirs allows does not count now
     * @return string[]
     */
    public function capabilitiesNow(string $id, string $currentRole): array
    {
        $person = $this->some([$id])[$id] ?? null;
        if ($person === null || !$person['active']) {
            return [];
        }
        $granted = $this->granted();
        return array_values(array_filter($person['capabilities'], static function (string $name) use ($granted, $currentRole) {
            return in_array($name, self::OFFERED, true) || in_array(self::role($currentRole), $granted[$name] ?? [], true);
        }));
    }

    /** @return array<string,array> */
    private function read(string $where, array $data): array
    {
        $granted = $this->granted();
        $staffRoles = array_map([self::class, 'role'], array_column($this->db->rows("SELECT gibbonRoleID FROM gibbonRole WHERE category='Staff'"), 'gibbonRoleID'));
        $staff = [];
        foreach ($this->db->rows("SELECT p.gibbonPersonID, p.title, p.preferredName, p.surname, p.email, p.status, p.canLogin,
                p.dateStart, p.dateEnd, p.gibbonRoleIDPrimary, p.gibbonRoleIDAll
            FROM gibbonPerson p LEFT JOIN gibbonStaff s ON (s.gibbonPersonID=p.gibbonPersonID)
            WHERE p.status IN ('Full', 'Expected') AND (s.gibbonStaffID IS NOT NULL OR EXISTS (SELECT 1 FROM gibbonRole r
                WHERE r.category='Staff' AND (r.gibbonRoleID=p.gibbonRoleIDPrimary OR FIND_IN_SET(r.gibbonRoleID, p.gibbonRoleIDAll))))$where
            GROUP BY p.gibbonPersonID ORDER BY p.gibbonPersonID", $data) as $row) {
            $roles = array_intersect(array_map([self::class, 'role'], array_merge([$row['gibbonRoleIDPrimary']], explode(',', (string) $row['gibbonRoleIDAll']))), $staffRoles);
            if ($roles === []) {
                continue;
            }
            $id = (string) $row['gibbonPersonID'];
            $active = $row['status'] === 'Full' && $row['canLogin'] === 'Y'
                && ($row['dateStart'] === null || $row['dateStart'] <= $this->today)
                && ($row['dateEnd'] === null || $row['dateEnd'] >= $this->today);
            $staff[$id] = ['id' => $id, 'name' => Words::staffName($row['title'], $row['preferredName'], $row['surname'])]
                + Words::present(['email' => Words::cut($row['email'], 200)])
                + ['active' => $active, 'capabilities' => $this->capabilities($id, $roles, $granted)];
        }
        return $staff;
    }

    /** @return string[] in the contract's order */
    private function capabilities(string $id, array $roles, array $granted): array
    {
        $held = [];
        foreach (['report', 'admin'] as $name) {
            if (array_intersect($roles, $granted[$name] ?? []) !== []) {
                $held[] = $name;
            }
        }
        foreach (self::OFFERED as $name) {
            $offer = $this->offers[$name] ?? [];
            $offered = array_map([self::class, 'role'], $offer['roles'] ?? []);
            if (in_array($id, $offer['people'] ?? [], true) || array_intersect($roles, $offered) !== []) {
                $held[] = $name;
            }
        }
        return $held;
    }

    /** @return array<string,string[]> capability → roles whose permissions grant it */
    private function granted(): array
    {
        $names = ['Report a concern' => 'report', 'Heed settings' => 'admin'];
        $granted = [];
        foreach ($this->db->rows("SELECT a.name, p.gibbonRoleID FROM gibbonPermission p
            JOIN gibbonAction a ON (a.gibbonActionID=p.gibbonActionID)
            JOIN gibbonModule m ON (m.gibbonModuleID=a.gibbonModuleID AND m.name='Heed' AND m.active='Y')") as $row) {
            if (isset($names[$row['name']])) {
                $granted[$names[$row['name']]][] = self::role($row['gibbonRoleID']);
            }
        }
        return $granted;
    }

    private static function role($id): string
    {
        return str_pad(ltrim(trim((string) $id), '0'), 3, '0', STR_PAD_LEFT);
    }
}
