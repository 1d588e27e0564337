<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Domain;

/** A refusal with an HTTP status, a stable code and a plain detail; it never names a person. */
final class Problem extends \RuntimeException
{
    private int $status;
    private string $name;

    public function __construct(int $status, string $name, string $detail = '')
    {
        parent::__construct($detail);
        $this->status = $status;
        $this->name = $name;
    }

    public function status(): int
    {
        return $this->status;
    }

    public function name(): string
    {
        return $this->name;
    }

    /** @return array<string,mixed> the members of an application/problem+json answer */
    public function members(): array
    {
        $members = [
            'type' => 'about:blank',
            'title' => self::titleOf($this->status),
            'status' => $this->status,
            'code' => $this->name,
        ];
        return $this->getMessage() === '' ? $members : $members + ['detail' => $this->getMessage()];
    }

    private static function titleOf(int $status): string
    {
        $titles = [400 => 'Bad request', 401 => 'Not authorised', 403 => 'Forbidden', 404 => 'Not found',
            405 => 'Method not allowed', 409 => 'Conflict', 410 => 'Gone', 413 => 'Too large',
            415 => 'Unsupported media type',            429 => 'Too many attempts', 503 => 'Not available'];
        return $titles[$status] ?? 'Refused';
    }
}
