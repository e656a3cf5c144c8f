package io.theopy.nlu.llm;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts one question and waits for the answer no longer than the budget, to its last byte. Never follows redirects,
 * never repeats. Thread-safe.
 */
final class ChatClient {
    private static final Logger log = LoggerFactory.getLogger(ChatClient.class);

    private final LlmConfig config;
    private final HttpClient http;
    private final CoolDown respite = new CoolDown(System::nanoTime);

    ChatClient(LlmConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.budget())
                .build();
    }

    /** The answer's body; empty, and the reason in the log, when there is none in time. */
    Optional<byte[]> ask(String question) {
        if (respite.isOn()) {
            log.info("the language model is left alone for a while: it failed several times in a row");
            return Optional.empty();
        }
        Optional<byte[]> answer = post(question);
        if (answer.isPresent()) {
            respite.worked();
        } else {
            respite.failed();
        }
        return answer;
    }

    private Optional<byte[]> post(String question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(config.completions())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .timeout(config.budget())
                .POST(HttpRequest.BodyPublishers.ofString(question));
        String key = config.apiKey();
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request.build(), info -> new LimitedBody(config.maxAnswerBytes()));
        try {
            HttpResponse<byte[]> response = answer.get(config.budget().toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() == 200) {
                return Optional.of(response.body());
            }
            log.warn("the language model answered with HTTP status {}", response.statusCode());
        } catch (TimeoutException e) {
            log.warn(
                    "the language model did not answer within {} ms",
                    config.budget().toMillis());
        } catch (ExecutionException e) {
            log.warn("the language model could not be asked: {}", String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            answer.cancel(true);
        }
        return Optional.empty();
    }
}
