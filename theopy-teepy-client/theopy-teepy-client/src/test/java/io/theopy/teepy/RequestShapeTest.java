package io.theopy.teepy;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.TeepyRoles;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TestActions;
import io.theopy.action.TurnContext;
import io.theopy.intent.HttpMethod;
import io.theopy.observe.TraceContext;
import io.theopy.text.Language;
import io.theopy.turn.Caller;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestShapeTest {
    private final MockWebServer server = new MockWebServer();
    private TeepyExecutor executor;

    @BeforeEach
    void start() throws IOException {
        server.start();
        executor = Calls.patient(server.url("/api/v2/").toString()).build();
        server.enqueue(new MockResponse.Builder().body("{}").build());
        server.enqueue(new MockResponse.Builder().body("{}").build());
    }

    @AfterEach
    void stop() {
        executor.close();
        server.close();
    }

    @Test
    void aWriteSaysWhoForWhomInWhichTurnAndUnderWhichKey() throws Exception {
        executor.execute(
                TestActions.write(HttpMethod.PATCH, "/invoices/101", Map.of("status", "paid")), "key-1", Calls.turn());

        RecordedRequest request = server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("PATCH");
        assertThat(request.getTarget()).isEqualTo("/api/v2/invoices/101");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer secret");
        assertThat(request.getHeaders().get("X-Acting-User")).isEqualTo("admin");
        assertThat(request.getHeaders().get("X-Request-Id")).isEqualTo("turn-1");
        assertThat(request.getHeaders().get("Idempotency-Key")).isEqualTo("key-1");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getBody().utf8()).isEqualTo("{\"status\":\"paid\"}");
    }

    @Test
    void aCallAndItsLookupSayWhichRequestBroughtThem() throws Exception {
        TurnContext turn = Calls.turn().withRequestId("request-9");

        executor.execute(Calls.READ, "", turn);
        executor.execute(TestActions.write(HttpMethod.PATCH, "/invoices/101", Map.of("status", "paid")), "key-1", turn);

        assertThat(server.takeRequest().getHeaders().get("X-Request-Id")).isEqualTo("request-9");
        assertThat(server.takeRequest().getHeaders().get("X-Request-Id")).isEqualTo("request-9");
    }

    @Test
    void aTraceGoesOnWithASpanOfItsOwnForEachCall() throws Exception {
        TraceContext came = TraceContext.read("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "vendor=a1")
                .orElseThrow();

        executor.execute(Calls.READ, "", Calls.turn().withTrace(Optional.of(came)));
        executor.execute(Calls.READ, "", Calls.turn().withTrace(Optional.of(came)));
        executor.execute(Calls.READ, "", Calls.turn());

        RecordedRequest one = server.takeRequest();
        RecordedRequest two = server.takeRequest();
        assertThat(one.getHeaders().get("traceparent"))
                .matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01")
                .doesNotContain("b7ad6b7169203331")
                .isNotEqualTo(two.getHeaders().get("traceparent"));
        assertThat(one.getHeaders().get("tracestate")).isEqualTo("vendor=a1");
        assertThat(server.takeRequest().getHeaders().get("traceparent")).isNull();
    }

    @Test
    void aReadHasNoKeyAndNoBodyAndItsParametersEncoded() throws Exception {
        executor.execute(
                TestActions.read("/clients", Map.of("name", "l'Été & co", "city", "Nîmes+/?")), "key-1", Calls.turn());

        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("Idempotency-Key")).isNull();
        assertThat(request.getBody()).isNull();
        assertThat(request.getUrl().queryParameter("name")).isEqualTo("l'Été & co");
        assertThat(request.getUrl().queryParameter("city")).isEqualTo("Nîmes+/?");
    }

    @Test
    void aWriteWithoutFieldsHasAnEmptyBody() throws Exception {
        executor.execute(TestActions.write(HttpMethod.POST, "/sessions/7/close", Map.of()), "key-1", Calls.turn());

        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo("0");
        assertThat(request.getHeaders().get("Content-Type")).isNull();
    }

    @Test
    void anEncodedSegmentStaysAsItIs() throws Exception {
        executor.execute(TestActions.read("/clients/a%2Fb%20c", Map.of()), "key-1", Calls.turn());

        assertThat(server.takeRequest().getTarget()).isEqualTo("/api/v2/clients/a%2Fb%20c");
    }

    @Test
    void awkwardTextIsQuotedInTheBody() throws Exception {
        String text = "say \"hi\" \\ to é 💊 \u2028 </script>";

        executor.execute(TestActions.write(HttpMethod.POST, "/reminders", Map.of("text", text)), "key-1", Calls.turn());

        String body = server.takeRequest().getBody().utf8();
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper()
                        .readTree(body)
                        .path("text")
                        .asText())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil\r\nX-Role: admin", "émile", "", "\u0000"})
    void whatDoesNotFitAHeaderIsNotSent(String key) {
        ActionOutcome badKey = executor.execute(Calls.WRITE, key, Calls.turn());

        assertThat(badKey).isInstanceOf(ActionOutcome.Failed.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aUserIdThatDoesNotFitAHeaderIsNotSent() {
        Caller caller = Caller.of("zoé\r\nX-Acting-User: admin", TeepyRoles.CONTRACTOR);
        TurnContext turn =
                TurnContext.of("t", "s", caller, Language.EN, Instant.now().plusSeconds(5));

        ActionOutcome outcome = executor.execute(Calls.READ, "key-1", turn);

        assertThat(outcome).isInstanceOf(ActionOutcome.Failed.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void anInvitationToTryAgainAtOnceIsNotFollowed() throws Exception {
        try (MockWebServer busy = new MockWebServer()) {
            for (int i = 0; i < 3; i++) {
                busy.enqueue(new MockResponse.Builder()
                        .code(503)
                        .setHeader("Retry-After", "0")
                        .build());
            }
            busy.start();
            try (TeepyExecutor hasty = Calls.patient(busy.url("/").toString()).build()) {
                hasty.execute(Calls.READ, "key-1", Calls.turn());

                assertThat(busy.getRequestCount()).isEqualTo(1);
            }
        }
    }

    @Test
    void aBrokenConnectionIsNotTriedAgainBehindOurBack() throws Exception {
        try (MockWebServer broken = new MockWebServer()) {
            for (int i = 0; i < 3; i++) {
                broken.enqueue(new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());
            }
            broken.start();
            try (TeepyExecutor unlucky =
                    Calls.patient(broken.url("/").toString()).build()) {
                ActionOutcome read = unlucky.execute(Calls.READ, "key-1", Calls.turn());
                ActionOutcome write = unlucky.execute(Calls.WRITE, "key-1", Calls.turn());

                assertThat(read).isEqualTo(new ActionOutcome.Failed(true, "the connection to Teepy broke"));
                assertThat(write).isEqualTo(new ActionOutcome.Unknown("the connection to Teepy broke"));
                assertThat(broken.getRequestCount()).isEqualTo(2);
            }
        }
    }
}
