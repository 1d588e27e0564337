<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see ../LICENSE). */

// Gibbon adds a module's namespace only on that module's own pages; our hooks run inside other modules' pages.
spl_autoload_register(static function (string $class): void {
    $prefix = 'Gibbon\\Module\\Heed\\';
    if (strncmp($class, $prefix, strlen($prefix)) === 0) {
        $file = __DIR__.'/'.str_replace('\\', '/', substr($class, strlen($prefix))).'.php';
        if (is_file($file)) {
            require_once $file;
        }
    }
});
