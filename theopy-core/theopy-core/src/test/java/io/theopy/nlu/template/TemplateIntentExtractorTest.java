package io.theopy.nlu.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateIntentExtractorTest {
    private static Interpretation interpret(TemplateIntentExtractor extractor, Language language, String text) {
        return extractor.interpret(new TextPreprocessor().process(text, language), DialogueContext.fresh(Teepy.NOW));
    }

    private static ProposedIntent only(String text) {
        List<ProposedIntent> candidates =
                interpret(Teepy.extractor(), Language.EN, text).candidates();
        assertThat(candidates).hasSize(1);
        return candidates.get(0);
    }

    private static TemplateIntentExtractor extractor(String yaml) {
        return new TemplateIntentExtractor(
                IntentCatalog.parse("test.yaml", yaml),
                new EntityLinker(EntityDirectory.empty(), IntentCatalog.teepy().domain()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what is the weather in Paris",
                "play some music",
                "book a table for two tomorrow",
                "who is the president",
                "set the alarm for seven",
                "order a pizza",
                "where is the nearest bus stop",
                "tell me a joke",
                "send an email to Paul",
                "translate hello into German",
                "create a pie chart",
                "invoice",
                "the",
                "john doe",
                "delete everything",
                "cancel my subscription",
                "pay my rent",
                "open the door",
                "add bread to my grocery list",
                "start a timer for two minutes",
                "give me information on the solar system",
                "add five minutes to the oven timer",
                "sign out of my bank account",
                "what is my bank balance",
                "write a message to my sister",
                "meeting room availability at eight",
                "do not mark invoice 101 as paid",
                "don't cancel the appointment with John Doe",
                "never book an appointment with John Doe tomorrow at two"
            })
    void whatTheCatalogueDoesNotKnowIsNotUnderstood(String text) {
        assertThat(meant(interpret(Teepy.extractor(), Language.EN, text))).isEmpty();
    }

    /** What may be done or asked about; a sentence that is only ever answered may be found to be one. */
    private static List<ProposedIntent> meant(Interpretation meaning) {
        return meaning.candidates().stream()
                .filter(one -> IntentCatalog.teepy().setAnswer(one.intent()).isEmpty())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quel temps fait-il à Paris",
                "mets de la musique",
                "réserve une table pour deux demain",
                "qui est le président",
                "règle le réveil à sept heures",
                "raconte-moi une blague",
                "envoie un mail à Paul",
                "commande une pizza",
                "ouvre la porte",
                "crée un graphique",
                "annule mon abonnement",
                "facture",
                "le"
            })
    void cequeLeCatalogueIgnoreNestPasCompris(String text) {
        assertThat(meant(interpret(Teepy.extractor(), Language.FR, text))).isEmpty();
    }

    @Test
    void aDateAtTheEndIsNoPartOfAText() {
        ProposedIntent reminder = only("remind me to call pharmacie du soleil tuesday");

        assertThat(reminder.slots().get("text").value()).isEqualTo("call pharmacie du soleil");
        assertThat(reminder.slots().get("when").value()).isEqualTo("2025-11-11");
    }

    @Test
    void aSecondDateStaysInTheText() {
        ProposedIntent reminder = only("remind me tomorrow to prepare the Friday meeting");

        assertThat(reminder.slots().get("text").value()).isEqualTo("prepare the Friday meeting");
        assertThat(reminder.slots().get("when").value()).isEqualTo("2025-11-06");
    }

    @Test
    void aTextWithADateThatNoTemplateTookOutIsNotCertain() {
        assertThat(interpret(Teepy.extractor(), Language.EN, "put a reminder on my list for tomorrow: open the shop")
                        .candidates())
                .isEmpty();
    }

    @Test
    void politenessIsNoPartOfAName() {
        ProposedIntent show = only("show me the client Zoe Quimby please");

        assertThat(show.slots().get("client").value()).isEqualTo("Zoe Quimby");
        assertThat(show.slots().get("client").candidates()).isEmpty();
    }

    @Test
    void aKnownNameIsLinked() {
        ProposedIntent show = only("show me the client pharmacy of the station");

        assertThat(show.slots().get("client").value()).isEqualTo("Pharmacie de la Gare");
        assertThat(show.slots().get("client").candidates()).hasSize(1);
        assertThat(show.slots().get("client").said()).isEqualTo("pharmacy of the station");
    }

    @Test
    void severalThatFitAreAllCandidates() {
        EntityDirectory two = kind -> kind.is("client")
                ? List.of(
                        new DirectoryEntry("1", "Jean Martin", "Lyon"), new DirectoryEntry("2", "Jean Martin", "Nice"))
                : List.of();
        TemplateIntentExtractor extractor = new TemplateIntentExtractor(
                Teepy.CATALOG, new EntityLinker(two, IntentCatalog.teepy().domain()));

        Interpretation meaning = interpret(extractor, Language.FR, "annule le rendez-vous avec Jean Martin");

        assertThat(meaning.best().orElseThrow().slots().get("client").isAmbiguous())
                .isTrue();
    }

    @Test
    void equallyGoodIntentsAreAllProposed() {
        TemplateIntentExtractor extractor = extractor("""
                intents:
                  one: {examples: {en: ["do it [now]"]}}
                  two: {examples: {en: ["(do|make) it"]}}
                """);

        assertThat(interpret(extractor, Language.EN, "do it").candidates())
                .extracting(ProposedIntent::intent)
                .containsExactly("one", "two");
        assertThat(interpret(extractor, Language.EN, "do it now").candidates())
                .extracting(ProposedIntent::intent)
                .containsExactly("one");
    }

    @Test
    void moreTemplateWordsWinOverFreeOnes() {
        TemplateIntentExtractor extractor = extractor("""
                intents:
                  note: {slots: {what: {type: text}}, examples: {en: ["write {what}"]}}
                  mail: {slots: {to: {type: text}}, examples: {en: ["write a mail to {to}"]}}
                """);

        Interpretation meaning = interpret(extractor, Language.EN, "write a mail to the shop");

        assertThat(meaning.candidates()).extracting(ProposedIntent::intent).containsExactly("mail");
        assertThat(meaning.candidates().get(0).values()).containsEntry("to", "the shop");
    }

    @Test
    void aShortFreeValueIsPreferredToALongOne() {
        TemplateIntentExtractor extractor = extractor("""
                intents:
                  say: {slots: {a: {type: text}, b: {type: text}}, examples: {en: ["say {a} to {b}"]}}
                """);

        Interpretation meaning = interpret(extractor, Language.EN, "say thanks to Bob");

        assertThat(meaning.best().orElseThrow().values())
                .containsEntry("a", "thanks")
                .containsEntry("b", "Bob");
    }

    @Test
    void aLanguageThatTheCatalogueLacksIsNotUnderstood() {
        TemplateIntentExtractor extractor = extractor("intents:\n  one: {examples: {en: [\"do it\"]}}\n");

        assertThat(interpret(extractor, Language.FR, "do it").candidates()).isEmpty();
    }

    @Test
    void theLongestUtteranceIsUnderstoodAndALongerOneNot() {
        TemplateIntentExtractor extractor =
                extractor("intents:\n  note: {slots: {what: {type: text}}, examples: {en: [\"note {what}\"]}}\n");

        assertThat(interpret(extractor, Language.EN, "note" + " x".repeat(62)).candidates())
                .hasSize(1);
        assertThat(interpret(extractor, Language.EN, "note" + " x".repeat(63)).candidates())
                .isEmpty();
    }
}
