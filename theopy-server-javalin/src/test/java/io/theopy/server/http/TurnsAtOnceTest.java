package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.teepy.sandbox.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** As many turns run at once as the settings say: not one less, not one more. */
class TurnsAtOnceTest {
    private static final int TURNS = 16;

    private static TestServer server;

    private final ExecutorService people = Executors.newCachedThreadPool();

    @BeforeAll
    static void start() {
        server = TestServer.forTextWith(Map.of("THEOPY_MAX_TURNS", String.valueOf(TURNS)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void clear() {
        server.stack().sandbox().orElseThrow().faults().clear();
        people.shutdownNow();
    }

    @Test
    void ofSeventeenTurnsThatHangSixteenAreAnsweredAndOneIsToComeAgain() throws Exception {
        server.stack().sandbox().orElseThrow().faults().add(Fault.latency(Duration.ofSeconds(3)));

        List<String> answers = all(TURNS + 1, i -> say("hang-" + i, "show me invoice " + (101 + i)));

        assertThat(answers).filteredOn("200"::equals).hasSize(TURNS);
        assertThat(answers).filteredOn("503, again after 1"::equals).hasSize(1);
    }

    @Test
    void whoHasTheirAnswerMayAskAgainAtOnce() throws Exception {
        List<String> answers = all(TURNS, i -> {
            String last = "200";
            for (int turn = 0; turn < 40 && last.equals("200"); turn++) {
                last = say("busy-" + i, "help");
            }
            return last;
        });

        assertThat(answers).containsOnly("200");
    }

    private List<String> all(int count, IntFunction<String> what) throws Exception {
        List<Future<String>> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            running.add(people.submit(() -> what.apply(number)));
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : running) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static String say(String session, String text) {
        String body = "{\"session_id\": \"" + session + "\", \"text\": \"" + text + "\"}";
        try (Response response = server.call(server.to("/v1/chat").post(RequestBody.create(body, TestServer.JSON)))) {
            String again = response.header("Retry-After");
            return response.code() + (again == null ? "" : ", again after " + again);
        }
    }
}
