package io.theopy.stt.sphinx.internal.search;

import java.util.ArrayList;
import java.util.List;

/** The nodes of a {@link PronunciationTree} while it grows. */
final class TreeNodes {
    private record Node(int sequence, int phone, int word, long followers, float lookahead, List<Integer> children) {}

    private final List<Node> nodes = new ArrayList<>();

    /** Adds a node inside a word; {@code children} may still grow. */
    int inside(int sequence, int phone, float lookahead, List<Integer> children) {
        nodes.add(new Node(sequence, phone, PronunciationTree.NO_WORD, 0, lookahead, children));
        return nodes.size() - 1;
    }

    /** Adds a node that ends a word before one of the phones in the set {@code followers}. */
    int ending(int sequence, int phone, int word, long followers, float lookahead) {
        nodes.add(new Node(sequence, phone, word, followers, lookahead, List.of()));
        return nodes.size() - 1;
    }

    int[] sequences() {
        return nodes.stream().mapToInt(Node::sequence).toArray();
    }

    byte[] phones() {
        byte[] phones = new byte[nodes.size()];
        for (int i = 0; i < phones.length; i++) {
            phones[i] = (byte) nodes.get(i).phone();
        }
        return phones;
    }

    int[] words() {
        return nodes.stream().mapToInt(Node::word).toArray();
    }

    long[] followers() {
        return nodes.stream().mapToLong(Node::followers).toArray();
    }

    float[] lookaheads() {
        float[] lookaheads = new float[nodes.size()];
        for (int i = 0; i < lookaheads.length; i++) {
            lookaheads[i] = nodes.get(i).lookahead();
        }
        return lookaheads;
    }

    /** Where each node's children begin in {@link #children()}; one more at the end. */
    int[] childFrom() {
        int[] from = new int[nodes.size() + 1];
        for (int i = 0; i < nodes.size(); i++) {
            from[i + 1] = from[i] + nodes.get(i).children().size();
        }
        return from;
    }

    int[] children() {
        return nodes.stream()
                .flatMap(node -> node.children().stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
