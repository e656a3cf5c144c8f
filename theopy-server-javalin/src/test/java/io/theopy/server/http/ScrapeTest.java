package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.server.deploy.DeployFiles;
import io.theopy.server.deploy.Tool;
import io.theopy.teepy.sandbox.fault.Fault;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus reads a running server, with the rules that are deployed, and can answer what the dashboards ask. */
class ScrapeTest {
    private static final MediaType WAV = MediaType.get("audio/wav");

    private final OkHttpClient client = new OkHttpClient();

    @Test
    void everyQuestionOfTheDashboardsHasAnAnswerAfterALoad(@TempDir Path folder) throws Exception {
        Tool prometheus = Tool.named("prometheus");
        try (TestServer server = TestServer.withSpeech(Map.of("THEOPY_MANAGEMENT_PORT", "0"))) {
            int port = freePort();
            configure(DeployFiles.copyOfPrometheus(folder), server);
            Path said = folder.resolve("said.txt");
            Process running = prometheus.begin(
                    folder,
                    said,
                    "--config.file=prometheus.yml",
                    "--storage.tsdb.path=data",
                    "--enable-feature=exemplar-storage",
                    "--web.listen-address=127.0.0.1:" + port);
            try {
                String api = "http://127.0.0.1:" + port + "/api/v1/";
                await().ignoreExceptions().atMost(Duration.ofSeconds(60)).until(() -> isRead(api));
                // Rates need figures that rise between two looks.
                load(server, "first");
                pause(api);
                load(server, "second");
                pause(api);

                assertThat(unanswered(api)).as(Files.readString(said)).isEmpty();
                assertThat(ask(api, "query_exemplars", "theopy_turn_seconds_bucket", "&start=0&end=9999999999")
                                .toString())
                        .contains("turn_id");
                assertThat(ask(api, "query", "ALERTS{alertstate=\"firing\"}", "")
                                .path("result"))
                        .isEmpty();
            } finally {
                running.destroy();
                running.waitFor();
            }
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    /** Typed turns in both languages, spoken ones, a question, a denial, and some that fail. */
    private static void load(TestServer server, String name) throws IOException {
        for (String text : List.of(
                "show me invoice 101",
                "list the clients",
                "mark invoice 102 as paid",
                "yes",
                "book an appointment",
                "frobnicate it")) {
            say(server, name + "-en", text);
        }
        for (String text :
                List.of("montre la facture 103", "liste les clients", "marque la facture 104 payée", "oui")) {
            say(server, name + "-fr", text);
        }
        for (String recording : List.of("list_unpaid_invoices.wav", "mark_invoice_paid.wav", "deny.wav")) {
            RequestBody audio = RequestBody.create(VoiceRecordings.bytes(recording), WAV);
            server.call(server.to("/v1/voice?speak=true&session_id=" + name + "-voice")
                            .post(audio))
                    .close();
        }
        var faults = server.stack().sandbox().orElseThrow().faults();
        faults.add(Fault.error(500).times(1));
        say(server, name + "-failing", "show me invoice 105");
        faults.clear();
    }

    private static void say(TestServer server, String session, String text) {
        String body = "{\"session_id\": \"" + session + "\", \"text\": \"" + text + "\"}";
        server.call(server.to("/v1/chat").post(RequestBody.create(body, TestServer.JSON)))
                .close();
    }

    /** Looks at once and at this server, instead of four times a minute and at the port that is usual. */
    private static void configure(Path folder, TestServer server) throws IOException {
        Path file = folder.resolve("prometheus.yml");
        String target = server.toManagement("/").build().url().host() + ":"
                + server.toManagement("/").build().url().port();
        Files.writeString(
                file,
                Files.readString(file).replace("localhost:8080", target).replace("_interval: 15s", "_interval: 500ms"));
    }

    private boolean isRead(String api) throws IOException {
        return samples(api) > 0
                && ask(api, "query", "up{job=\"theopy\"} == 1", "")
                                .path("result")
                                .size()
                        == 1;
    }

    /** Until it has looked, and reckoned, twice more. */
    private void pause(String api) throws IOException {
        double seen = samples(api);
        await().atMost(Duration.ofSeconds(30)).until(() -> samples(api) >= seen + 3);
    }

    private double samples(String api) throws IOException {
        return ask(api, "query", "count_over_time(theopy:working_hours[1h])", "")
                .path("result")
                .path(0)
                .path("value")
                .path(1)
                .asDouble();
    }

    private List<String> unanswered(String api) throws IOException {
        List<String> unanswered = new ArrayList<>();
        List<DeployFiles.Query> queries = DeployFiles.queries();
        assertThat(queries).hasSizeGreaterThan(50);
        for (DeployFiles.Query query : queries) {
            JsonNode result = ask(api, "query", query.expression(), "").path("result");
            boolean answered = false;
            for (JsonNode series : result) {
                answered |= !series.path("value").path(1).asText().equals("NaN");
            }
            if (!answered) {
                unanswered.add(query.panel() + ": " + query.expression() + " -> " + result);
            }
        }
        return unanswered;
    }

    private JsonNode ask(String api, String what, String query, String more) throws IOException {
        String url = api + what + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + more;
        try (Response response =
                client.newCall(new Request.Builder().url(url).build()).execute()) {
            JsonNode answer = TestServer.json(response);
            assertThat(answer.path("status").asText()).as(query + " " + answer).isEqualTo("success");
            return answer.path("data");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
