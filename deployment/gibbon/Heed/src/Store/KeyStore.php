<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

namespace Gibbon\Module\Heed\Store;

use Gibbon\Module\Heed\Domain\Jwk;

/**
 * The signing key, in a file outside the web root with mode 0600. After a replacement the old public key stays in the
 * key set, second, so that a token signed a moment before still verifies.
 */
final class KeyStore
{
    private string $folder;
    /** @var string[] */
    private array $webRoots;

    /** @param string[] $webRoots folders a web server may serve */
    public function __construct(string $folder, array $webRoots)
    {
        $this->folder = rtrim($folder, '/');
        $this->webRoots = $webRoots;
    }

    /** Why this folder may not hold a key, in words for the administrator; null when it may. */
    public function objection(): ?string
    {
        if ($this->folder === '' || $this->folder[0] !== '/') {
            return 'The folder must be an absolute path.';
        }
        if (preg_match('#(\A|/)\.\.?(/|\z)#', $this->folder) === 1) {
            return 'The folder must be written without "." and "..".';
        }
        $place = self::resolved($this->folder);
        foreach ($this->webRoots as $root) {
            $root = $root === '' ? '' : self::resolved($root);
            if ($root !== '' && strncmp($place.'/', rtrim($root, '/').'/', strlen(rtrim($root, '/')) + 1) === 0) {
                return 'The folder must lie outside the web root.';
            }
        }
        if (!is_dir($this->folder) && !@mkdir($this->folder, 0700, true)) {
            return 'The folder does not exist and the web server may not create it.';
        }
        return is_writable($this->folder) ? null : 'The web server may not write to the folder.';
    }

    /** @return array{pem:string,jwk:array} the key that signs now, made at first use */
    public function signing(): array
    {
        $file = $this->folder.'/heed-signing.pem';
        if (!is_file($file)) {
            $this->write($file);
        }
        $pem = (string) file_get_contents($file);
        return ['pem' => $pem, 'jwk' => Jwk::ofPrivate($pem)];
    }

    /** Public keys only, the signing one first. */
    public function keySet(): array
    {
        $keys = [$this->signing()['jwk']];
        $former = json_decode((string) @file_get_contents($this->folder.'/heed-former.json'), true);
        if (Jwk::algorithm($former) !== null && ($former['kid'] ?? '') !== $keys[0]['kid']) {
            $keys[] = $former;
        }
        return ['keys' => $keys];
    }

    public function replace(): void
    {
        file_put_contents($this->folder.'/heed-former.json', (string) json_encode($this->signing()['jwk']));
        $this->write($this->folder.'/heed-signing.pem');
    }

    private function write(string $file): void
    {
        $objection = $this->objection();
        $pem = '';
        $key = openssl_pkey_new(['private_key_type' => OPENSSL_KEYTYPE_EC, 'curve_name' => 'prime256v1']);
        if ($objection !== null || $key === false || !openssl_pkey_export($key, $pem)) {
            throw new \RuntimeException($objection ?? 'The signing key could not be made.');
        }
        $mask = umask(0077);
        try {
            $new = tempnam($this->folder, 'key');
            if ($new === false || file_put_contents($new, $pem) !== strlen($pem) || !chmod($new, 0600) || !rename($new, $file)) {
                throw new \RuntimeException('The signing key could not be stored.');
            }
        } finally {
            umask($mask);
        }
    }

    private static function resolved(string $path): string
    {
        $rest = '';
        while ($path !== '/' && realpath($path) === false) {
            $rest = '/'.basename($path).$rest;
            $path = dirname($path);
        }
        return rtrim((string) realpath($path), '/').$rest;
    }
}
