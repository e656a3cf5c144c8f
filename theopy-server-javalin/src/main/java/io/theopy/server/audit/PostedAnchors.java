package io.theopy.server.audit;

import io.theopy.server.secret.model.SecretException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends the newest anchor to another system over HTTP, until that has taken it. Used by one thread. */
final class PostedAnchors implements AnchorTarget {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final URI url;
    private final Optional<Supplier<String>> token;
    private final OkHttpClient http = new OkHttpClient.Builder()
            .connectTimeout(PATIENCE)
            .callTimeout(PATIENCE.multipliedBy(2))
            .followRedirects(false)
            .build();
    private String last = "";

    PostedAnchors(URI url, Optional<Supplier<String>> token) {
        this.url = url;
        this.token = token;
    }

    @Override
    public void reach(String anchor) throws IOException {
        if (anchor.equals(last)) {
            return;
        }
        Request.Builder request = new Request.Builder().url(url.toString()).post(RequestBody.create(anchor, JSON));
        try {
            token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret.get()));
        } catch (IllegalArgumentException | SecretException e) {
            // The message may hold the token.
            throw new IOException("THEOPY_AUDIT_ANCHOR_TOKEN cannot be had, or is no plain ASCII");
        }
        try (Response response = http.newCall(request.build()).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException(where() + " does not take anchors (status " + response.code()
                        + "): see to it, or to THEOPY_AUDIT_ANCHOR_URL");
            }
        } catch (IOException e) {
            throw e.getMessage() != null && e.getMessage().startsWith(where())
                    ? e
                    : new IOException(where() + " does not answer ("
                            + e.getClass().getSimpleName() + "): see to it, or to THEOPY_AUDIT_ANCHOR_URL");
        }
        last = anchor;
    }

    /** Without user, query and path, in which people put keys. */
    private String where() {
        return url.getScheme() + "://" + url.getHost();
    }
}
