package io.theopy.nlu.template;

import io.theopy.intent.template.SentenceTemplate.Alternatives;
import io.theopy.intent.template.SentenceTemplate.Node;
import io.theopy.intent.template.SentenceTemplate.Sequence;
import io.theopy.intent.template.SentenceTemplate.SlotReference;
import io.theopy.intent.template.SentenceTemplate.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Compiles templates into a {@link Graph}, from the end to the start, so that what is common at their ends is compiled
 * once. Used once, by one thread.
 */
final class GraphCompiler {
    private static final int ACCEPT = 0;

    private final WordIds words;
    private final Function<SlotReference, Graph.ValueEdge> values;
    private final NeededWords needed;

    private final List<List<Edge>> states = new ArrayList<>();
    private final List<Graph.ValueEdge> valueEdges = new ArrayList<>();
    private final List<int[][]> guards = new ArrayList<>();
    private final Map<Integer, Map<Node, Integer>> entries = new HashMap<>();

    private boolean guarded = true;

    private record Edge(byte kind, int label, int target) {}

    /** @param values where the values of a slot come from */
    GraphCompiler(WordIds words, Function<SlotReference, Graph.ValueEdge> values, NeededWords needed) {
        this.words = words;
        this.values = values;
        this.needed = needed;
    }

    /** The graph of all sentences of all {@code roots}. */
    Graph compile(List<Node> roots) {
        states.add(List.of());
        List<Edge> edges = new ArrayList<>();
        common(roots, ACCEPT, edges);
        return flat(state(edges));
    }

    /** Compiles what all options begin with once, and guards what differs. */
    private void common(List<Node> options, int next, List<Edge> out) {
        List<List<Node>> sequences = options.stream()
                .map(option -> option instanceof Sequence sequence ? sequence.parts() : List.of(option))
                .toList();
        Node first =
                sequences.get(0).isEmpty() ? Sequence.empty() : sequences.get(0).get(0);
        boolean shared =
                options.size() > 1 && sequences.stream().allMatch(parts -> parts.size() > 1 && parts.get(0) == first);
        if (shared) {
            List<Edge> rest = new ArrayList<>();
            List<Node> tails = sequences.stream()
                    .<Node>map(parts -> new Sequence(parts.subList(1, parts.size())))
                    .toList();
            common(tails, next, rest);
            add(first, state(rest), out);
            return;
        }
        for (Node option : options) {
            int[][] guard = needed.of(option);
            if (guard.length == 0) {
                guarded = false;
                add(option, next, out);
            } else {
                guards.add(guard);
                out.add(new Edge(Graph.GUARD, guards.size() - 1, entry(option, next)));
            }
        }
    }

    private int state(List<Edge> edges) {
        states.add(edges);
        return states.size() - 1;
    }

    /** The state from which {@code node} leads to {@code next}; the same one when asked again. */
    private int entry(Node node, int next) {
        Map<Node, Integer> known = entries.computeIfAbsent(next, n -> new IdentityHashMap<>());
        Integer entry = known.get(node);
        if (entry == null) {
            List<Edge> edges = new ArrayList<>();
            add(node, next, edges);
            entry = state(edges);
            known.put(node, entry);
        }
        return entry;
    }

    /** Adds the edges with which {@code node} begins. */
    private void add(Node node, int next, List<Edge> out) {
        if (node instanceof Words said) {
            addWords(said, next, out);
        } else if (node instanceof Sequence sequence) {
            addSequence(sequence.parts(), next, out);
        } else if (node instanceof Alternatives alternatives) {
            alternatives.options().forEach(option -> add(option, next, out));
        } else if (node instanceof SlotReference reference) {
            valueEdges.add(values.apply(reference));
            out.add(new Edge(Graph.VALUE, valueEdges.size() - 1, next));
        }
    }

    private void addWords(Words said, int next, List<Edge> out) {
        int target = next;
        for (int i = said.forms().size() - 1; i > 0; i--) {
            target = state(List.of(new Edge(Graph.WORD, words.id(said.forms().get(i)), target)));
        }
        out.add(
                said.forms().isEmpty()
                        ? new Edge(Graph.FREE, 0, next)
                        : new Edge(Graph.WORD, words.id(said.forms().get(0)), target));
    }

    private void addSequence(List<Node> parts, int next, List<Edge> out) {
        if (parts.isEmpty()) {
            out.add(new Edge(Graph.FREE, 0, next));
            return;
        }
        int target = next;
        for (int i = parts.size() - 1; i > 0; i--) {
            target = entry(parts.get(i), target);
        }
        add(parts.get(0), target, out);
    }

    private Graph flat(int start) {
        int edges = states.stream().mapToInt(List::size).sum();
        int[] firstEdge = new int[states.size() + 1];
        byte[] kinds = new byte[edges];
        int[] labels = new int[edges];
        int[] targets = new int[edges];
        int at = 0;
        for (int state = 0; state < states.size(); state++) {
            firstEdge[state] = at;
            for (Edge edge : states.get(state)) {
                kinds[at] = edge.kind();
                labels[at] = edge.label();
                targets[at++] = edge.target();
            }
        }
        firstEdge[states.size()] = at;
        return new Graph(
                start,
                firstEdge,
                kinds,
                labels,
                targets,
                List.copyOf(valueEdges),
                guards.toArray(int[][][]::new),
                guarded);
    }
}
