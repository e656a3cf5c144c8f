package io.theopy.stt.sphinx.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackPointersTest {
    private final BackPointers paths = new BackPointers();

    @Test
    void aPathIsReadBackFromItsEnd() {
        int first = paths.add(BackPointers.NONE, 7, 9, -10);
        int second = paths.add(first, 8, 19, -25);

        assertThat(paths.words(second)).containsExactly(new HeardWord(7, 0, 9, -10), new HeardWord(8, 10, 19, -15));
    }

    @Test
    void twoPathsShareTheirBeginning() {
        int shared = paths.add(BackPointers.NONE, 7, 9, -10);
        int one = paths.add(shared, 1, 15, -20);
        int other = paths.add(shared, 2, 19, -40);

        assertThat(paths.words(one)).extracting(HeardWord::word).containsExactly(7, 1);
        assertThat(paths.words(other)).extracting(HeardWord::word).containsExactly(7, 2);
    }

    @Test
    void aPauseIsLeftOutAndItsTimeBelongsToNoWord() {
        int word = paths.add(BackPointers.NONE, 7, 9, -10);
        int pause = paths.add(word, PronunciationTree.NO_WORD, 14, -12);
        int next = paths.add(pause, 8, 19, -20);

        assertThat(paths.words(next)).containsExactly(new HeardWord(7, 0, 9, -10), new HeardWord(8, 15, 19, -8));
    }

    @Test
    void beforeTheFirstWordThereIsNothing() {
        assertThat(paths.words(BackPointers.NONE)).isEmpty();
    }

    @Test
    void aLongUtteranceKeepsAllOfItsWords() {
        int path = BackPointers.NONE;
        for (int i = 0; i < 5_000; i++) {
            path = paths.add(path, i, i, -i);
        }

        assertThat(paths.words(path)).hasSize(5_000).last().isEqualTo(new HeardWord(4_999, 4_999, 4_999, -1));
    }
}
