package io.theopy.nlu.time;

/**
 * Which way a day or month without a year is meant.
 *
 * <ul>
 *   <li>{@link #AHEAD}, for dates, bookings and appointment lists: the next such day; a weekday is the next one
 *       strictly after today. A month is the current one, the next one of that name, or one that ended less than three
 *       months ago.
 *   <li>{@link #LISTING}, for periods of lists (invoices, sessions): a month, or a day of a named month, is the nearest
 *       one that is not in the future; a day of an unnamed month is of the current month; weekdays as ahead.
 *   <li>{@link #BACK}, after "since", and where the past is said: the last such day strictly before today.
 * </ul>
 */
public enum DateDirection {
    AHEAD,
    LISTING,
    BACK
}
