package io.theopy.stt.sphinx.internal.search;

import io.theopy.stt.sphinx.internal.acoustic.AcousticModel;
import io.theopy.stt.sphinx.internal.language.NgramModel;
import io.theopy.stt.sphinx.internal.lexicon.Lexicon;

/**
 * All words as one tree of phones in context: words that begin alike share their beginning. The first phone of a word
 * has one node for each sound before the word, the last one for each sound after it, as far as they differ. Immutable
 * and shared by all sessions.
 */
public final class PronunciationTree {
    /** The word of nodes in which none ends. */
    static final int NO_WORD = -1;

    final int[] sequence;
    final byte[] phone;
    final int[] word;
    final long[] followers;
    final float[] lookahead;
    final int[] childFrom;
    final int[] children;
    /** {@code [phone before][first phone]}: nodes that a word may begin with. */
    final int[][][] roots;

    final int silence;
    final int noise;

    PronunciationTree(TreeNodes nodes, int[][][] roots, int silence, int noise) {
        this.sequence = nodes.sequences();
        this.phone = nodes.phones();
        this.word = nodes.words();
        this.followers = nodes.followers();
        this.lookahead = nodes.lookaheads();
        this.childFrom = nodes.childFrom();
        this.children = nodes.children();
        this.roots = roots;
        this.silence = silence;
        this.noise = noise;
    }

    /** @param language how likely each word is, so that branches of rare words can be left early */
    public static PronunciationTree of(Lexicon lexicon, AcousticModel acoustic, NgramModel language) {
        return new TreeBuilder(lexicon, acoustic, language).build();
    }

    public int size() {
        return sequence.length;
    }
}
