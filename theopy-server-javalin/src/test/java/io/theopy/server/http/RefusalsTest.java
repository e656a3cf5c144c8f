package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request that cannot be served is a clear problem+json, and the server lives on. */
class RefusalsTest {
    private static final MediaType WAV = MediaType.get("audio/wav");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.forText();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void theServerLivesOn() {
        try (Response response = server.call(server.to("/health"))) {
            assertThat(response.code()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"session_id\": \"s\", \"text\":              | 400 | invalid_json         | -",
                "[]                                             | 400 | invalid_json         | -",
                "\"help\"                                       | 400 | invalid_json         | -",
                "{\"text\": \"help\"}                           | 400 | missing_field        | session_id",
                "{\"session_id\": \"s\"}                        | 400 | missing_field        | text",
                "{\"session_id\": \"s\", \"text\": null}        | 400 | missing_field        | text",
                "{\"session_id\": \"s\", \"text\": 5}           | 400 | invalid_field        | text",
                "{\"session_id\": 1, \"text\": \"a\"}           | 400 | invalid_field        | session_id",
                "{\"session_id\": \"../x\", \"text\": \"a\"}    | 400 | malformed_session_id | session_id",
                "{\"session_id\": \"\", \"text\": \"a\"}        | 400 | malformed_session_id | session_id",
                "{\"session_id\": \"s\", \"text\": \"a\", \"speak\": 1}         | 400 | invalid_field | speak",
                "{\"session_id\": \"s\", \"text\": \"  \"}                      | 422 | invalid_value | text",
                "{\"session_id\": \"s\", \"text\": \"a\", \"language\": \"de\"} | 422 | invalid_value | language",
                "{\"session_id\": \"s\", \"text\": \"a\", \"text\": \"b\"}      | 400 | invalid_json  | -",
            })
    void aBadChatBodyIsNamed(String body, int status, String code, String field) {
        JsonNode problem = problem(chat(RequestBody.create(body, TestServer.JSON)), status);

        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("field").asText("-")).isEqualTo(field);
    }

    @Test
    void anEmptyChatBodyIsNamed() {
        MediaType form = MediaType.get("application/x-www-form-urlencoded");

        assertThat(problem(chat(RequestBody.create("", TestServer.JSON)), 400)
                        .path("code")
                        .asText())
                .isEqualTo("empty_body");
        problem(chat(RequestBody.create("", form)), 400);
    }

    @Test
    void deepJsonAndLongTextAreRefused() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        String longText = "{\"session_id\": \"s\", \"text\": \"" + "a".repeat(10_000) + "\"}";

        problem(chat(RequestBody.create(deep, TestServer.JSON)), 400);
        problem(chat(RequestBody.create(longText, TestServer.JSON)), 422);
    }

    @Test
    void chatTakesJsonOnly() {
        problem(chat(RequestBody.create("text=help", MediaType.get("application/x-www-form-urlencoded"))), 415);
        problem(chat(RequestBody.create("{}", MediaType.get("text/plain"))), 415);
    }

    @Test
    void aCompressedBodyIsRefused() {
        problem(chat(RequestBody.create("{}", TestServer.JSON)).header("Content-Encoding", "gzip"), 415);
    }

    @Test
    void aHugeChatBodyIsRefused() {
        problem(chat(zeros(TestServer.JSON, 1_000_000, true)), 413);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHundredMegabytesOfZerosAreRefusedWhetherAnnouncedOrNot(boolean announced) {
        JsonNode problem = problem(voice(zeros(WAV, 100_000_000, announced)), 413);

        assertThat(problem.path("code").asText()).isEqualTo("too_large");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHugeFormIsRefusedWhetherAnnouncedOrNot(boolean announced) {
        problem(voice(form("audio", zeros(WAV, 40_000_000, announced))), 413);
    }

    @Test
    void anEmptyRecordingIsRefused() {
        problem(voice(RequestBody.create(new byte[0], WAV)), 400);
        problem(voice(RequestBody.create(new byte[0], null)), 400);
        problem(voice(zeros(WAV, 0, false)), 400);
        problem(voice(form("audio", RequestBody.create(new byte[0], WAV))), 400);
    }

    @Test
    void aPictureIsNotAudioWhateverItIsCalled() {
        problem(voice(RequestBody.create(PNG, MediaType.get("image/png"))), 415);
        problem(voice(RequestBody.create(PNG, WAV)), 415);
        problem(voice(form("audio", RequestBody.create(PNG, MediaType.get("image/png")))), 415);
    }

    @Test
    void aTruncatedWavIsRefused() throws IOException {
        byte[] whole = VoiceRecordings.bytes("test.wav");

        problem(voice(RequestBody.create(Arrays.copyOf(whole, whole.length / 2), WAV)), 400);
        problem(voice(RequestBody.create(Arrays.copyOf(whole, 20), WAV)), 400);
    }

    @Test
    void aFormWithoutAudioOrWithoutItsEndIsNamed() {
        JsonNode missing = problem(voice(form("sound", RequestBody.create(new byte[10], WAV))), 400);
        MediaType type = MediaType.get("multipart/form-data; boundary=x");
        JsonNode broken = problem(voice(RequestBody.create("--x\r\nContent-Disp", type)), 400);
        JsonNode unbounded = problem(voice(RequestBody.create("hello", MediaType.get("multipart/form-data"))), 400);

        assertThat(missing.path("field").asText()).isEqualTo("audio");
        assertThat(broken.path("code").asText()).isEqualTo("invalid_form");
        assertThat(unbounded.path("code").asText()).isEqualTo("invalid_form");
    }

    @Test
    void unknownPathsAndMethodsAreProblems() {
        problem(server.to("/v1/nothing"), 404);
        problem(server.to("/"), 404);
        JsonNode wrongMethod = problem(server.to("/v1/chat"), 405);

        assertThat(wrongMethod.path("detail").asText()).contains("POST");
    }

    @Test
    void aPageOfAnotherOriginMayNotCall() {
        RequestBody body = RequestBody.create("{\"session_id\": \"s\", \"text\": \"help\"}", TestServer.JSON);

        problem(chat(body).header("Origin", "https://evil.example"), 403);
        problem(chat(body).header("Origin", "null"), 403);
        problem(chat(body).header("Host", "evil.example"), 403);
    }

    @Test
    void aMalformedIdempotencyKeyIsRefused() {
        RequestBody body = RequestBody.create("{\"session_id\": \"s\", \"text\": \"help\"}", TestServer.JSON);

        problem(chat(body).header("Idempotency-Key", "two words"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GARBAGE\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"})
    void whatIsNotHttpIsRefused(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readNBytes(4_000), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .doesNotContain("at org.");
        }
    }

    private static JsonNode problem(Request.Builder request, int status) {
        try (Response response = server.call(request)) {
            JsonNode problem = TestServer.json(response);
            assertThat(response.code()).as(problem.toString()).isEqualTo(status);
            assertThat(response.header("Content-Type")).startsWith("application/problem+json");
            assertThat(problem.path("status").asInt()).isEqualTo(status);
            assertThat(problem.path("title").asText()).isNotBlank();
            assertThat(problem.path("detail").asText()).isNotBlank();
            assertThat(problem.path("request_id").asText())
                    .isEqualTo(Objects.requireNonNull(response.header("X-Request-Id")));
            return problem;
        }
    }

    private static Request.Builder chat(RequestBody body) {
        return server.to("/v1/chat").post(body);
    }

    private static Request.Builder voice(RequestBody body) {
        return server.to("/v1/voice").post(body);
    }

    private static RequestBody form(String field, RequestBody content) {
        return new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart(field, "command.wav", content)
                .build();
    }

    private static RequestBody zeros(MediaType type, long length, boolean announced) {
        return new RequestBody() {
            @Override
            public MediaType contentType() {
                return type;
            }

            @Override
            public long contentLength() {
                return announced ? length : -1;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                byte[] block = new byte[50_000];
                for (long written = 0; written < length; written += block.length) {
                    sink.write(block);
                }
            }
        };
    }
}
