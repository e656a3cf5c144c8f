package io.theopy.nlu.time;

/** A day, with the part of it that was said. */
public record SpokenDay(DayExpression day, PartOfDay part) {
    public static SpokenDay any(DayExpression day) {
        return new SpokenDay(day, PartOfDay.ANY);
    }
}
