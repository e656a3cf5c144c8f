package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.theopy.server.Application;
import io.theopy.server.config.ServerConfig;
import io.theopy.spi.EngineSettings;
import io.theopy.teepy.sandbox.TeepySandbox;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.teepy.sandbox.fault.Fault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret that a server is given, or sent, is in nothing that it writes, answers, counts, keeps or starts. */
class SecretsStaySecretTest {
    private static final String TEEPY = "canary-teepy-5d1c";
    private static final String DATABASE = "canary-database-77ab";
    private static final String MODEL = "canary-model-0e3f";
    private static final String TOKEN = "canary-token-91d4";
    private static final String JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.canary-signature-3b2a";
    private static final List<String> CANARIES =
            List.of(TEEPY, DATABASE, MODEL, TOKEN, "canary-signature-3b2a", "eyJzdWIiOiJjYW5hcnkifQ");

    private final List<String> seen = new ArrayList<>();

    @Test
    void noneIsInLogsErrorsFiguresAuditFilesOrArguments(@TempDir Path folder) throws Exception {
        try (CapturedLog log = new CapturedLog();
                TeepySandbox teepy = TeepySandbox.start(SandboxConfig.defaults().withToken(TEEPY));
                MockWebServer model = new MockWebServer()) {
            model.setDispatcher(new Echo());
            model.start();
            try (TestServer server = TestServer.forTextWith(settings(folder, teepy, model))) {
                turns(server, teepy);
                credentials(server);
                for (String path : List.of("/metrics", "/_internal/health", "/health", "/v1/audit", "/v1/outbox")) {
                    answer(server, server.to(path));
                }
            }
            aDatabaseThatCannotBeHad(folder);
            aSettingThatIsWrong();
            seen.add(log.text());
        }
        keptIn(folder);
        ProcessHandle.current().info().commandLine().ifPresent(seen::add);
        ProcessHandle.current()
                .descendants()
                .forEach(child -> child.info().commandLine().ifPresent(seen::add));

        assertThat(seen).hasSizeGreaterThan(15);
        for (String canary : CANARIES) {
            assertThat(seen).noneMatch(text -> text.contains(canary));
        }
    }

    private static Map<String, String> settings(Path folder, TeepySandbox teepy, MockWebServer model) {
        Map<String, String> settings = new HashMap<>();
        settings.put("TEEPY_API_URL", teepy.url());
        settings.put("TEEPY_API_TOKEN", TEEPY);
        settings.put("THEOPY_DEV_USER", "admin");
        settings.put("THEOPY_DEV_ROLE", "administrator");
        settings.put("THEOPY_DB_URL", "jdbc:sqlite:" + folder.resolve("theopy.db"));
        settings.put("THEOPY_DATA_DIR", folder.toString());
        settings.put("THEOPY_DB_PASSWORD", DATABASE);
        settings.put("THEOPY_NLU_ENGINE", "llm");
        settings.put("THEOPY_LLM_URL", model.url("/v1").toString());
        settings.put("THEOPY_LLM_MODEL", "a-model");
        settings.put("THEOPY_LLM_KEY", MODEL);
        settings.put("THEOPY_LOG_WORDS", "on");
        return settings;
    }

    private void turns(TestServer server, TeepySandbox teepy) throws IOException {
        for (Fault fault : List.of(
                Fault.error(500).times(9),
                Fault.malformedAnswer().times(9),
                Fault.resetAfterCommit().times(9))) {
            teepy.faults().set(List.of(fault));
            say(server, "mark invoice 101 as paid");
            say(server, "yes");
        }
        teepy.faults().clear();
        say(server, "show me invoice 102");
        say(server, "frobnicate");
    }

    /** Whoever sends one, wherever it does not belong. */
    private void credentials(TestServer server) throws IOException {
        for (String secret : List.of(TOKEN, JWT)) {
            answer(server, server.to("/v1/intents").header("Authorization", "Bearer " + secret));
            answer(server, server.to("/v1/intents").header("Authorization", "Basic " + secret));
            answer(server, server.to("/v1/intents").header("Cookie", "session=" + secret));
            answer(server, server.to("/v1/outbox?access_token=" + secret));
            answer(
                    server,
                    server.to("/v1/chat")
                            .header("Authorization", "Bearer " + secret)
                            .post(RequestBody.create("{broken", TestServer.JSON)));
        }
    }

    private void say(TestServer server, String text) throws IOException {
        String body = "{\"session_id\": \"s\", \"text\": \"" + text + "\"}";
        answer(server, server.to("/v1/chat").post(RequestBody.create(body, TestServer.JSON)));
    }

    private void answer(TestServer server, Request.Builder request) throws IOException {
        try (Response response = server.call(request)) {
            seen.add(response.headers() + response.body().string());
        }
    }

    private void aDatabaseThatCannotBeHad(Path folder) {
        ServerConfig config = ServerConfig.of(new EngineSettings(Map.of(
                "THEOPY_DB_URL",
                "jdbc:postgresql://localhost:1/theopy?password=" + DATABASE,
                "THEOPY_DB_USER",
                "theopy",
                "THEOPY_DB_PASSWORD",
                DATABASE,
                "THEOPY_DATA_DIR",
                folder.toString())));

        Throwable thrown = catchThrowable(() -> Application.startForText(config).close());

        assertThat(thrown).isNotNull();
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        seen.add(trace.toString());
    }

    private void aSettingThatIsWrong() {
        Throwable thrown = catchThrowable(() -> ServerConfig.of(new EngineSettings(
                Map.of("THEOPY_DB_URL", "mysql://u:" + DATABASE + "@h/d", "TEEPY_API_TOKEN", TEEPY))));

        seen.add(String.valueOf(thrown));
    }

    /** Names and contents of all files, where a heap dump would be, too. */
    private void keptIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                seen.add(file.toString());
                if (Files.isRegularFile(file)) {
                    seen.add(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    /** A model that is broken, and says in its answer all that it was sent. */
    private static final class Echo extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse(500, Headers.of("content-type", "text/plain"), "broken: " + request.getHeaders());
        }
    }
}
