package io.theopy.stt.sphinx.internal.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.stt.sphinx.internal.acoustic.AcousticModel;
import io.theopy.stt.sphinx.internal.acoustic.PhoneSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PronouncerTest {
    private static final PhoneSet PHONES = AcousticModel.load().phones();

    private final Lexicon lexicon = new Pronouncer(PHONES, List.of("Pharmacie du Marché"))
            .lexicon(List.of("paid", "marche", "zyqxwav", "zyqxwav's", "tomato", "pls"));

    @Test
    void wordsOfTheDictionarySoundAsItSays() {
        assertThat(ways("paid")).containsExactly("P EY D");
        assertThat(ways("tomato")).containsExactly("T AH M EY T OW", "T AH M AA T OW");
    }

    @Test
    void frenchNamesSoundFrenchAndAsAnEnglishSpeakerReadsThem() {
        assertThat(ways("marche")).contains("M AA R SH EY", "M AA R SH");
    }

    @Test
    void unknownWordsAreReadByTheirLetters() {
        assertThat(ways("zyqxwav")).hasSize(1).first().asString().startsWith("Z");
    }

    @Test
    void aPossessiveSoundsLikeItsOwnerWithAnEnding() {
        assertThat(ways("zyqxwav's")).containsExactly(ways("zyqxwav").get(0) + " Z");
    }

    @Test
    void lettersThatNobodyCanPronounceAreLeftOut() {
        assertThat(lexicon.number("pls")).isEmpty();
    }

    private List<String> ways(String word) {
        return lexicon.pronunciations(lexicon.number(word).orElseThrow()).stream()
                .map(way -> Arrays.stream(way).mapToObj(PHONES::name).collect(Collectors.joining(" ")))
                .toList();
    }
}
