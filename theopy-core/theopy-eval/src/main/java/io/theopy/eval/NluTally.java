package io.theopy.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Adds up judged examples. Not thread-safe. */
final class NluTally {
    private int examples;
    private int rightIntents;
    private int found;
    private int labelled;
    private int rightValues;
    private int exact;
    private int outOfScope;
    private int outOfScopeRejected;
    private int wrongActions;
    private int clarifications;
    private int writes;
    private int askedWrites;
    private final List<Long> nanos = new ArrayList<>();

    void add(NluJudgement judged, long took) {
        examples++;
        nanos.add(took);
        found += judged.found();
        labelled += judged.labelled();
        rightValues += judged.rightValues();
        rightIntents += one(judged.rightIntent());
        exact += one(judged.exact());
        wrongActions += one(judged.wrongAction());
        clarifications += one(judged.verdict() == ForecastResult.CLARIFY);
        if (judged.outOfScope()) {
            outOfScope++;
            outOfScopeRejected += one(judged.rightIntent());
        }
    }

    /** A command to write, which the catalogue doesn't always confirm. */
    void addWrite(boolean asked) {
        writes++;
        askedWrites += one(asked);
    }

    NluScores scores() {
        double precision = share(rightValues, found, labelled);
        double recall = share(rightValues, labelled, found);
        return new NluScores(
                examples,
                share(rightIntents, examples, 0),
                precision,
                recall,
                precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall),
                share(exact, examples, 0),
                outOfScope == 0 ? OptionalDouble.empty() : OptionalDouble.of(share(outOfScopeRejected, outOfScope, 0)),
                wrongActions,
                clarifications,
                writes == 0 ? OptionalDouble.empty() : OptionalDouble.of(share(askedWrites, writes, 0)),
                percentile(50),
                percentile(99));
    }

    /** Nothing of nothing is perfect; nothing where the other side has something is worthless. */
    private static double share(int part, int whole, int otherSide) {
        if (whole == 0) {
            return otherSide == 0 ? 1 : 0;
        }
        return (double) part / whole;
    }

    /** Nearest rank. */
    private double percentile(int percent) {
        if (nanos.isEmpty()) {
            return 0;
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1)) / 1_000.0;
    }

    private static int one(boolean yes) {
        return yes ? 1 : 0;
    }
}
