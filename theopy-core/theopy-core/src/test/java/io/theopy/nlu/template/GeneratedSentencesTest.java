package io.theopy.nlu.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.Intent;
import io.theopy.intent.Slot;
import io.theopy.intent.sentence.GeneratedSentence;
import io.theopy.intent.sentence.SampleValues;
import io.theopy.intent.sentence.SentenceGenerator;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the templates generate is understood again. */
class GeneratedSentencesTest {
    private static final int SENTENCES = 4_000;
    /** Chance makes odd neighbours: "the 3rd of December 2 hours"; and "RDV lundi chez Dupont" is two things. */
    private static final double ODD = 0.005;

    private static Map<String, List<String>> names() {
        return Map.of(
                "client", Teepy.CLIENTS.stream().map(DirectoryEntry::name).toList(),
                "operator", Teepy.OPERATORS.stream().map(DirectoryEntry::name).toList());
    }

    @ParameterizedTest
    @MethodSource("io.theopy.text.Languages#spoken")
    void aGeneratedSentenceIsItsIntentWithItsSlots(Language language) {
        Random random = new Random(2025);
        List<String> lost = new ArrayList<>();
        List<String> wrong = new ArrayList<>();

        SentenceGenerator.sample(Teepy.CATALOG, language, random, SENTENCES, new SampleValues(random, names()))
                .forEach(sentence -> {
                    Interpretation meaning = Teepy.extractor()
                            .interpret(
                                    new TextPreprocessor().process(sentence.text(), language),
                                    DialogueContext.fresh(Teepy.NOW));
                    if (meaning.candidates().size() != 1) {
                        lost.add(sentence.text());
                    } else if (!isMeaning(sentence, meaning.candidates().get(0))) {
                        wrong.add(sentence.text() + " -> " + meaning);
                    }
                });

        assertThat(lost).as("not understood, or not clearly").hasSizeLessThan((int) (SENTENCES * ODD));
        assertThat(wrong).as("understood as something else").hasSizeLessThan((int) (SENTENCES * ODD / 2));
    }

    private static boolean isMeaning(GeneratedSentence sentence, ProposedIntent meant) {
        Set<String> slots =
                sentence.spans().stream().map(GeneratedSentence.Span::slot).collect(Collectors.toSet());
        return meant.intent().equals(sentence.intent().name())
                && meant.slots().keySet().equals(slots);
    }

    @ParameterizedTest
    @MethodSource("io.theopy.text.Languages#spoken")
    void noWordsSayTwoChoices(Language language) {
        for (Intent intent : Teepy.CATALOG.intents()) {
            for (Slot slot : intent.slots()) {
                Map<String, String> choiceBySaid = new HashMap<>();
                slot.choices()
                        .keySet()
                        .forEach(choice -> said(intent, slot, choice, language)
                                .forEach(text -> assertThat(choiceBySaid.put(text, choice))
                                        .as(text)
                                        .isIn(null, choice)));
            }
        }
    }

    /** Everything that says {@code choice}: the sentences of an intent whose templates are that choice's. */
    private static List<String> said(Intent intent, Slot slot, String choice, Language language) {
        Intent alone = new Intent(
                intent.name(),
                List.of(),
                slot.choices().getOrDefault(choice, Map.of()),
                Map.of(),
                intent.action(),
                intent.replies());
        return SentenceGenerator.enumerate(alone, language, 10_000, (i, s, l) -> "")
                .map(GeneratedSentence::text)
                .toList();
    }
}
