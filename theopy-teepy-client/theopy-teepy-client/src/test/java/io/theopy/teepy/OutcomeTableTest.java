package io.theopy.teepy;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the table at {@link io.theopy.teepy.internal.OutcomeMapping}, each over HTTP. */
class OutcomeTableTest {
    private static final String PROBLEM = "{\"type\":\"about:blank\",\"title\":\"T\",\"detail\":\"because of D\"}";

    private final MockWebServer server = new MockWebServer();
    private TeepyExecutor executor;

    @BeforeEach
    void start() throws IOException {
        server.start();
        executor =
                Calls.patient(server.url("/").toString()).maxAnswerBytes(4096).build();
    }

    @AfterEach
    void stop() {
        executor.close();
        server.close();
    }

    private ActionOutcome answered(int status, String body, Action action) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", status < 400 ? "application/json" : "application/problem+json")
                .body(body)
                .build());
        return executor.execute(action, "key-1", Calls.turn());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void anObjectIsDone(int status) {
        for (Action action : new Action[] {Calls.READ, Calls.WRITE}) {
            ActionOutcome outcome = answered(status, "{\"id\":7,\"amount\":\"150.00\"}", action);

            assertThat(((ActionOutcome.Done) outcome).body().path("id").asLong())
                    .isEqualTo(7);
        }
    }

    @Test
    void noContentIsDoneWithNothingInIt() {
        server.enqueue(new MockResponse.Builder().code(204).build());

        ActionOutcome outcome = executor.execute(Calls.WRITE, "key-1", Calls.turn());

        assertThat(((ActionOutcome.Done) outcome).body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 409, 410, 413, 415, 422, 451})
    void aRefusalIsDeclinedInTeepysOwnWords(int status) {
        ActionOutcome expected = new ActionOutcome.Declined(status, "because of D");

        assertThat(answered(status, PROBLEM, Calls.READ)).isEqualTo(expected);
        assertThat(answered(status, PROBLEM, Calls.WRITE)).isEqualTo(expected);
    }

    @Test
    void aRefusalWithoutAProblemIsDeclinedWithItsStatus() {
        assertThat(answered(404, "<html>gone</html>", Calls.READ))
                .isEqualTo(new ActionOutcome.Declined(404, "Teepy answered 404"));
    }

    @Test
    void aRejectedTokenIsFailedForGoodAndSaysWhatToCheck() {
        ActionOutcome expected =
                new ActionOutcome.Failed(false, "Teepy does not accept the token: check TEEPY_API_TOKEN");

        assertThat(answered(401, PROBLEM, Calls.READ)).isEqualTo(expected);
        assertThat(answered(401, PROBLEM, Calls.WRITE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 503})
    void whatWasSurelyNotCarriedOutMayBeTriedAgain(int status) {
        ActionOutcome expected = new ActionOutcome.Failed(true, "because of D");

        assertThat(answered(status, PROBLEM, Calls.READ)).isEqualTo(expected);
        assertThat(answered(status, PROBLEM, Calls.WRITE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"429, 7, PT7S", "503, 120, PT2M", "503, soon, PT0S", "429, -3, PT0S", "503, 99999999999, PT0S"})
    void whoAsksToBeLeftAloneForAWhileIsHeard(int status, String retryAfter, Duration expected) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Retry-After", retryAfter)
                .body(PROBLEM)
                .build());

        ActionOutcome outcome = executor.execute(Calls.WRITE, "key-1", Calls.turn());

        assertThat(outcome).isEqualTo(new ActionOutcome.Failed(true, "because of D", expected));
    }

    @Test
    void theWhileMayBeGivenAsADate() {
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .setHeader("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT")
                .body(PROBLEM)
                .build());
        assertThat(executor.execute(Calls.WRITE, "key-1", Calls.turn()))
                .isEqualTo(new ActionOutcome.Failed(true, "because of D", Duration.ZERO));

        ZonedDateTime tomorrow = ZonedDateTime.now(ZoneOffset.UTC).plusDays(1);
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .setHeader("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(tomorrow))
                .body(PROBLEM)
                .build());
        ActionOutcome.Failed failed = (ActionOutcome.Failed) executor.execute(Calls.WRITE, "key-1", Calls.turn());
        assertThat(failed.retryAfter()).isBetween(Duration.ofHours(23), Duration.ofHours(24));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504, 507, 599})
    void aServerErrorLeavesOpenWhetherAWriteHappened(int status) {
        assertThat(answered(status, PROBLEM, Calls.READ)).isEqualTo(new ActionOutcome.Failed(true, "because of D"));
        assertThat(answered(status, PROBLEM, Calls.WRITE)).isEqualTo(new ActionOutcome.Unknown("because of D"));
    }

    @Test
    void notImplementedIsFailedForGood() {
        assertThat(answered(501, PROBLEM, Calls.WRITE)).isEqualTo(new ActionOutcome.Failed(false, "because of D"));
    }

    @Test
    void theSameKeyStillInProgressIsUnknownAndNotARefusal() {
        String inProgress = "{\"type\":\"urn:teepy:problem:request-in-progress\",\"detail\":\"busy\"}";

        assertThat(answered(409, inProgress, Calls.WRITE)).isEqualTo(new ActionOutcome.Unknown("busy"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectIsNotFollowedAndPointsToTheAddress(int status) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Location", server.url("/elsewhere"))
                .build());

        ActionOutcome outcome = executor.execute(Calls.WRITE, "key-1", Calls.turn());

        assertThat(outcome)
                .isEqualTo(new ActionOutcome.Failed(false, "Teepy's address redirects elsewhere: check TEEPY_API_URL"));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not JSON | <html>",
                "cut off | {\"id\":",
                "an array | [1]",
                "a scalar | 7",
                "nothing | ``",
                "two objects | {} {}",
                "one field twice | {\"a\":1,\"a\":2}"
            })
    void anAnswerThatCannotBeReadLeavesOpenWhetherAWriteHappened(String name, String body) {
        assertThat(answered(200, body, Calls.WRITE)).as(name).isInstanceOf(ActionOutcome.Unknown.class);
        assertThat(answered(200, body, Calls.READ)).as(name).isInstanceOf(ActionOutcome.Failed.class);
    }

    @Test
    void anAnswerThatIsTooDeepIsNotRead() {
        assertThat(answered(200, "{\"a\":".repeat(100) + "1" + "}".repeat(100), Calls.READ))
                .isInstanceOf(ActionOutcome.Failed.class);
    }

    @Test
    void anAnswerThatIsTooLongIsNotReadToItsEnd() {
        String body = "{\"text\":\"" + "x".repeat(5000) + "\"}";

        assertThat(answered(200, body, Calls.WRITE)).isEqualTo(new ActionOutcome.Unknown("Teepy's answer is too long"));
        assertThat(answered(200, body, Calls.READ))
                .isEqualTo(new ActionOutcome.Failed(false, "Teepy's answer is too long"));
        assertThat(answered(422, body, Calls.WRITE)).isInstanceOf(ActionOutcome.Declined.class);
    }

    @Test
    void aDetailIsOneShortLine() {
        String problem = "{\"detail\":\"first\\nsecond\\u0007" + "x".repeat(2000) + "\"}";

        ActionOutcome.Declined declined = (ActionOutcome.Declined) answered(422, problem, Calls.WRITE);

        assertThat(declined.detail()).startsWith("first second x").hasSize(500).doesNotContain("\n", "\u0007");
    }

    static Stream<String> unsendablePaths() {
        return Stream.of(
                "/clients/../admin",
                "/clients/%2e%2E/admin",
                "//evil.example/x",
                "clients",
                "/",
                "/a b",
                "/a?b=c",
                "/é");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("unsendablePaths")
    void aPathThatLeavesTheApiIsNeverSent(String path) {
        Action action = io.theopy.action.TestActions.read(path, java.util.Map.of());

        ActionOutcome outcome = executor.execute(action, "key-1", Calls.turn());

        assertThat(outcome).isInstanceOf(ActionOutcome.Failed.class);
        assertThat(server.getRequestCount()).isZero();
    }
}
