package io.theopy.nlu.statistical;

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
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticalIntentExtractorTest {
    private static final LocalDateTime WEDNESDAY = LocalDateTime.of(2025, 11, 5, 10, 0);
    private static final List<DirectoryEntry> CLIENTS = List.of(
            new DirectoryEntry("1", "Pharmacie du Soleil", "Nice"),
            new DirectoryEntry("2", "Pharmacie Victor Hugo", "Lyon"),
            new DirectoryEntry("3", "John Doe", "London"),
            new DirectoryEntry("4", "Martha Higgins", "Leeds"),
            new DirectoryEntry("5", "Paul Martin", "Nantes"));
    private static final List<DirectoryEntry> OPERATORS = List.of(new DirectoryEntry("1", "Hugo Renard", ""));
    private static final EntityDirectory DIRECTORY = kind -> kind.is("client") ? CLIENTS : OPERATORS;
    private static final StatisticalIntentExtractor EXTRACTOR = new StatisticalIntentExtractor(
            IntentCatalog.teepy(),
            new EntityLinker(DIRECTORY, IntentCatalog.teepy().domain()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | what's the weather like tomorrow",
                "EN | print invoice 118 for me",
                "EN | e-mail invoice 101 to the Pharmacie du Soleil",
                "EN | delete reminder 12",
                "EN | register the health card of Martha Higgins",
                "FR | quel temps fera-t-il demain",
                "FR | supprime le rappel 12",
                "FR | envoie la facture 101 par mail à la Pharmacie du Soleil",
                "FR | inscris Martha Higgins à la newsletter",
            })
    void whatNoIntentIsMeantForIsPassedOver(Language language, String text) {
        assertThat(interpret(language, text).candidates())
                .filteredOn(one -> IntentCatalog.teepy().setAnswer(one.intent()).isEmpty())
                .isEmpty();
    }

    @Test
    void aClientNamedInANoteIsTheNotesClient() {
        ProposedIntent reminder = best(Language.EN, "remind me in two hours to call Martha Higgins");

        assertThat(reminder.values())
                .isEqualTo(
                        Map.of("text", "call Martha Higgins", "client", "Martha Higgins", "when", "2025-11-05T12:00"));
    }

    @Test
    void aClientBesideTheNoteIsNoPartOfIt() {
        ProposedIntent reminder = best(Language.EN, "remind me tomorrow to order gloves for Martha Higgins");

        assertThat(reminder.values()).containsEntry("text", "order gloves").containsEntry("client", "Martha Higgins");
    }

    @Test
    void aNewNameMayBeHalfAKnownOne() {
        ProposedIntent created = best(Language.FR, "nouveau client : Paul Mercier, tél 06 22 33 44 55");

        assertThat(created.intent()).isEqualTo("create_client");
        assertThat(created.values()).containsEntry("name", "Paul Mercier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create a client named john doe with an appointment tomorrow at two",
                "create a client named zoe quimby with an appointment tomorrow at two",
                "create a new client Zoe Quimby in Lyon",
                "remind me to call the bank tomorrow at nine",
            })
    void aPlainSentenceOfATemplateIsCertain(String text) {
        ProposedIntent reading = best(Language.EN, text);

        assertThat(reading.origin()).isEqualTo(ProposedIntent.Origin.TEMPLATE);
        assertThat(reading.confidence()).hasValue(1);
    }

    @Test
    void aNameThatNoClientHasIsAColleaguesInASchedule() {
        assertThat(best(Language.FR, "liste les rdv de Camille vendredi").values())
                .containsEntry("operator", "Camille");
    }

    @Test
    void aFirstNameIsTheColleaguesRatherThanAPlaces() {
        assertThat(best(Language.EN, "is Hugo free next week").values()).containsEntry("operator", "Hugo Renard");
    }

    @Test
    void aNameInSmallLettersIsFoundAsWell() {
        assertThat(best(Language.EN, "past interventions john doe").values()).containsEntry("client", "John Doe");
    }

    @Test
    void hoursAfterATimeAreHowLong() {
        assertThat(best(Language.FR, "cale un rdv avec John Doe vendredi à 15h, une heure")
                        .values())
                .containsEntry("when", "2025-11-07T15:00")
                .containsEntry("duration", "PT1H");
    }

    @Test
    void freeWordsOfATemplateThatWhatWasLearnedSeesOtherwiseAreNotCertain() {
        ProposedIntent line =
                best(Language.EN, "add a line to the session called the supplier about the delay fifteen minutes");

        assertThat(line.confidence().orElseThrow()).isLessThan(0.75);
    }

    private static ProposedIntent best(Language language, String text) {
        return interpret(language, text).best().orElseThrow();
    }

    private static Interpretation interpret(Language language, String text) {
        return EXTRACTOR.interpret(new TextPreprocessor().process(text, language), DialogueContext.fresh(WEDNESDAY));
    }
}
