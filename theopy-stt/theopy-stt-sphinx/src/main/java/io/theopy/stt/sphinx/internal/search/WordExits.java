package io.theopy.stt.sphinx.internal.search;

import io.theopy.stt.sphinx.internal.language.LongIndex;
import java.util.Arrays;

/**
 * The word exits of one frame: the words and pauses that end there, and what may begin after them. Of all that end
 * alike - in the same language state, with the same last phone - only the best is followed, for each phone that may
 * come next.
 */
final class WordExits {
    private static final int NO_NODE = -1;

    private final PronunciationTree tree;
    private final BackPointers paths;
    private final SearchConfig config;
    private final int silencePhone;
    private final int phoneCount;
    private final LongIndex groups = new LongIndex();
    private float[] score = new float[64];
    private int[] path = new int[64];
    private int[] node = new int[64];
    private int[] language = new int[64];
    private int[] bestByPhone = {};
    private int size;
    private float best;

    WordExits(PronunciationTree tree, BackPointers paths, SearchConfig config, int silencePhone) {
        this.tree = tree;
        this.paths = paths;
        this.config = config;
        this.silencePhone = silencePhone;
        this.phoneCount = tree.roots.length;
    }

    /** Lets everything that may begin an utterance into {@code tokens}. */
    void begin(Tokens tokens, int languageStart) {
        clear();
        for (int first = 0; first < phoneCount; first++) {
            enterRoots(tokens, silencePhone, first, languageStart, 0, BackPointers.NONE, Float.NEGATIVE_INFINITY);
        }
        tokens.enter(tree.silence, languageStart, 0, BackPointers.NONE);
        tokens.enter(tree.noise, languageStart, config.noisePenalty(), BackPointers.NONE);
    }

    void clear() {
        size = 0;
        best = Float.NEGATIVE_INFINITY;
        groups.clear();
    }

    /** A word ends; {@code languageAfter} is the state with it. */
    void word(float endScore, int beforePath, int endNode, int languageAfter) {
        add(endScore, beforePath, endNode, languageAfter);
    }

    /** A pause ends; the language state is what it was before. */
    void pause(float endScore, int beforePath, int languageState) {
        add(endScore, beforePath, NO_NODE, languageState);
    }

    /** Lets into {@code next} all that may begin after what ended at {@code frame}. */
    void spread(Tokens next, int frame, float threshold) {
        float least = Math.max(threshold, best - config.wordBeam());
        for (int end = 0; end < size; end++) {
            if (score[end] >= least) {
                compete(end);
            }
        }
        int[] recorded = new int[size];
        Arrays.fill(recorded, BackPointers.NONE);
        for (int group = 0; group < groups.size(); group++) {
            spread(group, next, frame, threshold, recorded);
        }
    }

    private void compete(int end) {
        int last = node[end] == NO_NODE ? silencePhone : tree.phone[node[end]];
        long followers = node[end] == NO_NODE ? -1 : tree.followers[node[end]];
        int before = groups.size();
        int group = groups.add((long) language[end] * phoneCount + last);
        if (group == before) {
            if ((group + 1) * phoneCount > bestByPhone.length) {
                bestByPhone = Arrays.copyOf(bestByPhone, (group + 1) * phoneCount * 2);
            }
            Arrays.fill(bestByPhone, group * phoneCount, (group + 1) * phoneCount, NO_NODE);
        }
        for (int phone = 0; phone < phoneCount; phone++) {
            int known = bestByPhone[group * phoneCount + phone];
            if ((followers >>> phone & 1) != 0 && (known == NO_NODE || score[end] > score[known])) {
                bestByPhone[group * phoneCount + phone] = end;
            }
        }
    }

    private void spread(int group, Tokens next, int frame, float threshold, int[] recorded) {
        int last = (int) (groups.key(group) % phoneCount);
        for (int phone = 0; phone < phoneCount; phone++) {
            int end = bestByPhone[group * phoneCount + phone];
            if (end == NO_NODE) {
                continue;
            }
            if (recorded[end] == BackPointers.NONE) {
                int word = node[end] == NO_NODE ? PronunciationTree.NO_WORD : tree.word[node[end]];
                recorded[end] = paths.add(path[end], word, frame, score[end]);
            }
            if (phone == silencePhone && node[end] != NO_NODE) {
                enterPause(next, tree.silence, end, config.silencePenalty(), recorded[end], threshold);
                enterPause(next, tree.noise, end, config.noisePenalty(), recorded[end], threshold);
            } else {
                enterRoots(next, last, phone, language[end], score[end], recorded[end], threshold);
            }
        }
    }

    private void enterPause(Tokens next, int pause, int end, float penalty, int onPath, float threshold) {
        if (score[end] + penalty >= threshold) {
            next.enter(pause, language[end], score[end] + penalty, onPath);
        }
    }

    private void enterRoots(
            Tokens next, int last, int first, int languageState, float from, int onPath, float threshold) {
        for (int root : tree.roots[last][first]) {
            float entry = from + config.languageWeight() * tree.lookahead[root];
            if (entry >= threshold) {
                next.enter(root, languageState, entry, onPath);
            }
        }
    }

    private void add(float endScore, int beforePath, int endNode, int languageState) {
        if (size == score.length) {
            score = Arrays.copyOf(score, size * 2);
            path = Arrays.copyOf(path, size * 2);
            node = Arrays.copyOf(node, size * 2);
            language = Arrays.copyOf(language, size * 2);
        }
        score[size] = endScore;
        path[size] = beforePath;
        node[size] = endNode;
        language[size] = languageState;
        size++;
        best = Math.max(best, endScore);
    }
}
