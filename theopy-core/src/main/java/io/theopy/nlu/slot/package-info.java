/**
 * Typed values in English and French words: dates, times, periods, durations, numbers, money, phones, emails, places in
 * a list. Our own grammar on {@code java.time}; it imports {@code text} and {@code intent} and knows no directory, no
 * model and no clock of its own.
 */
@NullMarked
package io.theopy.nlu.slot;

import org.jspecify.annotations.NullMarked;
