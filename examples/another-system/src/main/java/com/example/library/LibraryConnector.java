package com.example.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.ApiCall;
import io.theopy.action.TurnContext;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.ActionExecutor;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Carries out actions against the library. Calls once and says what became of it; retries, the circuit breaker, the
 * outbox and the ledger are Theopy's. Thread-safe.
 */
public final class LibraryConnector implements ActionExecutor {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI library;
    private final EntityDirectory directory;

    public LibraryConnector(URI library) {
        this.library = library;
        this.directory = new LibraryDirectory(http, library);
    }

    @Override
    public String name() {
        return "library";
    }

    @Override
    public EntityDirectory directory() {
        return directory;
    }

    @Override
    public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
        Duration left = Duration.between(Instant.now(), turn.deadline());
        if (left.isNegative() || left.isZero()) {
            return new ActionOutcome.Failed(false, "nobody waits for the answer any more");
        }
        try {
            HttpRequest request = request(action.call(), turn)
                    .header("Idempotency-Key", idempotencyKey)
                    .timeout(left)
                    .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return outcome(answer.statusCode(), json.readTree(answer.body()), action.writes());
        } catch (ConnectException e) {
            // Nothing was sent, so it may be tried again.
            return new ActionOutcome.Failed(true, "the library cannot be reached");
        } catch (IOException e) {
            return action.writes()
                    ? new ActionOutcome.Unknown("the library took the call and gave no answer")
                    : new ActionOutcome.Failed(true, "the library gave no answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return action.writes()
                    ? new ActionOutcome.Unknown("interrupted while the library was answering")
                    : new ActionOutcome.Failed(false, "interrupted");
        }
    }

    private HttpRequest.Builder request(ApiCall call, TurnContext turn) throws IOException {
        String query = call.query().entrySet().stream()
                .map(LibraryConnector::parameter)
                .collect(Collectors.joining("&"));
        URI uri = URI.create(library + call.path() + (query.isEmpty() ? "" : "?" + query));
        boolean read = call.method().name().equals("GET");
        return HttpRequest.newBuilder(uri)
                .header("X-Acting-User", turn.caller().id())
                .header("Content-Type", "application/json")
                .method(
                        call.method().name(),
                        read ? BodyPublishers.noBody() : BodyPublishers.ofString(json.writeValueAsString(call.body())));
    }

    private static String parameter(Map.Entry<String, String> parameter) {
        return parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8);
    }

    private static ActionOutcome outcome(int status, JsonNode body, boolean writes) {
        if (status < 300) {
            return new ActionOutcome.Done(body);
        }
        if (status < 500) {
            return new ActionOutcome.Declined(status, body.path("problem").asText());
        }
        return writes
                ? new ActionOutcome.Unknown("the library broke while it was at it")
                : new ActionOutcome.Failed(true, "the library is broken");
    }
}
