package io.theopy.stt.vosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.theopy.speech.Transcript;
import io.theopy.spi.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads Vosk's results: {@code {"result": [{"word", "start", "end", "conf"}], "text"}}, times in seconds from the start
 * of the stream, {@code conf} the posterior of the word in the lattice.
 */
final class VoskJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNKNOWN_WORD = "[unk]";

    private VoskJson() {}

    /**
     * Reads a result; words that {@code said} rejects are left out.
     *
     * @param said whether a word was really said
     */
    static Transcript transcript(String json, Predicate<Transcript.Word> said) {
        JsonNode result = parse(json);
        List<Transcript.Word> words = new ArrayList<>();
        for (JsonNode node : result.path("result")) {
            Transcript.Word word = word(node);
            if (!word.text().equals(UNKNOWN_WORD) && said.test(word)) {
                words.add(word);
            }
        }
        return of(words);
    }

    static String partial(String json) {
        return withoutUnknown(parse(json).path("partial").asText());
    }

    /** The parts of an utterance, one after the other. */
    static Transcript join(List<Transcript> parts) {
        return of(parts.stream().flatMap(part -> part.words().stream()).toList());
    }

    private static Transcript of(List<Transcript.Word> words) {
        String text = words.stream().map(Transcript.Word::text).collect(Collectors.joining(" "));
        return new Transcript(text, confidence(words), words);
    }

    private static Transcript.Word word(JsonNode word) {
        double confidence = word.path("conf").asDouble(Double.NaN);
        return new Transcript.Word(
                word.path("word").asText(),
                Math.round(word.path("start").asDouble() * 1000),
                Math.round(word.path("end").asDouble() * 1000),
                Double.isNaN(confidence)
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Math.min(1, Math.max(0, confidence))));
    }

    /** The probability that all words are right, if each errs on its own; absent without words. */
    private static OptionalDouble confidence(List<Transcript.Word> words) {
        if (words.isEmpty() || words.stream().anyMatch(w -> w.confidence().isEmpty())) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                words.stream().mapToDouble(w -> w.confidence().orElse(1)).reduce(1, (a, b) -> a * b));
    }

    private static String withoutUnknown(String text) {
        return text.replace(UNKNOWN_WORD, " ").strip().replaceAll("\\s+", " ");
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new EngineException("Vosk answered with something that is not JSON; check its version (0.3.45)", e);
        }
    }
}
