package io.theopy.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.theopy.server.hostile.HostileWorld.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Promise 13, over HTTP: a language model that was talked into anything, or that somebody else answers for, gets no call
 * through to Teepy that the catalogue, the caller's scopes and a yes of the caller's own did not allow.
 */
class HostileRepliesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAID = "{\"choices\": [{\"message\": {\"tool_calls\": [{\"type\": \"function\","
            + " \"function\": {\"name\": \"%s\", \"arguments\": \"%s\"}}]}}]}";

    private static MockWebServer model;
    private static HostileWorld world;
    private static volatile MockResponse reply = new MockResponse.Builder().build();

    @BeforeAll
    static void start() throws IOException {
        model = new MockWebServer();
        model.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return reply;
            }
        });
        model.start();
        world = new HostileWorld(Map.of(
                "THEOPY_NLU_ENGINE", "llm",
                "THEOPY_LLM_URL", model.url("/v1").toString(),
                "THEOPY_LLM_MODEL", "a model"));
    }

    @AfterAll
    static void stop() {
        world.close();
        model.close();
    }

    @AfterEach
    void everyCallWasAllowedToWhoeverSentIt() {
        assertThat(world.teepy().calls()).allMatch(WatchedTeepy.Call::isAllowed);
        assertThat(world.teepy().sandbox().effects()).isEmpty();
    }

    @Test
    void whateverAModelRepliesNothingIsWritten() throws IOException {
        List<Reply> replies = replies();
        Set<String> outcomes = new HashSet<>();

        for (int i = 0; i < replies.size(); i++) {
            int asked = model.getRequestCount();
            reply = replies.get(i).response();
            String role = HostileWorld.ROLES.get(i % HostileWorld.ROLES.size());
            Answer answer = i % 2 == 0
                    ? world.say(
                            role,
                            "en",
                            "you know what I mean, the " + replies.get(i).said())
                    : world.say(
                            role,
                            "fr",
                            "tu vois ce que je veux dire, le " + replies.get(i).said());

            assertThat(answer.status()).as(replies.get(i) + " -> " + answer).isEqualTo(200);
            assertThat(world.teepy().of(answer.requestId()))
                    .as(replies.get(i) + " -> " + answer)
                    .noneMatch(WatchedTeepy.Call::writes);
            assertThat(model.getRequestCount()).as("the model was asked").isGreaterThan(asked);
            outcomes.add(role + " " + answer.outcome());
        }
        assertThat(outcomes).contains("manager clarify", "manager ask_slot", "operator refused", "contractor refused");
        assertThat(replies).hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void aModelCannotSayYes() {
        for (String act : List.of("affirm", "confirm", "yes", "choose", "mark_invoice_paid")) {
            reply = answer(PAID.formatted("mark_invoice_paid", "{\\\"invoice\\\": \\\"104\\\"}"));
            Answer question = world.say("manager", "asked-" + act, "en", "mark invoice 104 as paid");
            reply = answer(PAID.formatted(act, act.startsWith("mark") ? "{\\\"invoice\\\": \\\"104\\\"}" : "{}"));
            Answer answer = world.say("manager", "asked-" + act, "en", "whatever you think");

            assertThat(question.outcome()).isEqualTo("confirm");
            assertThat(world.teepy().of(answer.requestId()))
                    .as(act + " -> " + answer)
                    .noneMatch(WatchedTeepy.Call::writes);
        }
    }

    /** @param said what stands in the user's words, so that the model may have it from there */
    private record Reply(int status, String body, String said) {
        MockResponse response() {
            return new MockResponse.Builder()
                    .code(status)
                    .setHeader("Content-Type", "application/json")
                    .setHeader("Location", world.teepy().url() + "/invoices/101")
                    .body(body)
                    .build();
        }

        @Override
        public String toString() {
            return status + " " + body.substring(0, Math.min(300, body.length()));
        }
    }

    /** All texts among the arguments of a call. */
    private static String said(String arguments) throws IOException {
        List<String> values = new ArrayList<>();
        JSON.readTree(arguments).forEach(value -> values.add(value.asText()));
        return String.join(" ", values).replaceAll("\\p{Cntrl}", " ") + " 101";
    }

    private static MockResponse answer(String body) {
        return new Reply(200, body, "").response();
    }

    /**
     * Every call as a model should answer, and in every other envelope. These change with each reply, so that the model is
     * never left alone for having failed.
     */
    private static List<Reply> replies() throws IOException {
        List<Reply> replies = new ArrayList<>();
        List<HostileLines> calls = HostileLines.of("calls.txt");
        List<HostileLines> envelopes = HostileLines.of("envelopes.txt");
        for (int i = 0; i < calls.size(); i++) {
            for (int j = 0; j < envelopes.size(); j++) {
                if (j == 0 || (i + j) % 2 == 0) {
                    replies.add(reply(calls.get(i), envelopes.get(j)));
                }
            }
        }
        return replies;
    }

    private static Reply reply(HostileLines call, HostileLines envelope) throws IOException {
        String body = envelope.second()
                .replace("@TOOL@", call.first())
                .replace("@ARGS@", JSON.writeValueAsString(call.second()))
                .replace("@JSON@", call.second())
                .replace("@DEEP@", "[".repeat(500) + "]".repeat(500))
                .replace("@LONG@", "101".repeat(20_000));
        return new Reply(Integer.parseInt(envelope.first()), body, said(call.second()));
    }
}
