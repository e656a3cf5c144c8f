package io.theopy.stt.sphinx.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordKindsTest {
    private static final List<String> WORDS =
            List.of("named", "john", "doe", "zora", "quill", "with", "an", "friday", "martha");
    private static final WordKinds KINDS =
            WordKinds.of(WORDS, SaidWords.load(), List.of("Zora Quill"), Set.of("named", "with", "an"));

    private final NgramModel model = model();

    @Test
    void whatFollowsANameIsLearnedFromAllNames() {
        assertThat(log("with", "zora", "quill")).isEqualTo(log("with", "john", "doe"));
        assertThat(log("with", "zora", "quill")).isGreaterThan(log("named", "zora", "quill"));
    }

    @Test
    void theWordBeforeAWholeNameIsRemembered() {
        assertThat(log("with", "named", "john", "doe")).isGreaterThan(log("with", "an", "john", "doe"));
    }

    @Test
    void aLastNameIsExpectedAfterItsFirstName() {
        assertThat(log("doe", "named", "john")).isGreaterThan(log("quill", "named", "john"));
    }

    @Test
    void aPlaceOfANameExpectsAllNames() {
        assertThat(log("doe", "friday", "john")).isEqualTo(log("doe", "friday", "martha"));
        assertThat(log("quill", "friday", "john")).isLessThan(log("doe", "friday", "john"));
    }

    private float log(String word, String... before) {
        int state = model.start();
        for (String said : before) {
            state = NgramModel.stateOf(model.follow(state, WORDS.indexOf(said)));
        }
        return NgramModel.logOf(model.follow(state, WORDS.indexOf(word)));
    }

    private static NgramModel model() {
        NgramCounter counter = new NgramCounter(WORDS.size(), KINDS);
        for (String sentence : List.of(
                "named john doe with an", "an zora quill friday", "an john doe friday", "friday <first> <last> an")) {
            counter.add(
                    Stream.of(sentence.split(" "))
                            .mapToInt(word -> KINDS.place(word).orElse(WORDS.indexOf(word)))
                            .toArray(),
                    3);
        }
        return NgramEstimator.estimate(counter, 0.3f);
    }
}
