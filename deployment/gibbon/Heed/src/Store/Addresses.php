<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Store;

/** The addresses of this host, from Gibbon's own setting of its address: never from what a request says. */
final class Addresses
{
    private string $base;
    private bool $byQuery;

    /** @param bool $byQuery for web servers that give PHP no path after the file name */
    public function __construct(string $absoluteUrl, bool $byQuery)
    {
        $this->base = rtrim($absoluteUrl, '/');
        $this->byQuery = $byQuery;
    }

    /** `iss` of launch tokens and `aud` of Heed's calls. */
    public function issuer(): string
    {
        return $this->base;
    }

    public function origin(): string
    {
        $parts = parse_url($this->base);
        $scheme = strtolower($parts['scheme'] ?? 'https');
        $port = $parts['port'] ?? null;
        $usual = $scheme === 'https' ? 443 : 80;
        return $scheme.'://'.strtolower($parts['host'] ?? '').($port === null || $port === $usual ? '' : ':'.$port);
    }

    public function api(): string
    {
        return $this->base.'/modules/Heed/api_ajax.php'.($this->byQuery ? '?path=/v1' : '/v1');
    }

    public function keySet(): string
    {
        return $this->api().'/keys';
    }

    public function launch(): string
    {
        return $this->base.'/modules/Heed/launch_ajax.php';
    }

    public function page(string $file): string
    {
        return $this->base.'/index.php?q=/modules/Heed/'.$file;
    }

    public function base(): string
    {
        return $this->base;
    }
}
