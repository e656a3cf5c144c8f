package io.theopy.server.cli.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.server.cli.base.CommandFailedException;
import io.theopy.server.secret.model.ThisMachine;
import io.theopy.server.wire.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A client for a running Theopy server. Something else may answer at that address, so no more is read than such an
 * answer can have.
 */
record RemoteServer(URI url) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 10_000_000;

    /** @throws IllegalArgumentException when it is not the address of a server */
    RemoteServer {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || url.getHost() == null) {
            throw new IllegalArgumentException("\"" + url + "\" is not an address such as http://127.0.0.1:8080");
        }
    }

    /**
     * The JSON that it answers.
     *
     * @param token shown to it
     * @throws CommandFailedException when it declines, is not there, or is not Theopy
     */
    JsonNode ask(String method, String path, Optional<String> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.noBody());
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + hidden(secret)));
        Future<Answer> sent = HttpClient.newHttpClient()
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .thenApplyAsync(Answer::read);
        Answer answer = await(sent);
        JsonNode json = answer.json().orElseThrow(this::isNotTheopy);
        if (answer.status() != 200) {
            throw new CommandFailedException("the server says " + answer.status() + ": "
                    + json.path("detail").asText());
        }
        return json;
    }

    /** A token that travels to another machine has to be encrypted on its way. */
    private String hidden(String token) {
        if (!ThisMachine.isSafe(url)) {
            throw new CommandFailedException("THEOPY_TOKEN would travel in clear to " + url + "; use https");
        }
        if (!token.matches("[A-Za-z0-9._~+/=-]+")) {
            throw new CommandFailedException("THEOPY_TOKEN is no token; set it to what theopy token create printed");
        }
        return token;
    }

    /** What a server that is not Theopy gets said. */
    CommandFailedException isNotTheopy() {
        return new CommandFailedException("what answers at " + url + " is not Theopy; see where serve says it listens");
    }

    private Answer await(Future<Answer> sent) {
        try {
            return sent.get(PATIENCE.toSeconds() + 1, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new CommandFailedException("no Theopy answers at " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted", e);
        }
    }

    private record Answer(int status, Optional<JsonNode> json) {
        static Answer read(HttpResponse<InputStream> response) {
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(LONGEST_ANSWER);
                return new Answer(response.statusCode(), Optional.of(WireJson.parse(bytes)));
            } catch (IOException e) {
                return new Answer(response.statusCode(), Optional.empty());
            }
        }
    }
}
