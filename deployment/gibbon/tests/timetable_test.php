<?php
/* Heed for Gibbon. Licence: GPL-3.0 (see ../Heed/LICENSE). */

use Gibbon\Module\Heed\Mis\Timetable;

// What a slot says, so that Heed can tell whether two pupils are in one place
$slots = new ReflectionMethod(Timetable::class, 'slots');
$slots->setAccessible(true);
$timetable = (new ReflectionClass(Timetable::class))->newInstanceWithoutConstructor();
$slot = static function (array $row) use ($slots, $timetable): array {
    return $slots->invoke($timetable, [$row + ['date' => '2026-11-30', 'timeStart' => '09:00:00', 'timeEnd' => '10:00:00', 'type' => 'Lesson',
        'rowName' => '1', 'title' => 'Science', 'place' => null, 'slotGroup' => null, 'staffId' => null]])[0];
};
same('a lesson names its class, which is the same for every pupil in it', $slot(['slotGroup' => 'class.00000123', 'staffId' => '45', 'place' => 'Lab 2']),
    ['date' => '2026-11-30', 'start' => '09:00', 'end' => '10:00', 'kind' => 'lesson', 'title' => 'Science', 'place' => 'Lab 2', 'staffId' => '0000000045', 'group' => 'class.00000123']);
same('what is not known is left out', array_keys($slot([])), ['date', 'start', 'end', 'kind', 'title']);
same('a lunch break is lunch', $slot(['type' => 'Break', 'rowName' => 'Lunch B'])['kind'], 'lunch');
same('an activity is a club', $slot(['type' => 'Service', 'slotGroup' => 'activity.7'])['kind'], 'club');
