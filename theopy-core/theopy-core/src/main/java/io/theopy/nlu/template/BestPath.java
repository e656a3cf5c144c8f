package io.theopy.nlu.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The best way through a graph for one utterance (Viterbi). Used once. */
final class BestPath {
    private static final int NONE = Integer.MIN_VALUE;

    private final Graph graph;
    private final UtteranceMatches matches;
    private final long[] reached;
    private final int[] firstCell;
    private final int[] best;
    private final int[] cameFrom;
    private final int[] cameBy;

    /**
     * A value on the path.
     *
     * @param edge its slot and where the value comes from
     */
    record Span(Graph.ValueEdge edge, int from, int to) {}

    /** What the path says: its values in order, and how much speaks for it. */
    record Path(int score, List<Span> spans) {}

    private BestPath(Graph graph, UtteranceMatches matches, long[] reached) {
        this.graph = graph;
        this.matches = matches;
        this.reached = reached;
        this.firstCell = new int[reached.length + 1];
        for (int state = 0; state < reached.length; state++) {
            firstCell[state + 1] = firstCell[state] + Long.bitCount(reached[state]);
        }
        int cells = firstCell[reached.length];
        best = new int[cells];
        cameFrom = new int[cells];
        cameBy = new int[cells];
        Arrays.fill(best, NONE);
    }

    /** The best path that takes the whole utterance; empty when there is none. */
    static Optional<Path> find(Graph graph, UtteranceMatches matches) {
        if (!graph.mayTake(matches.occurrences())) {
            return Optional.empty();
        }
        long[] reached = Reach.of(graph, matches, 1L);
        long whole = 1L << matches.length();
        return (reached[0] & whole) == 0 ? Optional.empty() : Optional.of(new BestPath(graph, matches, reached).path());
    }

    private Path path() {
        best[cell(graph.start(), 0)] = 0;
        for (int state = graph.start(); state > 0; state--) {
            for (long rest = reached[state]; rest != 0; rest &= rest - 1) {
                extend(state, Long.numberOfTrailingZeros(rest));
            }
        }
        return trace();
    }

    private int cell(int state, int position) {
        return firstCell[state] + Long.bitCount(reached[state] & ((1L << position) - 1));
    }

    private void extend(int state, int position) {
        int cell = cell(state, position);
        for (int edge = graph.firstEdge()[state]; edge < graph.firstEdge()[state + 1]; edge++) {
            int label = graph.labels()[edge];
            int target = graph.targets()[edge];
            switch (graph.kinds()[edge]) {
                case Graph.WORD -> {
                    if ((matches.occurrences()[label] & 1L << position) != 0) {
                        relax(cell, edge, cell(target, position + 1), Score.WORD);
                    }
                }
                case Graph.VALUE -> {
                    int source = graph.values().get(label).source();
                    for (long rest = matches.ends(source, position); rest != 0; rest &= rest - 1) {
                        int to = Long.numberOfTrailingZeros(rest);
                        relax(cell, edge, cell(target, to), matches.score(source, position, to));
                    }
                }
                case Graph.GUARD -> {
                    if (graph.isOpen(label, matches.occurrences())) {
                        relax(cell, edge, cell(target, position), 0);
                    }
                }
                default -> relax(cell, edge, cell(target, position), 0);
            }
        }
    }

    private void relax(int from, int edge, int to, int gain) {
        int score = best[from] + gain;
        if (score > best[to]) {
            best[to] = score;
            cameFrom[to] = from;
            cameBy[to] = edge;
        }
    }

    private Path trace() {
        int end = cell(0, matches.length());
        int start = cell(graph.start(), 0);
        List<Span> spans = new ArrayList<>();
        for (int cell = end; cell != start; cell = cameFrom[cell]) {
            int edge = cameBy[cell];
            if (graph.kinds()[edge] == Graph.VALUE) {
                Graph.ValueEdge value = graph.values().get(graph.labels()[edge]);
                spans.add(0, new Span(value, position(cameFrom[cell]), position(cell)));
            }
        }
        return new Path(best[end], spans);
    }

    private int position(int cell) {
        int state = Arrays.binarySearch(firstCell, cell);
        if (state < 0) {
            state = -state - 2;
        }
        while (firstCell[state + 1] == firstCell[state]) {
            state++;
        }
        long bits = reached[state];
        for (int skipped = cell - firstCell[state]; skipped > 0; skipped--) {
            bits &= bits - 1;
        }
        return Long.numberOfTrailingZeros(bits);
    }
}
