package io.theopy.stt.sphinx.internal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GeneralEnglishTest {
    private static final List<String> VOCABULARY = List.of("new", "york", "the", "of", "xyzzy");

    private final GeneralEnglish english = GeneralEnglish.load();

    @Test
    void knowsTheMostFrequentWords() {
        assertThat(english.mostFrequent(10)).contains("the", "of", "and", "to").doesNotContain("<s>");
    }

    @Test
    void knowsWhichWordsGoTogether() {
        Map<String, Float> pairs = new HashMap<>();
        english.pairs(VOCABULARY, (before, word, log) -> pairs.put(name(before) + " " + name(word), log));

        assertThat(pairs.get("new york")).isGreaterThan(-3f);
        assertThat(pairs.get("of the")).isGreaterThan(-2.5f);
        assertThat(pairs).doesNotContainKey("york york").containsKey("START the");
    }

    @Test
    void singleWordsAreProbabilities() {
        float[] singles = english.singles(VOCABULARY);

        double sum = 0;
        for (float single : singles) {
            assertThat(single).isPositive();
            sum += single;
        }
        assertThat(sum).isCloseTo(1, offset(1e-4));
        assertThat(singles[2]).as("the").isGreaterThan(singles[1]);
    }

    private static String name(int word) {
        return word == VOCABULARY.size() ? "START" : VOCABULARY.get(word);
    }
}
