package io.theopy.internal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.codec.StoredJson;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredAnswersTest {
    private final StoredAnswers answers = new StoredAnswers();

    static List<TurnResult> results() {
        return SampleResults.all();
    }

    @ParameterizedTest
    @MethodSource("results")
    void whatIsWrittenIsReadAsItWas(TurnResult result) {
        assertThat(answers.read(answers.write(result))).isEqualTo(result);
    }

    @ParameterizedTest
    @MethodSource("results")
    void whatIsWrittenHasItsVersion(TurnResult result) {
        assertThat(answers.write(result)).startsWith("{\"v\":1,").isASCII();
    }

    @Test
    void whatWasStoredBeforeThereWasAVersionIsStillRead() throws IOException {
        try (InputStream file = StoredAnswersTest.class.getResourceAsStream("answers-before-v1.jsonl")) {
            List<String> stored = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();

            // The kinds of outcome that have come since then stand behind those that there were.
            assertThat(stored.stream().map(answers::read))
                    .hasSize(11)
                    .containsExactlyElementsOf(SampleResults.all().subList(0, stored.size()));
        }
    }

    @Test
    void everyKindOfOutcomeHasASample() {
        assertThat(SampleResults.outcomes().stream().map(Object::getClass))
                .containsExactlyInAnyOrder(Outcome.class.getPermittedSubclasses());
    }

    @Test
    void amountsKeepTheirDigits() {
        TurnResult sample = SampleResults.all().get(0);
        Outcome.Done done = new Outcome.Done("show", Map.of(), StoredJson.read("{\"total\":12345678901234567.10}"));

        TurnResult read = answers.read(answers.write(SampleResults.with(sample, done)));

        assertThat(((Outcome.Done) read.outcome()).result().get("total").decimalValue())
                .isEqualByComparingTo("12345678901234567.10");
    }

    @Test
    void fieldsThatALaterVersionAddedArePassedOver() {
        TurnResult result = SampleResults.all().get(0);
        String more = answers.write(result).replace("\"said\":", "\"mood\":{\"good\":[1]},\"said\":");

        assertThat(answers.read(more)).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "{}", "{\"v\":1}", "null"})
    void whatWasAlteredIsRefused(String stored) {
        assertThatThrownBy(() -> answers.read(stored))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer Theopy");
    }

    @Test
    void anotherVersionIsRefused() {
        String newer = answers.write(SampleResults.all().get(1)).replace("\"v\":1", "\"v\":2");

        assertThatThrownBy(() -> answers.read(newer))
                .isInstanceOf(IllegalStateException.class)
                .cause()
                .hasMessageContaining("version 2");
    }

    @Test
    void aResultThatIsNullComesBackAsNull() {
        TurnResult nothing = SampleResults.with(
                SampleResults.all().get(0), new Outcome.Done("show", Map.of(), JsonNodeFactory.instance.nullNode()));

        assertThat(answers.read(answers.write(nothing))).isEqualTo(nothing);
    }
}
