<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Api;

use Gibbon\Module\Heed\Domain\Problem;

/** What the API says: JSON or nothing, never HTML. */
final class Answer
{
    public int $status;
    public ?array $body;
    public string $type;

    public function __construct(int $status, ?array $body, string $type = 'application/json')
    {
        $this->status = $status;
        $this->body = $body;
        $this->type = $type;
    }

    public static function refusal(Problem $problem): self
    {
        return new self($problem->status(), $problem->members(), 'application/problem+json');
    }

    /** Sends the answer in place of whatever else was about to be printed. */
    public function send(): void
    {
        while (ob_get_level() > 0) {
            ob_end_clean();
        }
        foreach (['Location', 'Set-Cookie', 'Pragma', 'Expires', 'X-Powered-By'] as $name) {
            header_remove($name);
        }
        http_response_code($this->status);
        header('Cache-Control: no-store');
        header('X-Content-Type-Options: nosniff');
        if ($this->body !== null) {
            header("Content-Type: {$this->type}");
            echo json_encode($this->body, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE);
        }
    }
}
