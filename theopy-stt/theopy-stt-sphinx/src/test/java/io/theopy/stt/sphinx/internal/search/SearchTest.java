package io.theopy.stt.sphinx.internal.search;

import static io.theopy.stt.sphinx.internal.search.ToyModel.A;
import static io.theopy.stt.sphinx.internal.search.ToyModel.B;
import static io.theopy.stt.sphinx.internal.search.ToyModel.C;
import static io.theopy.stt.sphinx.internal.search.ToyModel.HALF;
import static io.theopy.stt.sphinx.internal.search.ToyModel.SILENCE;
import static io.theopy.stt.sphinx.internal.search.ToyModel.frame;
import static io.theopy.stt.sphinx.internal.search.ToyModel.frames;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.theopy.stt.sphinx.internal.language.NgramModel;
import io.theopy.stt.sphinx.internal.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Paths that can be reckoned by hand: see {@link ToyModel}. */
class SearchTest {
    private static final SearchConfig WIDE = new SearchConfig(500, 500, 10_000, 2, -3, -1, -4);

    private static final int WORD_A = 0;
    private static final int WORD_B = 1;

    private final Lexicon lexicon = ToyModel.lexicon(words("a", new int[] {A}, "b", new int[] {B}));
    private final NgramModel language = ToyModel.language(lexicon, new int[] {WORD_A, WORD_B}, new int[] {WORD_B});

    @Test
    void thePathGoesThroughTheStatesOfEachWordInTurn() {
        Search search = search(lexicon, language, WIDE);

        Search.Outcome heard = hear(search, frames(A, B));

        assertThat(heard.words()).extracting(HeardWord::word).containsExactly(WORD_A, WORD_B);
        assertThat(heard.words()).extracting(HeardWord::startFrame).containsExactly(0, 3);
        assertThat(heard.words()).extracting(HeardWord::endFrame).containsExactly(2, 5);
    }

    @Test
    void theScoreIsTheSumOfSoundsTransitionsLanguageAndPenalties() {
        Search search = search(lexicon, language, WIDE);

        Search.Outcome heard = hear(search, frames(A, B));

        // Every frame fits with 0. Two steps within each word and one out of the first; the word after the first pays
        // no penalty, as it is not left.
        float transitions = 5 * HALF;
        float languageLog = log(language, WORD_A, WORD_B, language.end());
        assertThat(heard.score())
                .isCloseTo(transitions + WIDE.languageWeight() * languageLog + WIDE.wordPenalty(), within(1e-3f));
    }

    @Test
    void theFitOfAWordHasNothingOfTheLanguageInIt() {
        Search search = search(lexicon, language, WIDE);

        Search.Outcome heard = hear(search, frames(A, B));

        assertThat(heard.words().get(0).fit()).isCloseTo(3 * HALF, within(1e-3f));
        assertThat(heard.words().get(1).fit()).isCloseTo(2 * HALF, within(1e-3f));
    }

    @Test
    void aStateThatLastsIsHeardAsOneSound() {
        Search search = search(lexicon, language, WIDE);

        Search.Outcome heard =
                hear(search, List.of(frame(B, 0), frame(B, 0), frame(B, 0), frame(B, 1), frame(B, 2), frame(B, 2)));

        assertThat(heard.words()).extracting(HeardWord::word).containsExactly(WORD_B);
        assertThat(heard.words().get(0).frames()).isEqualTo(6);
        assertThat(heard.words().get(0).fit()).isCloseTo(5 * HALF, within(1e-3f));
    }

    @Test
    void aPauseIsNoWordAndPartsTheWordsAroundIt() {
        Search search = search(lexicon, language, WIDE);

        Search.Outcome heard = hear(search, frames(A, SILENCE, B));

        assertThat(heard.words()).extracting(HeardWord::word).containsExactly(WORD_A, WORD_B);
        assertThat(heard.words()).extracting(HeardWord::startFrame).containsExactly(0, 6);
        assertThat(heard.words()).extracting(HeardWord::endFrame).containsExactly(2, 8);
    }

    @Test
    void ofWordsThatSoundAlikeTheLanguageChooses() {
        Lexicon alike = ToyModel.lexicon(words("sea", new int[] {C}, "see", new int[] {C}));
        NgramModel language = ToyModel.language(alike, new int[] {0}, new int[] {1}, new int[] {1});

        assertThat(hear(search(alike, language, WIDE), frames(C)).words())
                .extracting(HeardWord::word)
                .containsExactly(1);
    }

    @Test
    void aTieGoesToTheWordThatCameFirstIntoTheLexicon() {
        Lexicon alike = ToyModel.lexicon(words("sea", new int[] {C}, "see", new int[] {C}, "si", new int[] {C}));
        NgramModel language = ToyModel.language(alike, new int[] {2}, new int[] {1}, new int[] {0});

        assertThat(hear(search(alike, language, WIDE), frames(C)).words())
                .extracting(HeardWord::word)
                .containsExactly(0);
    }

    @Test
    void aNarrowBeamLosesThePathThatOnlyTheEndWouldHaveShownToBeBest() {
        Lexicon two = ToyModel.lexicon(words("ab", new int[] {A, B}, "cc", new int[] {C, C}));
        NgramModel language = ToyModel.language(two, new int[] {0}, new int[] {1});
        List<float[]> misleading = new ArrayList<>();
        for (int state = 0; state < 3; state++) {
            float[] nearlyC = frame(C, state);
            nearlyC[A * 3 + state] = -10;
            misleading.add(nearlyC);
        }
        misleading.addAll(frames(B));

        Search.Outcome wide = hear(search(two, language, WIDE), misleading);
        Search.Outcome narrow =
                hear(search(two, language, new SearchConfig(25, 25, 10_000, 2, -3, -1, -4)), misleading);

        // Through "ab" the frames cost 3 * 10; through "cc" 3 * 50. After two frames "ab" is 20 behind, after three 30.
        assertThat(wide.words()).extracting(HeardWord::word).containsExactly(0);
        assertThat(narrow.words()).extracting(HeardWord::word).isNotEqualTo(List.of(0));
    }

    @Test
    void whatEndsInsideAWordIsHeardAsFarAsItsWordsAreWhole() {
        Lexicon longer = ToyModel.lexicon(words("a", new int[] {A}, "bc", new int[] {B, C}));
        NgramModel language = ToyModel.language(longer, new int[] {0, 1});
        List<float[]> cutOff = new ArrayList<>(frames(A));
        cutOff.add(frame(B, 0));
        cutOff.add(frame(B, 1));
        Search search = search(longer, language, new SearchConfig(40, 40, 10_000, 2, -3, -1, -4));

        Search.Outcome heard = hear(search, cutOff);

        assertThat(heard.words()).extracting(HeardWord::word).containsExactly(0);
        assertThat(heard.score()).isEqualTo(Float.NEGATIVE_INFINITY);
    }

    @Test
    void inNoFramesNothingIsHeard() {
        Search search = search(lexicon, language, WIDE);

        assertThat(search.soFar()).isEmpty();
        assertThat(search.result().words()).isEmpty();
        assertThat(search.result().score()).isEqualTo(Float.NEGATIVE_INFINITY);
    }

    @Test
    void silenceAloneIsNoWord() {
        assertThat(hear(search(lexicon, language, WIDE), frames(SILENCE, SILENCE))
                        .words())
                .isEmpty();
    }

    @Test
    void whatIsHeardSoFarGrowsWithTheFrames() {
        Search search = search(lexicon, language, WIDE);
        frames(A, B).forEach(search::accept);
        search.accept(frame(SILENCE, 0));

        assertThat(search.soFar()).extracting(HeardWord::word).containsExactly(WORD_A, WORD_B);
    }

    private static Search search(Lexicon lexicon, NgramModel language, SearchConfig config) {
        var acoustic = ToyModel.acoustic();
        return new Search(PronunciationTree.of(lexicon, acoustic, language), language, acoustic, config);
    }

    private static Search.Outcome hear(Search search, List<float[]> frames) {
        frames.forEach(search::accept);
        return search.result();
    }

    private static float log(NgramModel language, int... words) {
        float sum = 0;
        int state = language.start();
        for (int word : words) {
            long followed = language.follow(state, word);
            sum += NgramModel.logOf(followed);
            state = NgramModel.stateOf(followed);
        }
        return sum;
    }

    private static Map<String, int[]> words(Object... wordsAndPhones) {
        Map<String, int[]> words = new LinkedHashMap<>();
        for (int i = 0; i < wordsAndPhones.length; i += 2) {
            words.put((String) wordsAndPhones[i], (int[]) wordsAndPhones[i + 1]);
        }
        return words;
    }
}
