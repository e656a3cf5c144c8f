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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may see and erase what is kept of whom, over HTTP. */
class PersonalDataTest {
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    private static Path folder = Path.of("");

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = serverIn(folder);
    }

    private static TestServer serverIn(Path folder) {
        return TestServer.forTextWith(Map.of(
                "THEOPY_DEV_ROLE", "administrator",
                "THEOPY_NLU_ENGINE", "templates",
                "THEOPY_DEV_USER", "anne",
                "THEOPY_DB_URL", "jdbc:sqlite:" + folder.resolve("db")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Of those who act in the next test nothing is left but who did what. */
    @AfterEach
    void forget() {
        delete("/v1/me", 200);
    }

    @Test
    void anExportHasTextTurnsWritesAndAuditRecords() {
        talk("s1-1", "k1-1");

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
        talk("s1-2", "k1-2");
        server.chat("{\"session_id\":\"s2-2\",\"text\":\"show me the unpaid invoices\"}");

        JsonNode one = get("/v1/sessions/s2-2/export");
        assertThat(one.path("session_id").asText()).isEqualTo("s2-2");
        assertThat(one.path("turns")).isEmpty();
        assertThat(one.path("writes")).isEmpty();
        assertThat(one.toString()).doesNotContain("supplier");
        assertThat(get("/v1/sessions/s1-2/export").path("writes")).hasSize(1);
    }

    @Test
    void whatIsErasedIsNowhereAndTheAuditLogStillVerifies() {
        talk("s1-3", "k1-3");

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
        AuditRecord newest = server.stack().audit().before(Long.MAX_VALUE, 1).get(0);
        assertThat(newest.event()).contains("privacy_erasure", "\"by\":\"anne\"");
        assertThat(AuditVerifier.verify(server.stack().audit()).flaw()).isEmpty();
    }

    @Test
    void aRequestWhoseAnswerWasErasedIsNotDoneAgain() {
        talk("s1-4", "k1-4");
        delete("/v1/me", 200);

        JsonNode again = chat("s1-4", "k1-4");
        assertThat(again.path("outcome").path("kind").asText()
                        + again.path("outcome").asText())
                .containsIgnoringCase("failed");
        assertThat(again.toString()).contains("erased");
        assertThat(get("/v1/me/export").path("writes")).isEmpty();
    }

    @Test
    void erasingOneSessionLeavesTheOthers() {
        talk("s1-5", "k1-5");
        server.chat("{\"session_id\":\"s2-5\",\"text\":\"show me the unpaid invoices\"}");

        delete("/v1/sessions/s1-5", 204);
        assertThat(get("/v1/me/export").path("conversations")).hasSize(1);
        assertThat(get("/v1/me/export").toString()).doesNotContain("supplier").contains("s2-5");
        delete("/v1/sessions/s1-5", 404);
        assertThat(get("/v1/sessions/s2-5/export").path("audit").toString()).contains("\"answer\":\"");
    }

    @Test
    void whatIsOfOthersIsNeitherShownNorErasedForOneself() {
        ofBob("s1-6");

        assertThat(get("/v1/me/export").toString()).doesNotContain("Bob's words");
        delete("/v1/me", 200);
        delete("/v1/sessions/s1-6", 404);
        status("GET", "/v1/sessions/s1-6/export", 404);

        JsonNode bob = get("/v1/users/bob");
        assertThat(bob.toString()).contains("Bob's words");
        assertThat(bob.path("turns")).hasSize(1);
        delete("/v1/users/bob", 200);
        assertThat(get("/v1/users/bob").toString()).doesNotContain("Bob's words");
        assertThat(server.stack().memory().find(SessionKey.of("bob", "s1-6"))).isEmpty();
        assertThat(AuditVerifier.verify(server.stack().audit()).flaw()).isEmpty();
    }

    @Test
    void onlyAdministratorsMaySeeAndEraseOthers() {
        try (TestServer manager =
                TestServer.forTextWith(Map.of("THEOPY_DEV_ROLE", "manager", "THEOPY_NLU_ENGINE", "templates"))) {
            for (String method : List.of("GET", "DELETE")) {
                try (Response response =
                        manager.call(manager.to("/v1/users/bob").method(method, null))) {
                    assertThat(response.code()).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void anAuditLogThatDoesNotVerifyIsNotErased() throws Exception {
        try (TestServer other = serverIn(Files.createDirectory(folder.resolve("other")))) {
            other.chat("{\"session_id\":\"s\",\"text\":\"show me the unpaid invoices\"}");
            int unused = other.stack()
                    .database()
                    .orElseThrow()
                    .sql()
                    .change(
                            Durability.NOW,
                            connection -> Sql.update(
                                    connection, "UPDATE theopy_audit SET event = REPLACE(event, 'done', 'gone')"));

            try (Response response = other.call(other.to("/v1/me").delete())) {
                assertThat(response.code()).isEqualTo(503);
            }
        }
    }

    private void ofBob(String session) {
        Instant now = Instant.now();
        server.stack().memory().save(Session.fresh(SessionKey.of("bob", session), now));
        TurnKey key = new TurnKey("bob", "k");
        var unused = server.stack().ledger().begin(key, "hash", "bobs-turn", now, now.plus(LONG));
        server.stack()
                .ledger()
                .answer(key, "bobs-turn", "{\"sessionId\":\"" + session + "\",\"said\":\"Bob's words\"}", now);
        server.stack()
                .audit()
                .append(List.of(AuditEvent.of(now, AuditEvent.Kind.DECISION, "r", "bobs-turn", session, "bob")
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
