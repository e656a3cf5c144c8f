package io.theopy.nlu.slot;

/** Which part of a day was said, so that "at eight" is understood. */
enum PartOfDay {
    ANY,
    MORNING,
    AFTERNOON,
    EVENING,
    NIGHT
}
