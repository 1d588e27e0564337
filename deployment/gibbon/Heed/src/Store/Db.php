<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Store;

/** Gibbon's own database connection: bound parameters only. */
final class Db
{
    private \PDO $pdo;

    public function __construct(\PDO $pdo)
    {
        $this->pdo = $pdo;
    }

    /** @return array<int,array<string,mixed>> */
    public function rows(string $sql, array $data = []): array
    {
        $statement = $this->pdo->prepare($sql);
        $statement->execute($data);
        return $statement->fetchAll(\PDO::FETCH_ASSOC);
    }

    public function row(string $sql, array $data = []): ?array
    {
        return $this->rows($sql, $data)[0] ?? null;
    }

    /** The first column of the first row as text, or null. */
    public function value(string $sql, array $data = []): ?string
    {
        $row = $this->row($sql, $data);
        $value = $row === null ? null : reset($row);
        return $value === null ? null : (string) $value;
    }

    /** How many rows a statement changed. */
    public function run(string $sql, array $data = []): int
    {
        $statement = $this->pdo->prepare($sql);
        $statement->execute($data);
        return $statement->rowCount();
    }

    public function lastId(): string
    {
        return (string) $this->pdo->lastInsertId();
    }

    /** All or nothing. */
    public function together(callable $work)
    {
        $this->pdo->beginTransaction();
        try {
            $answer = $work();
            $this->pdo->commit();
            return $answer;
        } catch (\Throwable $failure) {
            $this->pdo->rollBack();
            throw $failure;
        }
    }

    /**
     * Our tables hold the whole of Unicode, Gibbon's connection three bytes of it: for the length of this work the
     * connection speaks utf8mb4, then Gibbon's again.
     */
    public function wide(callable $work)
    {
        $before = (string) $this->value('SELECT @@character_set_client');
        $this->pdo->exec('SET NAMES utf8mb4');
        try {
            return $work();
        } finally {
            $this->pdo->exec('SET NAMES '.(preg_match('/\A[a-z0-9]+\z/', $before) === 1 ? $before : 'utf8'));
        }
    }

    /** One process at a time. False when the other did not finish within these seconds. */
    public function alone(string $name, int $seconds, callable $work): bool
    {
        if ($this->value('SELECT GET_LOCK(:name, :seconds)', ['name' => $name, 'seconds' => $seconds]) !== '1') {
            return false;
        }
        try {
            $work();
            return true;
        } finally {
            $this->value('SELECT RELEASE_LOCK(:name)', ['name' => $name]);
        }
    }

    /** `:p0, :p1, …` and its data, for an IN list. @return array{0:string,1:array<string,string>} */
    public static function in(array $values): array
    {
        $data = [];
        foreach (array_values($values) as $i => $value) {
            $data["p$i"] = $value;
        }
        return [$data === [] ? 'NULL' : ':'.implode(', :', array_keys($data)), $data];
    }

    public static function now(): string
    {
        return gmdate('Y-m-d H:i:s');
    }
}
