package io.theopy.nlu.llm;

import static io.theopy.nlu.llm.Asking.always;
import static io.theopy.nlu.llm.Asking.around;
import static io.theopy.nlu.llm.Asking.fresh;
import static io.theopy.nlu.llm.Asking.reading;
import static io.theopy.nlu.llm.Asking.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.theopy.intent.Intent;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.memory.PendingQuestion;
import io.theopy.text.Language;
import io.theopy.text.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LlmIntentExtractorTest {
    private static final Utterance SETTLED = said("the bill 101 has been sorted out, tick it off");

    private final ModelServer model = new ModelServer();

    @AfterEach
    void stop() {
        model.close();
    }

    @Test
    void whatNobodyUnderstoodIsProposedWithoutConfidence() {
        model.answers(ModelServer.call("mark_invoice_paid", "{\"invoice\":\"101\"}"));

        Interpretation meaning = around(always(Interpretation.none()), model).interpret(SETTLED, fresh());

        ProposedIntent proposed = meaning.best().orElseThrow();
        assertThat(proposed.intent()).isEqualTo("mark_invoice_paid");
        assertThat(proposed.values()).isEqualTo(Map.of("invoice", "101"));
        assertThat(proposed.origin()).isEqualTo(ProposedIntent.Origin.MODEL);
        assertThat(proposed.confidence()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | put pharmacie de la gare down for tuesday at two | book_appointment | {"client":"pharmacie de la gare","when":"2025-11-11T14:00","duration":null,"operator":null} | {client=Pharmacie de la Gare, when=2025-11-11T14:00}
        EN | jot down that the shelf is empty                 | add_session_line | {"comment":"the shelf is empty"}                  | {comment=the shelf is empty}
        EN | what do Soleil still owe us                      | list_invoices    | {"client":"Soleil","status":"unpaid"}             | {client=Pharmacie du Soleil, status=unpaid}
        FR | la cent une c'est bon elle est réglée            | mark_invoice_paid | {"invoice":"101"}                                | {invoice=101}
        FR | on a quoi de prévu demain                        | list_appointments | {"when":"2025-11-06"}                            | {when=2025-11-06}
        """)
    void valuesAreReadFromTheUsersOwnWords(
            Language language, String text, String intent, String arguments, String values) {
        model.answers(ModelServer.call(intent, arguments));

        Interpretation meaning = around(always(Interpretation.none()), model).interpret(said(text, language), fresh());

        assertThat(meaning.best().orElseThrow().intent()).isEqualTo(intent);
        assertThat(meaning.best().orElseThrow().values()).hasToString(values);
    }

    @Test
    void theOtherReadingsStayForTheQuestionToName() {
        model.answers(ModelServer.call("show_invoice", "{\"invoice\":\"101\"}"));
        Interpretation unsure =
                new Interpretation(List.of(reading("mark_invoice_paid", 0.5), reading("show_invoice", 0.4)));

        Interpretation meaning = around(always(unsure), model).interpret(SETTLED, fresh());

        assertThat(meaning.candidates())
                .extracting(ProposedIntent::intent)
                .containsExactly("show_invoice", "mark_invoice_paid");
    }

    @Test
    void whatIsSureIsNotAskedAbout() {
        Interpretation sure = Interpretation.of(reading("mark_invoice_paid", 0.6));

        assertThat(around(always(sure), model).interpret(SETTLED, fresh())).isSameAs(sure);
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void equallyGoodReadingsAreAskedAbout() {
        model.answers(ModelServer.call("none_of_these", "{}"));
        Interpretation tied =
                new Interpretation(List.of(reading("mark_invoice_paid", 0.9), reading("mark_invoice_unpaid", 0.9)));

        assertThat(around(always(tied), model).interpret(SETTLED, fresh())).isSameAs(tied);
        assertThat(model.asked()).hasSize(1);
    }

    @Test
    void answersToAQuestionAreNotSentToTheModel() {
        PendingQuestion question = new PendingQuestion.Agenda(List.of(), Instant.MAX);
        DialogueContext asked = new DialogueContext(Asking.NOW, Optional.of(question), Map.of());

        around(always(Interpretation.none()), model).interpret(SETTLED, asked);

        assertThat(model.asked()).isEmpty();
    }

    @Test
    void halvesOfSentencesLongOnesAndSilenceAreNotSentToTheModel() {
        LlmIntentExtractor extractor = around(always(Interpretation.none()), model);

        extractor.interpretPart(SETTLED.part(0, 3), fresh());
        extractor.interpretPart(SETTLED.part(2, 5), fresh());
        extractor.interpret(said("bla ".repeat(61)), fresh());
        extractor.interpret(said("x".repeat(601)), fresh());
        extractor.interpret(said(" ?! "), fresh());

        assertThat(model.asked()).isEmpty();
    }

    @Test
    void theModelIsOfferedEveryCommandStrictlyAndAWayOut() throws Exception {
        model.answers(ModelServer.call("none_of_these", "{}"));

        around(always(Interpretation.none()), model).interpret(SETTLED, fresh());

        JsonNode request = new ObjectMapper().readTree(model.asked().get(0).body());
        List<String> offered = new ArrayList<>();
        for (JsonNode tool : request.path("tools")) {
            JsonNode function = tool.path("function");
            JsonNode parameters = function.path("parameters");
            offered.add(function.path("name").asText());
            assertThat(function.path("strict").asBoolean()).isTrue();
            assertThat(parameters.path("additionalProperties").asBoolean(true)).isFalse();
            assertThat(parameters.path("required")).hasSameSizeAs(parameters.path("properties"));
        }
        List<String> commands = new ArrayList<>(Asking.CATALOG.intents().stream()
                .filter(intent -> !intent.isDialogueAct())
                .map(Intent::name)
                .toList());
        commands.add("none_of_these");
        assertThat(offered).containsExactlyElementsOf(commands);
        assertThat(request.path("messages").path(1).path("content").asText()).isEqualTo(SETTLED.raw());
        assertThat(request.path("messages").path(0).path("content").asText()).contains("Wednesday 2025-11-05T10:00");
        assertThat(model.asked().get(0).headers().getFirst("Authorization")).isEqualTo("Bearer sk-secret");
    }

    @Test
    void nothingFromTheDirectoryIsSent() {
        model.answers(ModelServer.call("none_of_these", "{}"));

        around(always(Interpretation.none()), model).interpret(SETTLED, fresh());

        assertThat(model.asked().get(0).body()).doesNotContain("Gare", "Soleil", "Sylvie");
    }

    @Test
    void anEndpointThatKeepsFailingIsLeftAlone() {
        model.answers(ModelServer.text(503, ""));
        LlmIntentExtractor extractor = around(always(Interpretation.none()), model);

        for (int i = 0; i < 10; i++) {
            extractor.interpret(SETTLED, fresh());
        }

        assertThat(model.asked()).hasSize(3);
    }
}
