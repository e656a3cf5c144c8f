package io.theopy.nlu.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What people say, by hand, for every intent: sentences of the two tables, with their slots. */
class TemplateSentencesTest {
    private final TemplateIntentExtractor extractor = Teepy.extractor();

    @ParameterizedTest
    @CsvFileSource(resources = "sentences-en.tsv", delimiter = '\t', quoteCharacter = '`')
    void englishIsUnderstood(String text, String intent, String slots) {
        check(Language.EN, text, intent, slots);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "sentences-fr.tsv", delimiter = '\t', quoteCharacter = '`')
    void frenchIsUnderstood(String text, String intent, String slots) {
        check(Language.FR, text, intent, slots);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "sentences-fr.tsv", delimiter = '\t', quoteCharacter = '`')
    void frenchTypedWithoutAccentsIsTheSameIntent(String text, String intent, String slots) {
        Interpretation meaning = interpret(Language.FR, TextPreprocessor.fold(text));

        assertThat(meaning.best()).map(ProposedIntent::intent).contains(intent);
    }

    private void check(Language language, String text, String intent, String slots) {
        Interpretation meaning = interpret(language, text);

        assertThat(meaning.candidates()).extracting(ProposedIntent::intent).containsExactly(intent);
        assertThat(meaning.candidates().get(0).values()).isEqualTo(values(slots));
        assertThat(meaning.candidates().get(0).confidence()).hasValue(1);
    }

    private Interpretation interpret(Language language, String text) {
        return extractor.interpret(new TextPreprocessor().process(text, language), DialogueContext.fresh(Teepy.NOW));
    }

    private static Map<String, String> values(String slots) {
        return slots == null
                ? Map.of()
                : Arrays.stream(slots.split("; "))
                        .map(slot -> slot.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b, TreeMap::new));
    }
}
