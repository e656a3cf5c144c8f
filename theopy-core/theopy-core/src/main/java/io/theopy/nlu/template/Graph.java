package io.theopy.nlu.template;

import java.util.List;

/**
 * Templates as a graph without cycles: every way from the start to state 0 is a sentence. Edges lead from higher to
 * lower states, so one pass downwards visits each state after all its predecessors. Immutable.
 *
 * @param firstEdge for each state the index of its first edge; the next state's first edge ends them
 * @param kinds what each edge takes: one of the constants
 * @param labels which word, value or guard
 * @param targets where each edge leads
 * @param values the slots that {@link #VALUE} edges stand for
 * @param guards for each guard, sets of words of which each must have one in the utterance
 * @param guarded whether every way leads through a guard
 */
record Graph(
        int start,
        int[] firstEdge,
        byte[] kinds,
        int[] labels,
        int[] targets,
        List<ValueEdge> values,
        int[][][] guards,
        boolean guarded) {
    /** Takes nothing. */
    static final byte FREE = 0;
    /** Takes one word. */
    static final byte WORD = 1;
    /** Takes the words of a slot's value. */
    static final byte VALUE = 2;
    /** Takes nothing, and is closed when the utterance lacks words that are needed beyond it. */
    static final byte GUARD = 3;

    /**
     * A slot in the graph.
     *
     * @param source index of its {@link ValueSource}
     */
    record ValueEdge(String slot, int source) {}

    int states() {
        return firstEdge.length - 1;
    }

    /** Whether an utterance with these words may be a sentence, as far as the guards can tell. */
    boolean mayTake(long[] occurrences) {
        for (int guard = 0; guard < guards.length; guard++) {
            if (isOpen(guard, occurrences)) {
                return true;
            }
        }
        return !guarded;
    }

    /** Whether an utterance with these words may pass {@code guard}. */
    boolean isOpen(int guard, long[] occurrences) {
        for (int[] anyOf : guards[guard]) {
            boolean found = false;
            for (int i = 0; i < anyOf.length && !found; i++) {
                found = occurrences[anyOf[i]] != 0;
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
