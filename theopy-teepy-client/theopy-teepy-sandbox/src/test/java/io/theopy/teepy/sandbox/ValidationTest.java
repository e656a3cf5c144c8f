package io.theopy.teepy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.teepy.sandbox.SandboxClient.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong is refused by name, and nothing happens. */
class ValidationTest {
    private static SandboxClient teepy;

    @BeforeAll
    static void start() {
        teepy = SandboxClient.start();
    }

    @AfterAll
    static void nothingHappened() {
        assertThat(teepy.sandbox.effects()).isEmpty();
        teepy.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /clients | name | {}",
                "POST | /clients | name | {\"name\":\"\"}",
                "POST | /clients | name | {\"name\":\"   \"}",
                "POST | /clients | name | {\"name\":7}",
                "POST | /clients | name | {\"name\":null}",
                "POST | /clients | name | {\"name\":[\"a\"]}",
                "POST | /clients | name | {\"name\":\"a\\u0000b\"}",
                "POST | /clients | phone | {\"name\":\"A\",\"phone\":\"04 78\"}",
                "POST | /clients | phone | {\"name\":\"A\",\"phone\":478123456}",
                "POST | /clients | phone | {\"name\":\"A\",\"phone\":\"12345\"}",
                "POST | /clients | email | {\"name\":\"A\",\"email\":\"nuit at pharma\"}",
                "POST | /clients | email | {\"name\":\"A\",\"email\":\"a@b@c.fr\"}",
                "POST | /clients | city | {\"name\":\"A\",\"city\":\"\"}",
                "POST | /clients | appointment | {\"name\":\"A\",\"appointment\":\"2025-11-20\"}",
                "POST | /clients | appointment | {\"name\":\"A\",\"appointment\":\"2025-02-30T10:00\"}",
                "POST | /clients | role | {\"name\":\"A\",\"role\":\"admin\"}",
                "PATCH | /clients/1 | name | {\"name\":\"New Name\"}",
                "POST | /appointments | client | {\"when\":\"2025-11-20T10:00\"}",
                "POST | /appointments | when | {\"client\":1}",
                "POST | /appointments | when | {\"client\":1,\"when\":\"2025-11-20\"}",
                "POST | /appointments | when | {\"client\":1,\"when\":\"20/11/2025 10:00\"}",
                "POST | /appointments | when | {\"client\":1,\"when\":\"2025-11-20T25:00\"}",
                "POST | /appointments | client | {\"client\":4711,\"when\":\"2025-11-20T10:00\"}",
                "POST | /appointments | client | {\"client\":\"Pharmacie\",\"when\":\"2025-11-20T10:00\"}",
                "POST | /appointments | client | {\"client\":-1,\"when\":\"2025-11-20T10:00\"}",
                "POST | /appointments | client | {\"client\":1.5,\"when\":\"2025-11-20T10:00\"}",
                "POST | /appointments | client | {\"client\":true,\"when\":\"2025-11-20T10:00\"}",
                "POST | /appointments | operator | {\"client\":1,\"when\":\"2025-11-20T10:00\",\"operator\":99}",
                "POST | /appointments | duration | {\"client\":1,\"when\":\"2025-11-20T10:00\",\"duration\":\"1h\"}",
                "POST | /appointments | duration | {\"client\":1,\"when\":\"2025-11-20T10:00\",\"duration\":\"PT0M\"}",
                "POST | /appointments | duration | {\"client\":1,\"when\":\"2025-11-20T10:00\",\"duration\":\"PT25H\"}",
                "POST | /appointments | duration | {\"client\":1,\"when\":\"2025-11-20T10:00\",\"duration\":\"PT-1H\"}",
                "PATCH | /appointments/1 | status | {\"status\":\"done\"}",
                "PATCH | /appointments/1 | client | {\"client\":2}",
                "PATCH | /invoices/101 | status | {\"status\":\"overdue\"}",
                "PATCH | /invoices/101 | amount | {\"amount\":\"0.00\"}",
                "POST | /sessions | client | {}",
                "POST | /sessions | client | {\"client\":4711}",
                "POST | /reminders | text | {\"when\":\"2025-11-20\"}",
                "POST | /reminders | when | {\"text\":\"x\"}",
                "POST | /reminders | when | {\"text\":\"x\",\"when\":\"tomorrow\"}",
                "POST | /reminders | client | {\"text\":\"x\",\"when\":\"2025-11-20\",\"client\":4711}",
                "PATCH | /reminders/1 | status | {\"status\":\"gone\"}",
                "PATCH | /reminders/1 | when | {\"when\":\"2025-13-01\"}"
            })
    void aWrongFieldIsNamed(String method, String path, String field, String body) {
        Reply reply = teepy.write("admin", method, path, body, SandboxClient.newKey());

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/type")).isEqualTo("urn:teepy:problem:validation");
        assertThat(reply.json().path("errors").findValuesAsText("field")).containsExactly(field);
        assertThat(reply.at("/detail")).contains(field);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Reply reply = teepy.post("/clients", "{\"phone\":\"x\",\"email\":\"y\",\"appointment\":\"z\",\"w\":1}");

        assertThat(reply.json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("name", "phone", "email", "appointment", "w");
    }

    @Test
    void tooLongTextsAreRefused() {
        assertThat(teepy.post("/clients", "{\"name\":\"" + "x".repeat(121) + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(teepy.post("/reminders", "{\"when\":\"2025-11-20\",\"text\":\"" + "x".repeat(2001) + "\"}")
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/clients/1", "/appointments/1", "/invoices/101", "/reminders/1"})
    void aChangeOfNothingIsRefused(String path) {
        assertThat(teepy.patch(path, "{}").status()).isEqualTo(422);
        assertThat(teepy.patch(path, "").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "/clients?nam=x, nam",
        "/clients?page=two, page",
        "/appointments?when=tomorrow, when",
        "/appointments?when=2025-11-20/2025-11-01, when",
        "/appointments?when=2025-02-30, when",
        "/appointments?client=Gare, client",
        "/appointments?operator=0, operator",
        "/appointments?status=done, status",
        "/invoices?status=late, status",
        "/invoices?period=2025, period",
        "/invoices?period=2025-11-20T10:00, period",
        "/invoices/summary?status=paid, status",
        "/invoices/101?x=1, x",
        "/sessions?status=paused, status",
        "/sessions?period=/, period",
        "/reminders?status=open, status",
        "/reminders?client=99999999999999999999, client",
        "/operators?name=x, name"
    })
    void aWrongParameterIsNamed(String path, String parameter) {
        Reply reply = teepy.get(path);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors").findValuesAsText("field")).containsExactly(parameter);
    }

    @Test
    void aWriteTakesNoParameters() {
        assertThat(teepy.post("/clients?name=x", "{\"name\":\"A\"}").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/clients/4711",
                "/clients/0",
                "/clients/-1",
                "/clients/abc",
                "/clients/99999999999999999999999",
                "/appointments/4711",
                "/invoices/7",
                "/invoices/1e2",
                "/sessions/4711",
                "/reminders/4711",
                "/nothing",
                "/",
                "/clients/1/x"
            })
    void whatDoesNotExistIsNotFound(String path) {
        Reply reply = teepy.get(path);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{",
                "not json",
                "[]",
                "7",
                "`\"x\"`",
                "null",
                "{} {}",
                "{\"name\":\"A\",\"name\":\"B\"}",
                "{'name':'A'}",
                "{\"name\":NaN}"
            })
    void whatIsNoJsonObjectIsABadRequest(String body) {
        Reply reply = teepy.post("/clients", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/type")).isEqualTo("urn:teepy:problem:bad-request");
    }

    @Test
    void deepOrHugeBodiesAreRefused() {
        Reply deep = teepy.post("/clients", "{\"name\":" + "[".repeat(5000) + "]".repeat(5000) + "}");
        Reply huge = teepy.post("/clients", "{\"name\":\"" + "x".repeat(70_000) + "\"}");
        Reply number = teepy.post("/appointments", "{\"client\":" + "9".repeat(1000) + "}");

        assertThat(deep.status()).isEqualTo(400);
        assertThat(huge.status()).isEqualTo(413);
        assertThat(number.status()).isEqualTo(400);
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        Map<String, String> headers = new LinkedHashMap<>(teepy.headers("admin"));
        headers.put("Idempotency-Key", SandboxClient.newKey());
        headers.put("Content-Type", "application/x-www-form-urlencoded");

        Reply reply = teepy.send(teepy.request("POST", "/clients", headers, "name=A"));

        assertThat(reply.status()).isEqualTo(415);
    }

    @Test
    void anotherMethodIsNotAllowed() {
        Reply reply = teepy.write("admin", "DELETE", "/clients/1", "", SandboxClient.newKey());

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.at("/type")).isEqualTo("urn:teepy:problem:method-not-allowed");
    }

    @Test
    void aProblemHasAllItsParts() {
        JsonNode problem = teepy.get("/clients/4711").json();

        assertThat(problem.path("title").asText()).isEqualTo("Not found");
        assertThat(problem.path("status").asInt()).isEqualTo(404);
        assertThat(problem.path("detail").asText()).isEqualTo("there is no client 4711");
        assertThat(problem.path("instance").asText()).isEqualTo("/clients/4711");
        assertThat(problem.path("request_id").asText()).isNotBlank();
    }
}
