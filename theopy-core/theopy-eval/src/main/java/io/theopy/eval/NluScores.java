package io.theopy.eval;

import java.util.OptionalDouble;

/**
 * How well a set of utterances was understood.
 *
 * @param examples how many there were
 * @param intentAccuracy share of all examples with the right intent, none being right for those out of scope
 * @param slotPrecision share of the found values that are right; 1 when there was nothing to find and nothing was found
 * @param slotRecall share of the labelled values that were found, likewise
 * @param slotF1 harmonic mean of the two
 * @param exact share of all examples whose intent and values are all right
 * @param oosRecall share of those out of scope of which nothing was understood; absent when there were none
 * @param wrongActions how many would lead to a write, done or offered for confirmation, with another intent or another
 *     value than labelled, or to any write at all for one out of scope
 * @param clarifications how many would be answered by asking what is meant
 * @param askedWrites share of those labelled as a write of which something would be asked before it is done; those that
 *     the catalogue confirms always are left out; absent when there were none
 * @param microsP50 median time to understand one, in microseconds
 * @param microsP99 the time that 99 of 100 need at most
 */
public record NluScores(
        int examples,
        double intentAccuracy,
        double slotPrecision,
        double slotRecall,
        double slotF1,
        double exact,
        OptionalDouble oosRecall,
        int wrongActions,
        int clarifications,
        OptionalDouble askedWrites,
        double microsP50,
        double microsP99) {}
