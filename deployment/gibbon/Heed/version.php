<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see LICENSE in the module folder). */

$moduleVersion = '1.1.00';
