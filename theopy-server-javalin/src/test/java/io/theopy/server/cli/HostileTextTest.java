package io.theopy.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.theopy.server.wire.WireJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users type and what servers answer, at its worst. */
class HostileTextTest {
    private static final String STEERING = "\u001b]0;owned\u0007\u001b[31m\u009b2J\u202e\b";

    @Test
    void aLineThatIsTooLongIsRefusedAndTheNextAnswered() {
        CommandLineRun run = chat("a".repeat(1_000_000) + "\nmark invoice 101 as paid\n");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "theopy: line 1 is longer than the 2000 characters of one turn; say it shorter");
        assertThat(run.out().lines()).singleElement().asString().contains("101");
    }

    @Test
    void aRefusedLineHasItsObjectInJson() throws IOException {
        CommandLineRun run = chat("help\nnot\u0000text\n", "--json");

        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode refused = WireJson.parse(lines.get(1).getBytes(StandardCharsets.UTF_8));
        assertThat(refused.path("line").asInt()).isEqualTo(2);
        assertThat(refused.path("error").asText()).contains("NUL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--json"})
    void whatAUserTypedDoesNotComeBackAsEscapes(String option) {
        CommandLineRun run = chat("create a client named Jo" + STEERING + "hn\nyes\n", option.split(" "));

        assertThat(run.out()).isNotEmpty();
        assertHarmless(run);
    }

    @Test
    void whatIsNamedOnTheCommandLineDoesNotComeBackAsEscapes() {
        CommandLineRun run = CommandLineRun.of("transcribe", "/nowhere" + STEERING + "\ntheopy: all is well");

        assertThat(run.err().lines()).hasSize(1);
        assertHarmless(run);
        assertHarmless(CommandLineRun.of("nonsense" + STEERING));
        assertHarmless(CommandLineRun.of("engines", "--verbose", "--x=" + STEERING));
    }

    @Test
    void whatAServerAnswersDoesNotSteerTheTerminal() throws IOException {
        String entry = "{\"turn_id\":\"" + "x\\u001b[31m"
                + "\",\"slots\":{\"client\":\"\\u001b]0;owned\\u0007\\u009b\\u202e\"}}";

        assertHarmless(listing(200, "{\"items\":[" + entry + "]}"));
        assertHarmless(listing(500, "{\"detail\":\"\\u001b[2J\\n\\u009b\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "{\"items\":7}", "<html>hello</html>", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]", "\u0000"})
    void aServerThatIsNotTheopyIsNotSaidToHaveNothingWaiting(String answer) throws IOException {
        CommandLineRun run = listing(200, answer);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains("is not Theopy");
    }

    private static void assertHarmless(CommandLineRun run) {
        assertThat((run.out() + run.err()).codePoints())
                .allMatch(c -> c == '\n' || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT);
    }

    private static CommandLineRun chat(String input, String... options) {
        String[] args =
                options.length == 0 || options[0].isEmpty() ? new String[] {"chat"} : new String[] {"chat", options[0]};
        return CommandLineRun.with(Map.of("THEOPY_NLU_ENGINE", "templates"), input, args);
    }

    private static CommandLineRun listing(int status, String answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            return CommandLineRun.of(
                    "outbox",
                    "list",
                    "--server",
                    "http://127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }
}
