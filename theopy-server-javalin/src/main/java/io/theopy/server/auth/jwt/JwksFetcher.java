package io.theopy.server.auth.jwt;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Fetches an issuer's keys over HTTP: in bounded time, of bounded size, from where the settings say and nowhere else.
 * Thread-safe.
 */
final class JwksFetcher implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long MOST_BYTES = 256 * 1024;

    private final OkHttpClient client = new OkHttpClient.Builder()
            .callTimeout(PATIENCE)
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
    private final Request request;

    JwksFetcher(URI address) {
        this.request = new Request.Builder()
                .url(address.toString())
                .header("Accept", "application/jwk-set+json, application/json")
                .build();
    }

    /** The keys that can be used, at least one; fails with an {@link IOException}. */
    CompletableFuture<List<SigningKey>> fetch() {
        CompletableFuture<List<SigningKey>> keys = new CompletableFuture<>();
        client.newCall(request).enqueue(new Callback() {
            @Override
            public void onResponse(Call call, Response response) {
                try (response) {
                    keys.complete(read(response));
                } catch (IOException | RuntimeException e) {
                    keys.completeExceptionally(e);
                }
            }

            @Override
            public void onFailure(Call call, IOException e) {
                keys.completeExceptionally(e);
            }
        });
        return keys;
    }

    private static List<SigningKey> read(Response response) throws IOException {
        if (response.code() != 200) {
            throw new IOException("the issuer answers " + response.code());
        }
        BufferedSource body = response.body().source();
        if (body.request(MOST_BYTES + 1)) {
            throw new IOException("what the issuer answers is too large for a set of keys");
        }
        List<SigningKey> keys;
        try {
            keys = JWKSet.parse(body.readUtf8()).getKeys().stream()
                    .flatMap(jwk -> SigningKey.of(jwk).stream())
                    .toList();
        } catch (ParseException e) {
            throw new IOException("what the issuer answers is no set of keys", e);
        }
        if (keys.isEmpty()) {
            throw new IOException("the issuer publishes no key for RS256 or ES256");
        }
        return keys;
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
