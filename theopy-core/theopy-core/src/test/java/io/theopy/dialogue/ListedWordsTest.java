package io.theopy.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What points at items of a list. */
class ListedWordsTest {
    private static Utterance said(String language, String text) {
        return new TextPreprocessor().process(text, Language.ofTag(language).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "en, 5, the second one, 1",
        "en, 5, mark the first one as paid, 0",
        "en, 5, cancel the last one, 4",
        "en, 5, the last two, 3 4",
        "en, 5, mark the first three as paid, 0 1 2",
        "en, 2, both, 0 1",
        "en, 3, mark all of them as paid, 0 1 2",
        "en, 5, open number 3, 2",
        "en, 5, the second invoice, 1",
        "fr, 5, la première, 0",
        "fr, 5, marque la deuxième comme payée, 1",
        "fr, 5, annule le dernier, 4",
        "fr, 5, les deux dernières, 3 4",
        "fr, 5, les trois premiers, 0 1 2",
        "fr, 2, les deux, 0 1",
        "fr, 3, marque-les toutes comme payées, 0 1 2",
    })
    void isFound(String language, int size, String text, String which) {
        List<Integer> expected =
                Arrays.stream(which.split(" ")).map(Integer::valueOf).toList();

        assertThat(ListedWords.in(said(language, text), size, List.of("invoice"))
                        .map(ListedWords.Found::which))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "en, mark 101 as paid",
        "en, mark invoice 3 as paid",
        "en, open number 104",
        "en, show my appointments",
        "fr, marque la 104 comme payée",
        "fr, montre mes rendez-vous",
    })
    void isNotSeenWhereThereIsNone(String language, String text) {
        assertThat(ListedWords.in(said(language, text), 5, List.of())).isEmpty();
    }
}
