package io.theopy.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.server.http.TestServer;
import io.theopy.teepy.sandbox.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code token create}, {@code list} and {@code revoke}, also beside a server that runs. */
class TokenCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void aTokenLetsInUntilItIsRevokedWhileTheServerRuns() {
        try (TestServer server = TestServer.forTextWith(settings())) {
            JsonNode made = run("create", "--user", "manager", "--role", "manager", "--label", "till", "--json")
                    .json();
            String token = made.path("token").asText();
            assertThat(status(server, token)).isEqualTo(200);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(
                                    run("list", "--json").json().path(0).has("last_used"))
                            .isTrue());

            JsonNode revoked = run("revoke", made.path("id").asText(), "--json").json();
            assertThat(revoked.path("state").asText()).isEqualTo("revoked");
            Awaitility.await()
                    .untilAsserted(() -> assertThat(status(server, token)).isEqualTo(401));
        }
    }

    @Test
    void aWriteThatWaitsIsNotSentForWhoseTokenWasRevokedMeanwhile() {
        try (TestServer server = TestServer.forTextWith(settings())) {
            JsonNode made = run("create", "--user", "manager", "--role", "manager", "--json")
                    .json();
            String admin = run("create", "--user", "admin", "--role", "administrator")
                    .out()
                    .strip();
            server.stack().sandbox().orElseThrow().faults().add(Fault.down());
            JsonNode asked = answer(
                    server,
                    made.path("token").asText(),
                    server.to("/v1/chat")
                            .post(RequestBody.create(
                                    "{\"session_id\":\"s\",\"text\":\"remind me to call the supplier tomorrow at nine\"}",
                                    MediaType.get("application/json"))));
            assertThat(asked.path("outcome").asText()).isEqualTo("queued");

            assertThat(run("revoke", made.path("id").asText()).exit()).isZero();
            server.stack().sandbox().orElseThrow().faults().clear();
            String reference = asked.path("reference").asText();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(answer(server, admin, server.to("/v1/turns/" + reference))
                                    .path("state")
                                    .asText())
                            .isEqualTo("expired"));
            assertThat(answer(server, admin, server.to("/v1/turns/" + reference))
                            .path("detail")
                            .asText())
                    .isEqualTo("forbidden");
            assertThat(server.stack().sandbox().orElseThrow().effects()).isEmpty();
        }
    }

    @Test
    void operatorsShowTheirTokenToAServer() {
        try (TestServer server = TestServer.forTextWith(settings())) {
            String url = server.to("/").build().url().toString();
            String[] list = {"outbox", "list", "--server", url, "--json"};
            assertThat(CommandLineRun.with(Map.of(), "", list).err()).contains("401", "Authorization: Bearer");
            String token = run("create", "--user", "admin", "--role", "administrator")
                    .out()
                    .strip();

            assertThat(CommandLineRun.with(Map.of("THEOPY_TOKEN", token), "", list)
                            .json())
                    .isEmpty();
            assertThat(CommandLineRun.with(
                                    Map.of("THEOPY_TOKEN", token), "", "outbox", "list", "--server", "http://192.0.2.1")
                            .err())
                    .contains("https")
                    .doesNotContain(token);
        }
    }

    @Test
    void aTokenIsShownOnceAndKeptNowhere() throws Exception {
        CommandLineRun made =
                run("create", "--user", "ada", "--role", "operator", "--scope", "sessions:read", "--days", "7");
        String token = made.out().strip();

        assertThat(token).matches("theopy_[0-9A-Za-z]{49}");
        assertThat(made.err()).contains("ada", "operator", "not shown again").doesNotContain(token);
        assertThat(run("list").out())
                .contains("active", "ada", "operator", "never used", "only sessions:read")
                .doesNotContain(token);
        JsonNode listed = run("list", "--json").json();
        assertThat(listed.toString()).doesNotContain(token).doesNotContain("hash");
        assertThat(listed.path(0).path("scopes").path(0).asText()).isEqualTo("sessions:read");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain(token.substring(7)));
        }
        assertThat(run("revoke", listed.path(0).path("id").asText()).out()).contains("revoked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create --role manager -> --user",
                "create --user ada -> --role",
                "create --user ada --role king -> administrator, commercial, contractor, manager, operator",
                "create --user ada --role contractor --scope invoices:write -> sessions:read, sessions:write",
                "create --user ada --role manager --days 0 -> 1",
                "create --user ada --role manager --days 9999 -> 3650",
                "create --user a\u00e9 --role manager -> ASCII",
                "revoke none-of-that -> token list",
                "revoke -> ID",
                " -> create, list or revoke"
            })
    void whatIsWrongIsSaidWithWhatToWrite(String line) {
        String[] parts = line.split(" -> ");

        CommandLineRun run = run(Arrays.stream(parts[0].split(" "))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new));

        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains(parts[1]);
    }

    @Test
    void withoutADatabaseThereIsNoTokenToMake() {
        CommandLineRun run = CommandLineRun.with(Map.of("THEOPY_DB_URL", "memory"), "", "token", "list");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("THEOPY_DB_URL");
    }

    private static JsonNode answer(TestServer server, String token, Request.Builder request) {
        try (Response response = server.call(request.header("Authorization", "Bearer " + token))) {
            return TestServer.json(response);
        }
    }

    private static int status(TestServer server, String token) {
        try (Response response = server.call(server.to("/v1/intents").header("Authorization", "Bearer " + token))) {
            return response.code();
        }
    }

    private CommandLineRun run(String... args) {
        return CommandLineRun.with(
                settings(),
                "",
                Stream.concat(Stream.of("token"), Arrays.stream(args)).toArray(String[]::new));
    }

    private Map<String, String> settings() {
        return Map.of(
                "THEOPY_AUTH", "token",
                "THEOPY_NLU_ENGINE", "templates",
                "THEOPY_DB_URL", "jdbc:sqlite:" + folder.resolve("theopy.db"));
    }
}
