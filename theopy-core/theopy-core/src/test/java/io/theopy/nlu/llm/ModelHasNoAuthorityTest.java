package io.theopy.nlu.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.Pipeline;
import io.theopy.TeepyRoles;
import io.theopy.action.Action;
import io.theopy.dialogue.Dialogue;
import io.theopy.dialogue.DialogueConfig;
import io.theopy.dialogue.Move;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.Interpretation;
import io.theopy.memory.DialogueContext;
import io.theopy.memory.Session;
import io.theopy.nlu.link.DirectorySlotReader;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Utterance;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnRequest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the real dialogue and router: what only a model proposed is asked about, never done. */
class ModelHasNoAuthorityTest {
    private static final Caller MANAGER = Caller.of("manager", TeepyRoles.MANAGER);
    private static final String SAID = "tick 101 off for pharmacie de la gare";

    private final ModelServer model = new ModelServer();
    private final RecordingExecutor executor = new RecordingExecutor();

    @AfterEach
    void stop() {
        model.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mark_invoice_paid | {"invoice":"101"}
        show_invoice      | {"invoice":"101"}
        start_session     | {"client":"pharmacie de la gare"}
        list_invoices     | {"client":"pharmacie de la gare"}
        """)
    void itsProposalIsAQuestion(String intent, String arguments) {
        model.answers(ModelServer.call(intent, arguments));
        Utterance said = Asking.said(SAID);
        Interpretation meaning =
                Asking.around(Asking.always(Interpretation.none()), model).interpret(said, Asking.fresh());
        Dialogue dialogue = new Dialogue(
                Asking.CATALOG,
                DialogueConfig.defaults(),
                new DirectorySlotReader(Asking.DIRECTORY, IntentCatalog.teepy().domain()));
        Instant now = Instant.parse("2025-11-05T10:00:00Z");

        Move move = dialogue.decide(Session.fresh("s", now), said, meaning, MANAGER, now, Asking.NOW);

        assertThat(move)
                .isInstanceOfSatisfying(
                        Move.Ask.class,
                        ask -> assertThat(ask.outcome(Instant.EPOCH)).isEqualTo(new Outcome.Clarify(List.of(intent))));
    }

    @Test
    void aWriteNeedsTheUsersYesToTheReadingAndToTheAction() {
        model.answers(ModelServer.call("mark_invoice_paid", "{\"invoice\":\"101\"}"));
        Interpretation yes = Interpretation.of(Asking.reading("affirm", 1));
        LlmIntentExtractor extractor = Asking.around(
                new IntentExtractor() {
                    @Override
                    public String name() {
                        return "yes or nothing";
                    }

                    @Override
                    public Interpretation interpret(Utterance said, DialogueContext context) {
                        return said.normalized().equals("yes") ? yes : Interpretation.none();
                    }
                },
                model);
        try (Pipeline theopy = Pipeline.builder()
                .catalog(Asking.CATALOG)
                .executor(executor)
                .extractor(extractor)
                .build()) {
            assertThat(say(theopy, SAID)).isInstanceOf(Outcome.Clarify.class);
            assertThat(executor.actions()).isEmpty();
            assertThat(say(theopy, "yes")).isInstanceOf(Outcome.Confirm.class);
            assertThat(executor.actions()).noneMatch(Action::writes);
            assertThat(say(theopy, "yes")).isInstanceOf(Outcome.Done.class);
        }
    }

    private static Outcome say(Pipeline theopy, String text) {
        return theopy.run(TurnRequest.text("s", MANAGER, text)).outcome();
    }
}
