package io.theopy.nlu.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rules that read words into values of one kind, kept as a prefix tree: each token is looked up once however many
 * rules there are, and a token that no rule starts with costs one look-up and one try of each starting part.
 */
public final class Grammar<T> implements Phrase<T> {
    private static final int DEEPEST = 12;

    private final Node<T> root;
    private final Openers openers;

    private Grammar(Node<T> root) {
        this.root = root;
        this.openers =
                root.edges.stream().map(e -> e.part.openers()).reduce(Openers.words(root.words.keySet()), Openers::or);
    }

    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    @Override
    public List<Found<T>> at(Words words, int from) {
        if (from >= words.size() || !openers.allow(words.at(from))) {
            return List.of();
        }
        return words.remembered(this, from, this::read);
    }

    private List<Found<T>> read(Words words, int from) {
        Walk<T> walk = new Walk<>(words);
        walk.on(root, from, 0);
        return Phrase.longestFirst(walk.found);
    }

    @Override
    public Openers openers() {
        return openers;
    }

    private record Accept<T>(String[] names, Function<Captures, Optional<T>> meaning) {}

    private static final class Edge<T> {
        final Phrase<?> part;
        final Node<T> next = new Node<>();

        Edge(Phrase<?> part) {
            this.part = part;
        }
    }

    private static final class Node<T> {
        final Map<String, Node<T>> words = new HashMap<>(4);
        final List<Edge<T>> edges = new ArrayList<>(2);
        final List<Accept<T>> accepts = new ArrayList<>(1);

        public Node<T> through(Phrase<?> part) {
            for (Edge<T> edge : edges) {
                if (edge.part == part) {
                    return edge.next;
                }
            }
            Edge<T> edge = new Edge<>(part);
            edges.add(edge);
            return edge.next;
        }
    }

    private static final class Walk<T> {
        final Words words;
        List<Found<T>> found = List.of();
        Object @Nullable [] captured;

        Walk(Words words) {
            this.words = words;
        }

        public void on(Node<T> node, int at, int depth) {
            if (!node.accepts.isEmpty()) {
                accept(node, at, depth);
            }
            if (at >= words.size()) {
                return;
            }
            if (!node.words.isEmpty()) {
                Node<T> next = node.words.get(words.at(at));
                if (next != null) {
                    on(next, at + 1, depth);
                }
            }
            for (int i = 0; i < node.edges.size(); i++) {
                Edge<T> edge = node.edges.get(i);
                List<? extends Found<?>> parts = edge.part.at(words, at);
                for (int j = 0; j < parts.size(); j++) {
                    Object[] stack = captured == null ? captured = new Object[DEEPEST] : captured;
                    stack[depth] = parts.get(j).value();
                    on(edge.next, parts.get(j).to(), depth + 1);
                }
            }
        }

        private void accept(Node<T> node, int at, int depth) {
            if (found.isEmpty()) {
                found = new ArrayList<>(4);
            }
            Object[] values = captured == null ? new Object[0] : Arrays.copyOf(captured, depth);
            for (Accept<T> accept : node.accepts) {
                accept.meaning
                        .apply(new Captures(accept.names, values))
                        .ifPresent(value -> found.add(new Found<>(at, value)));
            }
        }
    }

    /** Collects rules; not thread-safe. */
    public static final class Builder<T> {
        private final Map<String, Phrase<?>> parts = new LinkedHashMap<>();
        private final Node<T> root = new Node<>();

        /** Lets rules say {@code {name}}. */
        public Builder<T> part(String name, Phrase<?> phrase) {
            parts.put(name, phrase);
            return this;
        }

        public Builder<T> parts(Map<String, Phrase<?>> named) {
            parts.putAll(named);
            return this;
        }

        /** A rule whose words always mean the same. */
        public Builder<T> says(String pattern, T value) {
            return perhaps(pattern, c -> Optional.of(value));
        }

        public Builder<T> rule(String pattern, Function<Captures, T> meaning) {
            return perhaps(pattern, c -> Optional.of(meaning.apply(c)));
        }

        /** A rule whose words mean something only for some values of its parts. */
        public Builder<T> perhaps(String pattern, Function<Captures, Optional<T>> meaning) {
            for (List<String> sequence : RulePattern.expand(pattern)) {
                if (!sequence.isEmpty()) {
                    add(sequence, meaning);
                }
            }
            return this;
        }

        public Grammar<T> build() {
            return new Grammar<>(root);
        }

        private void add(List<String> sequence, Function<Captures, Optional<T>> meaning) {
            List<String> names = new ArrayList<>();
            Node<T> node = root;
            for (String element : sequence) {
                if (element.startsWith("{")) {
                    String inside = element.substring(1, element.length() - 1);
                    int equals = inside.indexOf('=');
                    names.add(equals < 0 ? inside : inside.substring(0, equals));
                    Phrase<?> part = parts.get(inside.substring(equals + 1));
                    if (part == null) {
                        throw new IllegalArgumentException("rule names an unknown part: " + element);
                    }
                    node = node.through(part);
                } else {
                    node = node.words.computeIfAbsent(element, w -> new Node<>());
                }
            }
            node.accepts.add(new Accept<>(names.toArray(String[]::new), meaning));
        }
    }
}
