package io.theopy.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.TeepyRoles;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.ProposedIntent.Origin;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.DialogueContext;
import io.theopy.memory.PendingQuestion;
import io.theopy.memory.Session;
import io.theopy.nlu.link.DirectorySlotReader;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.template.TemplateIntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import io.theopy.turn.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With clients who are called like answers. */
class AnswersAreNoNamesTest {
    private static final Instant NOW = Instant.parse("2025-11-05T10:00:00Z");
    private static final LocalDateTime WALL_CLOCK = LocalDateTime.of(2025, 11, 5, 11, 0);
    private static final Caller MANAGER = Caller.of("manager", TeepyRoles.MANAGER);
    private static final IntentCatalog CATALOG = IntentCatalog.teepy();
    private static final List<DirectoryEntry> CLIENTS = List.of(
            new DirectoryEntry("1", "yes", ""),
            new DirectoryEntry("2", "undo", ""),
            new DirectoryEntry("3", "Yes Pharma", ""),
            new DirectoryEntry("4", "No Pharma", ""));
    private static final EntityDirectory DIRECTORY = kind -> kind.is("client") ? CLIENTS : List.of();
    private static final TemplateIntentExtractor EXTRACTOR =
            new TemplateIntentExtractor(CATALOG, new EntityLinker(DIRECTORY, CATALOG.domain()));

    private final Dialogue dialogue =
            new Dialogue(CATALOG, DialogueConfig.defaults(), new DirectorySlotReader(DIRECTORY, CATALOG.domain()));

    @ParameterizedTest(name = "{0} {1}.{2}: {3}")
    @CsvSource({
        "EN, create_client, name, yes",
        "EN, create_client, name, Yes please.",
        "EN, create_client, name, undo",
        "EN, create_client, name, the second one",
        "EN, create_client, name, go ahead",
        "FR, create_client, name, oui",
        "FR, create_client, name, d'accord",
        "FR, create_client, name, la deuxième",
        "FR, create_client, name, défais ça",
        "EN, book_appointment, client, yes",
        "EN, book_appointment, client, undo",
        "EN, add_reminder, text, yes",
        "EN, add_reminder, text, undo that",
        "FR, add_session_line, comment, oui",
    })
    void anAnswerThatIsAnActAsAWholeFillsNoPlace(Language language, String intent, String slot, String answer) {
        assertThat(answer(missing(intent, slot), language, answer)).isInstanceOf(Move.AskAgain.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"EN, no", "EN, never mind", "EN, cancel", "FR, annule", "FR, non merci"})
    void aNoLeavesIt(Language language, String answer) {
        assertThat(answer(missing("create_client", "name"), language, answer)).isInstanceOf(Move.Say.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"EN, help", "EN, repeat that", "FR, aide", "FR, répète"})
    void helpIsGivenAndTheQuestionStays(Language language, String answer) {
        assertThat(answer(missing("create_client", "name"), language, answer)).isInstanceOf(Move.Remark.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"EN, Yes Pharma, Yes Pharma", "FR, Oui Santé, Oui Santé", "EN, No Limit, No Limit", "EN, Mark, Mark"})
    void aNameMayBeginLikeAnAct(Language language, String answer, String name) {
        assertThat(answer(missing("create_client", "name"), language, answer))
                .isInstanceOfSatisfying(
                        Move.Act.class, act -> assertThat(act.intent().values()).containsEntry("name", name));
    }

    @Test
    void aYesChoosesNobodyWhoIsCalledSo() {
        ProposedIntent booking = proposal("book_appointment", Map.of("client", SlotValue.of("Pharma", "Pharma")));
        PendingQuestion which =
                new PendingQuestion.Choice(booking, "client", CLIENTS.subList(2, 4), NOW.plus(Duration.ofMinutes(5)));

        assertThat(answer(which, Language.EN, "yes")).isInstanceOf(Move.AskAgain.class);
        assertThat(answer(which, Language.EN, "the first one")).isInstanceOf(Move.Act.class);
    }

    private Move answer(PendingQuestion pending, Language language, String text) {
        Utterance said = new TextPreprocessor().process(text, language);
        Interpretation meaning =
                EXTRACTOR.interpret(said, new DialogueContext(WALL_CLOCK, Optional.of(pending), Map.of()));
        Session session = Session.fresh("s", NOW).withPending(pending);
        return dialogue.decide(session, said, meaning, MANAGER, NOW, WALL_CLOCK);
    }

    private static PendingQuestion missing(String intent, String slot) {
        return new PendingQuestion.MissingSlot(proposal(intent, Map.of()), slot, NOW.plus(Duration.ofMinutes(5)));
    }

    private static ProposedIntent proposal(String intent, Map<String, SlotValue> slots) {
        return new ProposedIntent(intent, slots, OptionalDouble.of(1), Origin.TEMPLATE);
    }
}
