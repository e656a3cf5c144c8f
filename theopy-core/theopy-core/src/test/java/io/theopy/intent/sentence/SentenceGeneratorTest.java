package io.theopy.intent.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentenceGeneratorTest {
    private static final IntentCatalog CATALOG = IntentCatalog.parse("test.yaml", """
            intents:
              list_invoices:
                slots:
                  client: {type: client}
                  status: {type: choice, choices: {paid: {en: ["paid"]}, unpaid: {en: ["not [yet] paid"]}}}
                examples: {en: ["(show|list) {status} invoices", "invoices of {client}"]}
              greet:
                examples: {en: ["hello [there]"]}
            entities: {client: {}}
            """);
    private static final SlotFiller DUPONT = (intent, slot, language) -> "Jean Dupont";

    private static Intent intent(String name) {
        return CATALOG.find(name).orElseThrow();
    }

    @Test
    void allSentencesOfAnIntentCanBeListed() {
        List<String> sentences = SentenceGenerator.enumerate(intent("list_invoices"), Language.EN, 100, DUPONT)
                .map(GeneratedSentence::text)
                .toList();

        assertThat(sentences)
                .containsExactlyInAnyOrder(
                        "show paid invoices",
                        "list paid invoices",
                        "show not yet paid invoices",
                        "list not yet paid invoices",
                        "show not paid invoices",
                        "list not paid invoices",
                        "invoices of Jean Dupont");
    }

    @Test
    void ofManySentencesAFewAreSpreadOverAll() {
        List<String> sentences = SentenceGenerator.enumerate(intent("list_invoices"), Language.EN, 2, DUPONT)
                .map(GeneratedSentence::text)
                .toList();

        assertThat(sentences).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void spansTellWhereTheValuesStand() {
        GeneratedSentence sentence = SentenceGenerator.enumerate(intent("list_invoices"), Language.EN, 100, DUPONT)
                .filter(s -> s.text().endsWith("Dupont"))
                .findFirst()
                .orElseThrow();

        assertThat(sentence.spans()).containsExactly(new GeneratedSentence.Span("client", 12, 23));
        assertThat(sentence.said(sentence.spans().get(0))).isEqualTo("Jean Dupont");
    }

    @Test
    void theSameSeedGivesTheSameSentences() {
        IntentCatalog teepy = IntentCatalog.teepy();

        for (Language language : teepy.languages()) {
            assertThat(sample(teepy, language, 7)).isEqualTo(sample(teepy, language, 7));
            assertThat(sample(teepy, language, 7)).isNotEqualTo(sample(teepy, language, 8));
        }
    }

    private static List<String> sample(IntentCatalog catalog, Language language, long seed) {
        Random random = new Random(seed);
        return SentenceGenerator.sample(catalog, language, random, 200, new SampleValues(random, Map.of()))
                .map(GeneratedSentence::text)
                .toList();
    }

    @Test
    void intentsTakeTurns() {
        List<String> intents = SentenceGenerator.sample(CATALOG, Language.EN, new Random(1), 4, DUPONT)
                .map(sentence -> sentence.intent().name())
                .toList();

        assertThat(intents).containsExactly("list_invoices", "greet", "list_invoices", "greet");
    }

    @Test
    void aLanguageWithoutTemplatesHasNoSentences() {
        assertThat(SentenceGenerator.sample(CATALOG, Language.FR, new Random(1), 4, DUPONT))
                .isEmpty();
    }

    @Test
    void accentsAndElisionsAreWrittenAsPeopleWriteThem() {
        IntentCatalog french = IntentCatalog.parse("fr.yaml", """
                intents:
                  mark:
                    slots: {client: {type: client}}
                    examples: {fr: ["marque payée la facture d'{client}"]}
                entities: {client: {}}
                """);

        assertThat(SentenceGenerator.sample(french, Language.FR, new Random(1), 1, (i, s, l) -> "Alice"))
                .extracting(GeneratedSentence::text)
                .containsExactly("marque payée la facture d'Alice");
    }
}
