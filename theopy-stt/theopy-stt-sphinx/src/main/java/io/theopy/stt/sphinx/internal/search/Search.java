package io.theopy.stt.sphinx.internal.search;

import io.theopy.stt.sphinx.internal.acoustic.AcousticModel;
import io.theopy.stt.sphinx.internal.acoustic.FrameScorer;
import io.theopy.stt.sphinx.internal.acoustic.Transitions;
import io.theopy.stt.sphinx.internal.acoustic.Triphones;
import io.theopy.stt.sphinx.internal.language.NgramModel;
import java.util.ArrayList;
import java.util.List;

/**
 * A Viterbi beam search, frame by frame, through a {@link PronunciationTree} under an {@link NgramModel}. One utterance,
 * one thread.
 */
public final class Search {
    private final PronunciationTree tree;
    private final NgramModel language;
    private final Triphones triphones;
    private final Transitions transitions;
    private final FrameScorer scorer;
    private final SearchConfig config;
    private final int silencePhone;
    private final BackPointers paths = new BackPointers();
    private final WordExits wordEnds;
    private Tokens tokens = new Tokens();
    private Tokens spare = new Tokens();
    private float best;
    private int bestToken = -1;
    private int frame;

    public Search(PronunciationTree tree, NgramModel language, AcousticModel acoustic, SearchConfig config) {
        this.tree = tree;
        this.language = language;
        this.triphones = acoustic.triphones();
        this.transitions = acoustic.transitions();
        this.scorer = acoustic.newScorer();
        this.config = config;
        this.silencePhone = acoustic.phones().silence();
        this.wordEnds = new WordExits(tree, paths, config, silencePhone);
        wordEnds.begin(tokens, language.start());
    }

    /** Takes the next frame's feature. */
    public void accept(float[] feature) {
        scorer.frame(feature);
        best = Float.NEGATIVE_INFINITY;
        for (int token = 0; token < tokens.size(); token++) {
            float score = advance(token);
            if (score > best) {
                best = score;
                bestToken = token;
            }
        }
        spare.clear();
        float threshold = best - Pruning.beam(tokens, best, config);
        wordEnds.clear();
        for (int token = 0; token < tokens.size(); token++) {
            spread(token, threshold);
        }
        wordEnds.spread(spare, frame, threshold);
        Tokens passed = tokens;
        tokens = spare;
        spare = passed;
        frame++;
    }

    /** What the best path says so far. */
    public List<HeardWord> soFar() {
        if (bestToken < 0) {
            return List.of();
        }
        // The tokens of the last scored frame are the spare ones now.
        int slot = bestToken * Tokens.SLOTS;
        int better = slot;
        for (int state = 1; state < Triphones.STATES; state++) {
            if (spare.score[slot + state] > spare.score[better]) {
                better = slot + state;
            }
        }
        return words(spare.path[better]);
    }

    /**
     * What was heard and how well it fits; scores of different searches over the same frames can be compared.
     *
     * @param score a natural logarithm
     */
    public record Outcome(List<HeardWord> words, float score) {}

    /** What was said, given that it is all; falls back to {@link #soFar} when it ended inside a word. */
    public Outcome result() {
        float bestEnd = Float.NEGATIVE_INFINITY;
        int bestPath = BackPointers.NONE;
        for (int token = 0; frame > 0 && token < spare.size(); token++) {
            int node = spare.node[token];
            boolean pause = node == tree.silence || node == tree.noise;
            if (!pause && (tree.followers[node] >>> silencePhone & 1) == 0) {
                continue;
            }
            int slot = token * Tokens.SLOTS + Triphones.STATES - 1;
            int state = spare.language[token];
            float score = spare.score[slot];
            int path = spare.path[slot];
            if (!pause) {
                long followed = language.follow(state, tree.word[node]);
                score += config.languageWeight() * (NgramModel.logOf(followed) - tree.lookahead[node]);
                state = NgramModel.stateOf(followed);
            }
            float ended = score;
            score += config.languageWeight() * NgramModel.logOf(language.follow(state, language.end()));
            if (score > bestEnd) {
                bestEnd = score;
                bestPath = pause ? path : paths.add(path, tree.word[node], frame - 1, ended + config.wordPenalty());
            }
        }
        return bestEnd == Float.NEGATIVE_INFINITY
                ? new Outcome(soFar(), Float.NEGATIVE_INFINITY)
                : new Outcome(words(bestPath), bestEnd);
    }

    /** The words of a path; what the language model had to say is taken out of how well they fit. */
    private List<HeardWord> words(int path) {
        List<HeardWord> heard = new ArrayList<>();
        int state = language.start();
        for (HeardWord word : paths.words(path)) {
            long followed = language.follow(state, word.word());
            state = NgramModel.stateOf(followed);
            float likely = config.languageWeight() * NgramModel.logOf(followed) + config.wordPenalty();
            heard.add(new HeardWord(word.word(), word.startFrame(), word.endFrame(), word.fit() - likely));
        }
        return List.copyOf(heard);
    }

    /** Moves a token's states on by one frame; returns the best of their scores. */
    private float advance(int token) {
        int node = tokens.node[token];
        int phone = tree.phone[node];
        int slot = token * Tokens.SLOTS;
        float[] score = tokens.score;
        int[] path = tokens.path;
        float bestState = Float.NEGATIVE_INFINITY;
        for (int to = Triphones.STATES - 1; to >= 0; to--) {
            int from = to;
            float reached = score[slot + to] + transitions.log(phone, to, to);
            for (int earlier = to - 1; earlier >= 0; earlier--) {
                float via = score[slot + earlier] + transitions.log(phone, earlier, to);
                if (via > reached) {
                    reached = via;
                    from = earlier;
                }
            }
            if (to == 0 && score[slot + Tokens.ENTRANCE] > reached) {
                reached = score[slot + Tokens.ENTRANCE];
                from = Tokens.ENTRANCE;
            }
            if (reached > Float.NEGATIVE_INFINITY) {
                reached += scorer.score(triphones.senone(tree.sequence[node], to));
            }
            score[slot + to] = reached;
            path[slot + to] = path[slot + from];
            bestState = Math.max(bestState, reached);
        }
        return bestState;
    }

    /** Keeps a token for the next frame if it is good enough, and lets it go on to the next nodes. */
    private void spread(int token, float threshold) {
        int node = tokens.node[token];
        int slot = token * Tokens.SLOTS;
        float[] score = tokens.score;
        if (Math.max(score[slot], Math.max(score[slot + 1], score[slot + 2])) < threshold) {
            return;
        }
        int state = tokens.language[token];
        int kept = spare.token(node, state) * Tokens.SLOTS;
        System.arraycopy(score, slot, spare.score, kept, Triphones.STATES);
        System.arraycopy(tokens.path, slot, spare.path, kept, Triphones.STATES);
        leave(slot, node, state, threshold);
    }

    private void leave(int slot, int node, int state, float threshold) {
        float bestExit = Float.NEGATIVE_INFINITY;
        int exit = slot;
        for (int from = 0; from < Triphones.STATES; from++) {
            float out = tokens.score[slot + from] + transitions.log(tree.phone[node], from, Triphones.STATES);
            if (out > bestExit) {
                bestExit = out;
                exit = slot + from;
            }
        }
        if (bestExit < threshold) {
            return;
        }
        int path = tokens.path[exit];
        if (node == tree.silence || node == tree.noise) {
            wordEnds.pause(bestExit, path, state);
        } else if (tree.word[node] == PronunciationTree.NO_WORD) {
            float above = tree.lookahead[node];
            for (int i = tree.childFrom[node]; i < tree.childFrom[node + 1]; i++) {
                int child = tree.children[i];
                float entry = bestExit + config.languageWeight() * (tree.lookahead[child] - above);
                if (entry >= threshold) {
                    spare.enter(child, state, entry, path);
                }
            }
        } else {
            long followed = language.follow(state, tree.word[node]);
            float ended = bestExit
                    + config.languageWeight() * (NgramModel.logOf(followed) - tree.lookahead[node])
                    + config.wordPenalty();
            if (ended >= threshold) {
                wordEnds.word(ended, path, node, NgramModel.stateOf(followed));
            }
        }
    }
}
