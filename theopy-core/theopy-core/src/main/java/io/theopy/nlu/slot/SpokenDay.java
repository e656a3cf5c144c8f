package io.theopy.nlu.slot;

/** A day, with the part of it that was said. */
record SpokenDay(DayExpression day, PartOfDay part) {
    static SpokenDay any(DayExpression day) {
        return new SpokenDay(day, PartOfDay.ANY);
    }
}
