package io.theopy.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NluExamplesTest {
    @TempDir
    Path dir;

    @Test
    void aFullLineHoldsTextLanguageIntentEntitiesAndTime() throws IOException {
        List<NluExample> examples = read("""
                {"text": "Marque la facture 101 payée", "language": "fr", "intent": "mark_invoice_paid", \
                "entities": {"invoice": 101}, "now": "2025-11-03T09:30"}
                """);

        assertThat(examples).singleElement().satisfies(example -> {
            assertThat(example.text()).isEqualTo("Marque la facture 101 payée");
            assertThat(example.language()).contains(Language.FR);
            assertThat(example.intent()).contains("mark_invoice_paid");
            assertThat(example.entities()).containsEntry("invoice", "101");
            assertThat(example.now()).contains(LocalDateTime.of(2025, 11, 3, 9, 30));
        });
    }

    @Test
    void aNullIntentIsOutOfScopeAndBlankLinesAreSkipped() throws IOException {
        List<NluExample> examples =
                read("{\"text\": \"sing a song\", \"intent\": null}\n\n{\"text\": \"yes\", \"intent\": \"affirm\"}\n");

        assertThat(examples).extracting(NluExample::line).containsExactly(1, 3);
        assertThat(examples.get(0).intent()).isEmpty();
        assertThat(examples.get(0).language()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"text\": \"a\"                                                | is not JSON",
                "[1]                                                             | expected an object",
                "{\"intent\": null}                                              | needs \"text\"",
                "{\"text\": 5, \"intent\": null}                                 | needs \"text\"",
                "{\"text\": \"a\"}                                               | needs \"intent\"",
                "{\"text\": \"a\", \"intent\": 3}                                | needs \"intent\"",
                "{\"text\": \"a\", \"intent\": null, \"language\": \"de\"}       | expected en, fr or nothing",
                "{\"text\": \"a\", \"intent\": \"b\", \"entities\": []}          | must be an object",
                "{\"text\": \"a\", \"intent\": \"b\", \"entities\": {\"x\": []}} | the value of \"x\"",
                "{\"text\": \"a\", \"intent\": \"b\", \"now\": \"soon\"}         | expected a time",
            })
    void aBadLineIsNamedWithWhatIsExpected(String line, String problem) {
        assertThatThrownBy(() -> read("{\"text\": \"yes\", \"intent\": \"affirm\"}\n" + line + "\n"))
                .isInstanceOf(EvaluationDataException.class)
                .hasMessageContaining("set.jsonl:2: ")
                .hasMessageContaining(problem);
    }

    @Test
    void aMissingAnEmptyAndABinaryFileAreRefused() throws IOException {
        assertThatThrownBy(() -> NluExamples.read(dir.resolve("absent.jsonl"))).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> read("\n\n")).hasMessageContaining("holds no example");
        Path binary = Files.write(dir.resolve("binary.jsonl"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> NluExamples.read(binary)).hasMessageContaining("not UTF-8");
    }

    private List<NluExample> read(String lines) throws IOException {
        return NluExamples.read(Files.writeString(dir.resolve("set.jsonl"), lines, StandardCharsets.UTF_8));
    }
}
