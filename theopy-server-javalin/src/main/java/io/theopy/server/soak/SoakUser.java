package io.theopy.server.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A simulated user who asks for one reminder after the other, each with a key of its own, and asks again with the same
 * key as long as there was no answer.
 */
final class SoakUser implements Runnable {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Longer than a turn may take by the soak's settings. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final Set<String> IN_ORDER = Set.of("done", "queued");

    private final String name;
    private final Supplier<Optional<URI>> server;
    private final BooleanSupplier goOn;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Deque<String> unanswered = new ArrayDeque<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> inOrder = new CopyOnWriteArrayList<>();
    private final Map<String, String> contradictions = new ConcurrentHashMap<>();
    private final List<String> hangs = new CopyOnWriteArrayList<>();
    private int asked;

    /** What the server said about one reminder. */
    record Answer(String turnId, String outcome) {}

    /**
     * @param server where to ask now; empty while there is none
     * @param goOn whether to ask for more
     */
    SoakUser(String name, Supplier<Optional<URI>> server, BooleanSupplier goOn) {
        this.name = name;
        this.server = server;
        this.goOn = goOn;
    }

    @Override
    public void run() {
        try {
            while (goOn.getAsBoolean()) {
                if (server.get().isPresent()) {
                    String text = name + " task " + asked++ + " end";
                    ask(text);
                    Answer first = answers.get(text);
                    if (first != null && IN_ORDER.contains(first.outcome())) {
                        inOrder.add(text);
                    }
                }
                retry(2);
                TimeUnit.MILLISECONDS.sleep(1);
            }
            while (!unanswered.isEmpty()) {
                retry(unanswered.size());
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The reminders that were answered, by their text. */
    Map<String, Answer> answers() {
        return answers;
    }

    /** The reminders that were done or queued when they were first asked for, as they were answered. */
    List<String> inOrder() {
        return inOrder;
    }

    /** Answers that were other ones when they were asked for again. */
    Map<String, String> contradictions() {
        return contradictions;
    }

    /** Requests that a server which lived took longer over than it may. */
    List<String> hangs() {
        return hangs;
    }

    int asked() {
        return asked;
    }

    private void retry(int most) throws InterruptedException {
        for (int i = 0; i < most && !unanswered.isEmpty(); i++) {
            ask(unanswered.removeFirst());
        }
    }

    private void ask(String text) throws InterruptedException {
        Optional<Answer> answer = server.get().flatMap(url -> send(url, text));
        if (answer.isEmpty()) {
            unanswered.addLast(text);
            TimeUnit.MILLISECONDS.sleep(20);
            return;
        }
        Answer before = answers.putIfAbsent(text, answer.get());
        if (before != null && !before.equals(answer.get())) {
            contradictions.put(text, before + " became " + answer.get());
        }
    }

    private Optional<Answer> send(URI url, String text) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("session_id", name)
                .put("text", "remind me to call " + text + " tomorrow at nine")
                .put("language", "en")
                .toString();
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/v1/chat"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", text.replace(' ', '-'))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode json = JSON.readTree(response.body());
            String outcome = json.path("outcome").asText();
            // In flight, busy or failed before anything was written: asked again, as a client would.
            boolean again = response.statusCode() == 409
                    || response.statusCode() == 503
                    || outcome.equals("failed") && json.path("retryable").asBoolean();
            return again
                    ? Optional.empty()
                    : Optional.of(new Answer(
                            json.path("turn_id").asText(),
                            response.statusCode() == 200 ? outcome : "status " + response.statusCode()));
        } catch (HttpTimeoutException e) {
            if (server.get().equals(Optional.of(url))) {
                hangs.add(text + ": no answer within " + PATIENCE.toSeconds() + " s");
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
