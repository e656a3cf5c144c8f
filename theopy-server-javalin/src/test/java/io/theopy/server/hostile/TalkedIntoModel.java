package io.theopy.server.hostile;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** An OpenAI-compatible endpoint that answers whatever it is told to. */
final class TalkedIntoModel implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockWebServer server = new MockWebServer();
    private volatile Reply reply = obedient("mark_invoice_paid", "{\"invoice\": \"101\"}");

    TalkedIntoModel() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return reply.response(server.url("/elsewhere").toString());
            }
        });
        server.start();
    }

    Map<String, String> settings() {
        return Map.of(
                "THEOPY_NLU_ENGINE", "llm",
                "THEOPY_LLM_URL", server.url("/v1").toString(),
                "THEOPY_LLM_MODEL", "a model");
    }

    void answers(Reply next) {
        reply = next;
    }

    /** How often it was asked so far. */
    int asked() {
        return server.getRequestCount();
    }

    /** @param said what stands in the user's words, so that the model may have it from there */
    record Reply(int status, String body, String said) {
        private MockResponse response(String elsewhere) {
            return new MockResponse.Builder()
                    .code(status)
                    .setHeader("Content-Type", "application/json")
                    .setHeader("Location", elsewhere)
                    .body(body)
                    .build();
        }

        @Override
        public String toString() {
            return status + " " + body.substring(0, Math.min(300, body.length()));
        }
    }

    /** As a model should answer. */
    static Reply obedient(String tool, String arguments) {
        return reply(
                new HostileLines(tool, arguments),
                HostileLines.of("envelopes.txt").get(0));
    }

    /**
     * Every call as a model should answer, and in every other envelope. These change with each reply, so that the model is
     * never left alone for having failed.
     */
    static List<Reply> replies() {
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

    private static Reply reply(HostileLines call, HostileLines envelope) {
        try {
            String body = envelope.second()
                    .replace("@TOOL@", call.first())
                    .replace("@ARGS@", JSON.writeValueAsString(call.second()))
                    .replace("@JSON@", call.second())
                    .replace("@DEEP@", "[".repeat(500) + "]".repeat(500))
                    .replace("@LONG@", "101".repeat(20_000));
            return new Reply(Integer.parseInt(envelope.first()), body, said(call.second()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All texts among the arguments of a call. */
    private static String said(String arguments) throws IOException {
        List<String> values = new ArrayList<>();
        JSON.readTree(arguments).forEach(value -> values.add(value.asText()));
        return String.join(" ", values).replaceAll("\\p{Cntrl}", " ") + " 101";
    }

    @Override
    public void close() {
        server.close();
    }
}
