<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Api;

use Gibbon\Module\Heed\Domain\Problem;

/** One request to the API: method, path after the version, query, token, body. */
final class Call
{
    public const MAX_BODY_BYTES = 65536;
    public string $method;
    public string $path;
    /** @var array<string,mixed> */
    public array $query;
    public string $token;
    public string $type;

    private function __construct(string $method, string $path, array $query, string $token, string $type)
    {
        $this->method = $method;
        $this->path = $path;
        $this->query = $query;
        $this->token = $token;
        $this->type = $type;
    }

    /**
     * Reads the request before Gibbon touches it. The path stands after the file's name, or in `?path=`; in the second
     * form the caller's own question mark lands inside the path and is taken out again.
     */
    public static function of(array $server): self
    {
        parse_str($server['QUERY_STRING'] ?? '', $query);
        $path = (string) ($server['PATH_INFO'] ?? '');
        if ($path === '' && is_string($query['path'] ?? null)) {
            [$path, $first] = array_pad(explode('?', $query['path'], 2), 2, '');
            parse_str($first, $more);
            $query = $more + $query;
        }
        $header = $server['HTTP_AUTHORIZATION'] ?? $server['REDIRECT_HTTP_AUTHORIZATION'] ?? '';
        $token = preg_match('/\ABearer ([A-Za-z0-9_.-]+)\z/', (string) $header, $m) === 1 ? $m[1] : '';
        return new self(strtoupper($server['REQUEST_METHOD'] ?? 'GET'), $path, $query, $token, (string) ($server['CONTENT_TYPE'] ?? ''));
    }

    /** The body's bytes. @throws Problem 413 `body-too-large` */
    public static function body(): string
    {
        $bytes = (string) file_get_contents('php://input', false, null, 0, self::MAX_BODY_BYTES + 1);
        if (strlen($bytes) > self::MAX_BODY_BYTES) {
            throw new Problem(413, 'body-too-large', 'A body holds at most 64 KiB.');
        }
        return $bytes;
    }

    /** @throws Problem 415 `not-json` */
    public function requireJson(): void
    {
        if (preg_match('#\Aapplication/json\s*(;|\z)#i', $this->type) !== 1) {
            throw new Problem(415, 'not-json', 'A body is application/json.');
        }
    }

    /** @throws Problem 400 `bad-query` */
    public function limit(): int
    {
        $limit = $this->query['limit'] ?? '200';
        if (!is_string($limit) || preg_match('/\A[0-9]{1,3}\z/', $limit) !== 1 || (int) $limit < 1 || (int) $limit > 500) {
            throw new Problem(400, 'bad-query', 'The limit must be a number from 1 to 500.');
        }
        return (int) $limit;
    }

    public function cursor(): ?string
    {
        $cursor = $this->query['cursor'] ?? null;
        return is_string($cursor) && $cursor !== '' ? $cursor : null;
    }
}
