package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.theopy.action.ledger.TurnKey;
import io.theopy.audit.AuditEvent;
import io.theopy.audit.AuditRecord;
import io.theopy.audit.AuditVerifier;
import io.theopy.memory.Session;
import io.theopy.memory.SessionKey;
import io.theopy.store.Durability;
import io.theopy.store.Sql;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see and erase what is kept of whom, over HTTP. */
class PersonalDataTest {
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    private Path folder = Path.of("");

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.forTextWith(Map.of(
                "THEOPY_DEV_ROLE", "administrator",
                "THEOPY_NLU_ENGINE", "templates",
                "THEOPY_DEV_USER", "anne",
                "THEOPY_DB_URL", "jdbc:sqlite:" + folder.resolve("db")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anExportHasTextTurnsWritesAndAuditRecords() {
        talk("s1", "k1");

        JsonNode mine = get("/v1/me/export");
        assertThat(mine.path("user_id").asText()).isEqualTo("anne");
        assertThat(mine.path("conversations")).hasSize(1);
        assertThat(mine.path("conversations").path(0).path("last_reply").asText())
                .contains("supplier");
        assertThat(mine.path("turns").path(0).path("answer").path("said").asText())
                .contains("remind me to call the supplier");
        assertThat(mine.path("writes").path(0).path("state").asText()).isEqualTo("done");
        assertThat(mine.path("audit")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(mine.path("audit").path(0).path("event").path("caller_id").asText())
                .isEqualTo("anne");
        assertThat(get("/v1/users/anne").path("audit")).hasSameSizeAs(mine.path("audit"));
    }

    @Test
    void anExportOfOneSessionHasNothingOfAnother() {
        talk("s1", "k1");
        server.chat("{\"session_id\":\"s2\",\"text\":\"show me the unpaid invoices\"}");

        JsonNode one = get("/v1/sessions/s2/export");
        assertThat(one.path("session_id").asText()).isEqualTo("s2");
        assertThat(one.path("turns")).isEmpty();
        assertThat(one.path("writes")).isEmpty();
        assertThat(one.toString()).doesNotContain("supplier");
        assertThat(get("/v1/sessions/s1/export").path("writes")).hasSize(1);
    }

    @Test
    void whatIsErasedIsNowhereAndTheAuditLogStillVerifies() {
        talk("s1", "k1");

        JsonNode erased = delete("/v1/me", 200);
        assertThat(erased.path("conversations").asInt()).isEqualTo(1);
        assertThat(erased.path("answers_and_writes").asInt()).isEqualTo(2);
        assertThat(erased.path("audit_records").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(erased.path("writes_left").asInt()).isZero();

        JsonNode left = get("/v1/me/export");
        assertThat(left.toString()).doesNotContain("supplier");
        assertThat(left.path("conversations")).isEmpty();
        assertThat(left.path("writes")).isEmpty();
        assertThat(left.path("audit").toString()).contains("add_reminder", "\"result\":\"done\"");
        List<AuditRecord> records = server.stack().audit().after(0, 100);
        assertThat(records.get(records.size() - 1).event()).contains("privacy_erasure", "\"by\":\"anne\"");
        assertThat(AuditVerifier.verify(server.stack().audit()).flaw()).isEmpty();
    }

    @Test
    void aRequestWhoseAnswerWasErasedIsNotDoneAgain() {
        talk("s1", "k1");
        delete("/v1/me", 200);

        JsonNode again = chat("s1", "k1");
        assertThat(again.path("outcome").path("kind").asText()
                        + again.path("outcome").asText())
                .containsIgnoringCase("failed");
        assertThat(again.toString()).contains("erased");
        assertThat(get("/v1/me/export").path("writes")).isEmpty();
    }

    @Test
    void erasingOneSessionLeavesTheOthers() {
        talk("s1", "k1");
        server.chat("{\"session_id\":\"s2\",\"text\":\"show me the unpaid invoices\"}");

        delete("/v1/sessions/s1", 204);
        assertThat(get("/v1/me/export").path("conversations")).hasSize(1);
        assertThat(get("/v1/me/export").toString()).doesNotContain("supplier").contains("s2");
        delete("/v1/sessions/s1", 404);
        assertThat(get("/v1/sessions/s2/export").path("audit").toString()).contains("\"answer\":\"");
    }

    @Test
    void whatIsOfOthersIsNeitherShownNorErasedForOneself() {
        ofBob();

        assertThat(get("/v1/me/export").toString()).doesNotContain("Bob's words");
        delete("/v1/me", 200);
        delete("/v1/sessions/s1", 404);
        status("GET", "/v1/sessions/s1/export", 404);

        JsonNode bob = get("/v1/users/bob");
        assertThat(bob.toString()).contains("Bob's words");
        assertThat(bob.path("turns")).hasSize(1);
        delete("/v1/users/bob", 200);
        assertThat(get("/v1/users/bob").toString()).doesNotContain("Bob's words");
        assertThat(server.stack().memory().find(SessionKey.of("bob", "s1"))).isEmpty();
        assertThat(AuditVerifier.verify(server.stack().audit()).flaw()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET, /v1/users/bob", "DELETE, /v1/users/bob"})
    void onlyAdministratorsMaySeeAndEraseOthers(String method, String path) {
        try (TestServer manager = TestServer.forTextWith(
                        Map.of("THEOPY_DEV_ROLE", "manager", "THEOPY_NLU_ENGINE", "templates"));
                Response response = manager.call(manager.to(path).method(method, null))) {
            assertThat(response.code()).isEqualTo(403);
        }
    }

    @Test
    void anAuditLogThatDoesNotVerifyIsNotErased() throws Exception {
        talk("s1", "k1");
        server.stack().audit().append(List.of());
        server.stack()
                .database()
                .orElseThrow()
                .sql()
                .change(
                        Durability.NOW,
                        connection -> Sql.update(
                                connection, "UPDATE theopy_audit SET event = REPLACE(event, 'done', 'gone')"));

        status("DELETE", "/v1/me", 503);
    }

    private void ofBob() {
        Instant now = Instant.now();
        server.stack().memory().save(Session.fresh(SessionKey.of("bob", "s1"), now));
        TurnKey key = new TurnKey("bob", "k");
        var unused = server.stack().ledger().begin(key, "hash", "bobs-turn", now, now.plus(LONG));
        server.stack().ledger().answer(key, "bobs-turn", "{\"sessionId\":\"s1\",\"said\":\"Bob's words\"}", now);
        server.stack()
                .audit()
                .append(List.of(AuditEvent.of(now, AuditEvent.Kind.DECISION, "r", "bobs-turn", "s1", "bob")
                        .about("x", Map.of(), OptionalDouble.empty())
                        .saying("", "Bob's words")));
    }

    private void talk(String session, String key) {
        assertThat(chat(session, key).toString()).contains("call the supplier");
    }

    private JsonNode chat(String session, String key) {
        String body =
                "{\"session_id\":\"" + session + "\",\"text\":\"remind me to call the supplier tomorrow at nine\"}";
        Request.Builder request =
                server.to("/v1/chat").header("Idempotency-Key", key).post(RequestBody.create(body, TestServer.JSON));
        try (Response response = server.call(request)) {
            return TestServer.json(response);
        }
    }

    private JsonNode get(String path) {
        try (Response response = server.call(server.to(path))) {
            assertThat(response.code()).isEqualTo(200);
            return TestServer.json(response);
        }
    }

    private JsonNode delete(String path, int expected) {
        try (Response response = server.call(server.to(path).delete())) {
            assertThat(response.code()).isEqualTo(expected);
            return expected == 204 ? MissingNode.getInstance() : TestServer.json(response);
        }
    }

    private void status(String method, String path, int expected) {
        try (Response response = server.call(server.to(path).method(method, null))) {
            assertThat(response.code()).isEqualTo(expected);
        }
    }
}
