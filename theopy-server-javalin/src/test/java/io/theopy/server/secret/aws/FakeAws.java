package io.theopy.server.secret.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** AWS Secrets Manager over HTTP, with the answers of the real one to GetSecretValue. */
public final class FakeAws extends Dispatcher implements AutoCloseable {
    /** What may be wrong with it. */
    public enum Mood {
        WELL,
        DENIED,
        BAD_CREDENTIALS,
        NO_KEY,
        INTERNAL,
        GARBAGE,
        PAGE,
        HANGS_UP,
        ODD_ERROR
    }

    private final MockWebServer server = new MockWebServer();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private volatile Mood mood = Mood.WELL;

    public FakeAws() {
        server.setDispatcher(this);
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Map<String, String> settings() {
        return Map.of(
                "THEOPY_AWS_ENDPOINT",
                server.url("/").toString(),
                "AWS_REGION",
                "eu-west-3",
                "AWS_ACCESS_KEY_ID",
                "AKIDEXAMPLE",
                "AWS_SECRET_ACCESS_KEY",
                "aws-key-canary");
    }

    public FakeAws with(String name, String value) {
        secrets.put(name, value);
        return this;
    }

    public void is(Mood now) {
        mood = now;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String all = String.join(" ", secrets.values());
        return switch (mood) {
            case DENIED -> error(400, "AccessDeniedException", "User may not " + all);
            case BAD_CREDENTIALS -> error(400, "UnrecognizedClientException", "The security token is invalid " + all);
            case NO_KEY -> error(400, "DecryptionFailure", all);
            case INTERNAL -> error(500, "InternalServiceError", all);
            case ODD_ERROR -> error(400, all, all);
            case GARBAGE -> ok("{\"Name\":\"x\",\"SecretString\":\"" + all.replace("\"", "\\\"") + "\",,");
            case PAGE -> ok("<html>" + all + "</html>");
            case HANGS_UP ->
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build();
            case WELL -> secret(request);
        };
    }

    private MockResponse secret(RecordedRequest request) {
        boolean isSigned =
                String.valueOf(request.getHeaders().get("Authorization")).contains("Credential=AKIDEXAMPLE/")
                        && String.valueOf(request.getHeaders().get("Authorization"))
                                .contains("/eu-west-3/secretsmanager/aws4_request");
        if (!isSigned
                || !"secretsmanager.GetSecretValue".equals(request.getHeaders().get("X-Amz-Target"))) {
            return error(400, "InvalidSignatureException", "signature");
        }
        try {
            JsonNode body = json.readTree(request.getBody().toByteArray());
            String name = body.path("SecretId").asText();
            String value = secrets.get(name);
            if (value == null) {
                return error(400, "ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
            }
            return ok(json.createObjectNode()
                    .put("ARN", "arn:aws:secretsmanager:eu-west-3:123456789012:secret:" + name + "-AbCdEf")
                    .put("Name", name)
                    .put("SecretString", value)
                    .put("VersionId", "v")
                    .put("CreatedDate", 1.7e9)
                    .toString());
        } catch (IOException e) {
            return error(400, "SerializationException", "json");
        }
    }

    private static MockResponse ok(String body) {
        return new MockResponse.Builder()
                .code(200)
                .setHeader("Content-Type", "application/x-amz-json-1.1")
                .body(body)
                .build();
    }

    private MockResponse error(int status, String type, String message) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/x-amz-json-1.1")
                .body(json.createObjectNode()
                        .put("__type", type)
                        .put("Message", message)
                        .toString())
                .build();
    }

    @Override
    public void close() {
        super.close();
        server.close();
    }
}
