package io.theopy.stt.sphinx.internal.search;

import io.theopy.stt.sphinx.internal.acoustic.Triphones;
import io.theopy.stt.sphinx.internal.language.LongIndex;
import java.util.Arrays;

/**
 * The hypotheses alive at one frame: a node of the tree in a state of the language model, and for each of the node's
 * states (and for its entrance, at index 3) the best score and the path that led there.
 */
final class Tokens {
    static final int SLOTS = Triphones.STATES + 1;
    static final int ENTRANCE = Triphones.STATES;

    private final LongIndex index = new LongIndex();
    int[] node = new int[1 << 10];
    int[] language = new int[1 << 10];
    float[] score = new float[SLOTS << 10];
    int[] path = new int[SLOTS << 10];

    int size() {
        return index.size();
    }

    void clear() {
        index.clear();
    }

    /** The token of a node and a language state, new and impossible if there was none. */
    int token(int atNode, int inLanguage) {
        int before = index.size();
        int token = index.add((long) inLanguage << 32 | atNode);
        if (token == before) {
            if (token == node.length) {
                grow();
            }
            node[token] = atNode;
            language[token] = inLanguage;
            Arrays.fill(score, token * SLOTS, token * SLOTS + SLOTS, Float.NEGATIVE_INFINITY);
        }
        return token;
    }

    /** Lets a path into a node, unless a better one is there. */
    void enter(int atNode, int inLanguage, float withScore, int onPath) {
        int slot = token(atNode, inLanguage) * SLOTS + ENTRANCE;
        if (withScore > score[slot]) {
            score[slot] = withScore;
            path[slot] = onPath;
        }
    }

    private void grow() {
        int length = node.length * 2;
        node = Arrays.copyOf(node, length);
        language = Arrays.copyOf(language, length);
        score = Arrays.copyOf(score, length * SLOTS);
        path = Arrays.copyOf(path, length * SLOTS);
    }
}
