package io.theopy.nlu.llm;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Where the language model is and how much it may take. Immutable; its text form does not hold the key.
 *
 * @param baseUrl of an OpenAI-compatible API, e.g. {@code http://localhost:11434/v1}; {@code /chat/completions} is
 *     added
 * @param model as the endpoint calls it
 * @param key gives what is sent as bearer token, as it is now; empty for none
 * @param budget how long a turn waits for the whole answer
 * @param maxAnswerBytes the longest answer that is read
 */
public record LlmConfig(URI baseUrl, String model, Supplier<String> key, Duration budget, int maxAnswerBytes) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public LlmConfig {
        String apiKey = key.get();
        String scheme = baseUrl.getScheme() == null ? "" : baseUrl.getScheme();
        String host = baseUrl.getHost() == null ? "" : baseUrl.getHost();
        if (!Set.of("http", "https").contains(scheme)
                || host.isEmpty()
                || baseUrl.getRawUserInfo() != null
                || baseUrl.getRawQuery() != null
                || baseUrl.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the model's address must look like https://host/v1, without user, query or fragment");
        }
        if (!apiKey.isEmpty() && scheme.equals("http") && !THIS_MACHINE.contains(host)) {
            throw new IllegalArgumentException("the model's key would travel unencrypted: use an https:// address");
        }
        if (!isKey(apiKey)) {
            throw new IllegalArgumentException("the model's key must be plain ASCII without blanks");
        }
        if (model.isBlank()) {
            throw new IllegalArgumentException("the model's name is missing");
        }
        if (budget.isNegative() || budget.isZero() || maxAnswerBytes < 1) {
            throw new IllegalArgumentException("the model needs some time and some bytes for its answer");
        }
    }

    private static boolean isKey(String text) {
        return text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    }

    /** What is sent as bearer token now; empty for none, and for a new one that cannot be sent. */
    String apiKey() {
        String now = key.get();
        return isKey(now) ? now : "";
    }

    /** A configuration with 3 seconds and 64 KiB for an answer, and no key. */
    public static Builder builder(URI baseUrl, String model) {
        return new Builder(baseUrl, model);
    }

    URI completions() {
        String base = baseUrl.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/chat/completions");
    }

    @Override
    public String toString() {
        return "LlmConfig[" + model + " at " + baseUrl + (apiKey().isEmpty() ? ", no key" : ", with a key") + ", "
                + budget.toMillis() + " ms, " + maxAnswerBytes + " bytes]";
    }

    /** Makes {@link LlmConfig}s. Not thread-safe. */
    public static final class Builder {
        private final URI baseUrl;
        private final String model;
        private Supplier<String> apiKey = () -> "";
        private Duration budget = Duration.ofSeconds(3);
        private int maxAnswerBytes = 64 * 1024;

        private Builder(URI baseUrl, String model) {
            this.baseUrl = baseUrl;
            this.model = model;
        }

        public Builder apiKey(String key) {
            return apiKey(() -> key);
        }

        /** One that may be another at any time. */
        public Builder apiKey(Supplier<String> key) {
            this.apiKey = key;
            return this;
        }

        public Builder budget(Duration time) {
            this.budget = time;
            return this;
        }

        public Builder maxAnswerBytes(int bytes) {
            this.maxAnswerBytes = bytes;
            return this;
        }

        /** @throws IllegalArgumentException saying what to change */
        public LlmConfig build() {
            return new LlmConfig(baseUrl, model, apiKey, budget, maxAnswerBytes);
        }
    }
}
