package io.theopy.server.secret.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.theopy.server.secret.model.SecretException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Exchanges JSON with Vault, within limits of time and size. What it answers gets into no message. Follows no redirect,
 * which would take the token elsewhere. Thread-safe.
 */
final class VaultHttp {
    private static final long LARGEST = 1 << 20;
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http;
    private final ObjectMapper mapper = new ObjectMapper();
    private final VaultSettings settings;

    /** What came back: the status, and the body where that is JSON. */
    record Answer(int status, JsonNode body) {
        boolean isGood() {
            return status == 200;
        }
    }

    VaultHttp(VaultSettings settings, Duration patience) {
        this.settings = settings;
        this.http = new OkHttpClient.Builder()
                .connectTimeout(patience)
                .readTimeout(patience)
                .callTimeout(patience.multipliedBy(2))
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    Answer get(String path, String token) {
        return exchange(path, Optional.of(token), Optional.empty());
    }

    Answer post(String path, Optional<String> token, Map<String, String> body) {
        return exchange(path, token, Optional.of(body));
    }

    private Answer exchange(String path, Optional<String> token, Optional<Map<String, String>> body) {
        HttpUrl url = settings.address()
                .newBuilder()
                .addPathSegment("v1")
                .addPathSegments(path)
                .build();
        Request.Builder request = new Request.Builder().url(url).header("X-Vault-Request", "true");
        settings.namespace().ifPresent(name -> request.header("X-Vault-Namespace", name));
        try {
            token.ifPresent(value -> request.header("X-Vault-Token", value));
            if (body.isPresent()) {
                request.post(RequestBody.create(mapper.writeValueAsBytes(body.get()), JSON));
            }
            try (Response response = http.newCall(request.build()).execute()) {
                return new Answer(response.code(), body(response));
            }
        } catch (IOException e) {
            throw new SecretException("Vault at " + settings.address() + " does not answer ("
                    + e.getClass().getSimpleName() + "); see that it is up, and VAULT_ADDR right");
        } catch (IllegalArgumentException e) {
            // Of OkHttp, whose message holds the header.
            throw new SecretException("the token for Vault, or VAULT_NAMESPACE, is no plain ASCII");
        }
    }

    private JsonNode body(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(LARGEST + 1)) {
            throw new SecretException("what answers at " + settings.address() + " sends more than " + LARGEST
                    + " bytes; see that VAULT_ADDR is right");
        }
        try {
            JsonNode read = mapper.readTree(source.getBuffer().readByteArray());
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException e) {
            if (response.code() == 200) {
                throw new SecretException("what answers at " + settings.address()
                        + " sends no JSON; see that VAULT_ADDR is right and no other program listens there");
            }
            return MissingNode.getInstance();
        }
    }
}
