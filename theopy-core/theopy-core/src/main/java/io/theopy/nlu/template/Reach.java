package io.theopy.nlu.template;

/** Which states of a graph an utterance can reach, and after how many tokens: one bit for each number of tokens. */
final class Reach {
    private Reach() {}

    /**
     * The bits of every state.
     *
     * @param from the bits of the start
     */
    static long[] of(Graph graph, UtteranceMatches matches, long from) {
        long[] reached = new long[graph.states()];
        reached[graph.start()] = from;
        for (int state = graph.start(); state > 0; state--) {
            long here = reached[state];
            if (here != 0) {
                int end = graph.firstEdge()[state + 1];
                for (int edge = graph.firstEdge()[state]; edge < end; edge++) {
                    reached[graph.targets()[edge]] |= beyond(graph, edge, here, matches);
                }
            }
        }
        return reached;
    }

    private static long beyond(Graph graph, int edge, long here, UtteranceMatches matches) {
        int label = graph.labels()[edge];
        return switch (graph.kinds()[edge]) {
            case Graph.WORD -> (here & matches.occurrences()[label]) << 1;
            case Graph.VALUE -> ends(graph.values().get(label).source(), here, matches);
            case Graph.GUARD -> graph.isOpen(label, matches.occurrences()) ? here : 0;
            default -> here;
        };
    }

    private static long ends(int source, long here, UtteranceMatches matches) {
        long ends = 0;
        for (long rest = here; rest != 0; rest &= rest - 1) {
            ends |= matches.ends(source, Long.numberOfTrailingZeros(rest));
        }
        return ends;
    }
}
