package io.theopy.stt.sphinx.internal.search;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The back-pointer table: the words recognised on every surviving path, each linked to the one before. Grows with the
 * utterance.
 */
final class BackPointers {
    /** Before the first word. */
    static final int NONE = -1;

    private int[] before = new int[1 << 10];
    private int[] word = new int[1 << 10];
    private int[] frame = new int[1 << 10];
    private float[] score = new float[1 << 10];
    private int size;

    /** Adds a word (or {@link PronunciationTree#NO_WORD} for a pause) that ended with {@code endFrame}. */
    int add(int beforePath, int endedWord, int endFrame, float endScore) {
        if (size == before.length) {
            before = Arrays.copyOf(before, size * 2);
            word = Arrays.copyOf(word, size * 2);
            frame = Arrays.copyOf(frame, size * 2);
            score = Arrays.copyOf(score, size * 2);
        }
        before[size] = beforePath;
        word[size] = endedWord;
        frame[size] = endFrame;
        score[size] = endScore;
        return size++;
    }

    /** The words of a path, the frames between which they were said, and what each added to the score. */
    List<HeardWord> words(int path) {
        Deque<HeardWord> words = new ArrayDeque<>();
        for (int p = path; p != NONE; p = before[p]) {
            if (word[p] != PronunciationTree.NO_WORD) {
                int start = before[p] == NONE ? 0 : frame[before[p]] + 1;
                float scoreBefore = before[p] == NONE ? 0 : score[before[p]];
                words.addFirst(new HeardWord(word[p], start, frame[p], score[p] - scoreBefore));
            }
        }
        return List.copyOf(words);
    }

    void clear() {
        size = 0;
    }
}
