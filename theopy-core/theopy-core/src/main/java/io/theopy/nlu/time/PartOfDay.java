package io.theopy.nlu.time;

/** Which part of a day was said, so that "at eight" is understood. */
public enum PartOfDay {
    ANY,
    MORNING,
    AFTERNOON,
    EVENING,
    NIGHT
}
