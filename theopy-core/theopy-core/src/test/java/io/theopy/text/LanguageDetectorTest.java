package io.theopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
    private final LanguageDetector detector =
            new LanguageDetector(IntentCatalog.teepy().domain().names().first());

    @ParameterizedTest
    @MethodSource("io.theopy.text.Languages#spoken")
    void shortCommandsAreToldApart(Language language) throws IOException {
        List<String> commands = commands(language);

        List<String> mistaken = commands.stream()
                .filter(command -> !detector.detect(command).equals(Optional.of(language)))
                .toList();

        assertThat(commands).hasSizeGreaterThan(100);
        assertThat(mistaken).as("at most 3 %").hasSizeLessThanOrEqualTo(commands.size() * 3 / 100);
    }

    @ParameterizedTest
    @MethodSource("io.theopy.text.Languages#spoken")
    void commandsAreToldApartWithoutTheirAccentsAndCapitals(Language language) throws IOException {
        List<String> folded =
                commands(language).stream().map(TextPreprocessor::fold).toList();

        assertThat(folded.stream().filter(command -> !detector.detect(command).equals(Optional.of(language))))
                .hasSizeLessThanOrEqualTo(folded.size() * 3 / 100);
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({
        "show invoices of pharmacie de la gare, EN",
        "invoices of the Pharmacie du Vieux Port, EN",
        "call Mme Lefèvre tomorrow, EN",
        "'Book l''Étoile du Nord for Monday', EN",
        "rappelle John Smith, FR",
        "les factures de Martha Higgins, FR",
        "mark reminder 12 as done for Élodie Fèvre, EN",
    })
    void namesDoNotCount(String text, Language language) {
        assertThat(detector.detect(text)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "101",
                "ok",
                "14:30",
                "jean dupont",
                "Pharmacie de la Gare",
                "dupont",
                "0478123456",
                "?!"
            })
    void whatIsInNoLanguageIsNotGuessed(String text) {
        assertThat(detector.detect(text)).isEmpty();
    }

    @Test
    void aTextOfAnyLengthIsTakenByItsBeginning() {
        assertThat(detector.detect("show me the invoices " + "é".repeat(1_000_000)))
                .contains(Language.EN);
    }

    private static List<String> commands(Language language) throws IOException {
        try (InputStream in = LanguageDetectorTest.class.getResourceAsStream("commands-" + language.code() + ".txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
