package io.theopy.stt.sphinx.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandSentencesTest {
    private final CommandSentences sentences = new CommandSentences(
            IntentCatalog.teepy(), List.of("Pharmacie du Marché", "Zora Quill"), List.of("Nina"), SaidWords.load());

    @Test
    void theSameCatalogueGivesTheSameSentences() {
        assertThat(sentences.sample(300).toList())
                .isEqualTo(sentences.sample(300).toList());
    }

    @Test
    void clientsOfTheErpAreNamed() {
        Set<String> words = sentences.usual(2_000).flatMap(List::stream).collect(Collectors.toSet());

        assertThat(words).contains("zora", "quill", "marche");
    }

    @Test
    void sentencesAreSpokenWordsAndPlacesOfNames() {
        assertThat(sentences.sample(2_000))
                .allSatisfy(sentence ->
                        assertThat(sentence).allMatch(word -> word.matches("[a-z][a-z']*") || WordKinds.isPlace(word)));
    }

    @Test
    void theUsualSentencesOfAnotherCataloguesIntentsAreItsOwn() {
        IntentCatalog other = IntentCatalog.parse("other.yaml", "intents: {greet: {examples: {en: [\"good day\"]}}}");
        CommandSentences ofOther = new CommandSentences(other, List.of(), List.of(), SaidWords.load());

        assertThat(ofOther.usual(5)).contains(List.of("good", "day"));
        assertThat(ofOther.sample(5)).contains(List.of("good", "day"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pharmacie de l'Église | pharmacie de l'eglise",
                "Saint-Étienne         | saint etienne",
                "what's 'this' 42?     | what's this",
            })
    void wordsAreFoldedToWhatIsSpoken(String text, String words) {
        assertThat(String.join(" ", CommandSentences.words(text))).isEqualTo(words);
    }
}
