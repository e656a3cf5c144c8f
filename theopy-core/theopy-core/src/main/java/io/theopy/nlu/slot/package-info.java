/**
 * Typed values in words: dates, times, periods, durations, numbers, money, phones, emails, places in
 * a list. Our own grammar on {@code java.time}; it imports {@code text} and {@code intent} and knows no directory, no
 * model and no clock of its own. What it does not understand it leaves alone.
 *
 * <p>What words leave open is decided so:
 *
 * <ul>
 *   <li>Hours from 1 to 7 without am, pm or a part of the day are of the afternoon, from 8 to 12 of the day; "quarter to
 *       eight" goes by the eight. Hours written with a leading zero or above 12 are on the 24 hour clock. Midnight starts
 *       the day it is said with, but "tonight at midnight" is the start of tomorrow.
 *   <li>A time alone is today's if still ahead, else tomorrow's. A part of a day without an hour ("tomorrow morning") is
 *       the date alone.
 *   <li>A weekday is the next one strictly after today; "this" one may be today; "next" one is the coming one, or a week
 *       later when that is tomorrow; "last" one is strictly before today. Weeks start on Monday.
 *   <li>A day that is not the weekday it is said with is no date.
 *   <li>Written days come before months unless only the other way round makes a date.
 *   <li>A date without its year or month is the next such date; in periods of lists see {@link
 *       io.theopy.nlu.time.DateDirection}.
 *   <li>"The last 7 days" end today, "the next 7 days" start today. The end, middle and beginning of a period are single
 *       days in dates, and thirds of a month in periods. After "since", everything looks back.
 *   <li>Amounts are euros; other currencies are not understood. "Dans quinze jours" is fifteen days.
 * </ul>
 */
@NullMarked
package io.theopy.nlu.slot;

import org.jspecify.annotations.NullMarked;
