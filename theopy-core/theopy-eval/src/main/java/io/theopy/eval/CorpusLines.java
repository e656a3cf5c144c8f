package io.theopy.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.theopy.nlu.linear.training.LabelledSpan;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a corpus, one JSON object a line:
 *
 * <pre>{"split": "train", "lang": "en", "intent": "play", "text": "play Jacob Hoggard",
 * "entities": [{"start": 5, "end": 18, "type": "artist"}]}</pre>
 *
 * <p>Only {@code text} and {@code intent} must be there; the intent {@code oos} or null is out of scope. Offsets count
 * characters, the end exclusive. Entities may also be written {@code {"artist": "Jacob Hoggard"}}.
 */
public final class CorpusLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TextPreprocessor preprocessor = new TextPreprocessor();
    private final String file;

    private CorpusLines(String file) {
        this.file = file;
    }

    /**
     * All lines of {@code file}, in order.
     *
     * @throws EvaluationDataException when it cannot be read, is empty, or a line is not a labelled sentence
     */
    public static List<CorpusLine> read(Path file) {
        CorpusLines lines = new CorpusLines(file.toString());
        List<CorpusLine> corpus = new ArrayList<>();
        DataLines.read(file, (number, line) -> {
            if (!line.isBlank()) {
                corpus.add(lines.parse(number, line));
            }
        });
        if (corpus.isEmpty()) {
            throw new EvaluationDataException(lines.file, "holds no sentence; write one JSON object a line");
        }
        return corpus;
    }

    private CorpusLine parse(int number, String line) {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new EvaluationDataException(file, number, "is not JSON: " + e.getOriginalMessage());
        }
        if (!json.path("text").isTextual()) {
            throw new EvaluationDataException(file, number, "needs \"text\", a string");
        }
        if (!json.has("intent")) {
            throw new EvaluationDataException(file, number, "needs \"intent\", a name; oos for out of scope");
        }
        String text = json.path("text").textValue();
        String tag = json.path("lang").asText(json.path("language").asText("en"));
        Language language = Language.ofTag(tag).orElse(Language.DEFAULT);
        Utterance said = preprocessor.process(text, language);
        List<LabelledSpan> spans = new ArrayList<>();
        int lost = 0;
        for (int[] range : ranges(text, json.path("entities"))) {
            String type = types(json.path("entities")).get(range[2]);
            Optional<LabelledSpan> span = span(text, said, range[0], range[1], type);
            boolean free = span.isPresent() && spans.stream().noneMatch(s -> overlap(s, span.get()));
            if (free) {
                spans.add(span.get());
            } else {
                lost++;
            }
        }
        String intent = json.path("intent").isNull()
                ? TrainingExample.OUT_OF_SCOPE
                : json.path("intent").asText();
        Optional<String> split = Optional.ofNullable(json.path("split").textValue());
        return new CorpusLine(split, text, TrainingExample.of(intent, said, spans), lost);
    }

    /** Start, end and number of each entity. */
    private static List<int[]> ranges(String text, JsonNode entities) {
        List<int[]> ranges = new ArrayList<>();
        if (entities.isArray()) {
            for (int i = 0; i < entities.size(); i++) {
                JsonNode entity = entities.get(i);
                ranges.add(new int[] {
                    entity.path("start").asInt(-1), entity.path("end").asInt(-1), i
                });
            }
        } else {
            int i = 0;
            for (Map.Entry<String, JsonNode> entity : entities.properties()) {
                String value = entity.getValue().asText();
                int start = text.toLowerCase(Locale.ROOT).indexOf(value.toLowerCase(Locale.ROOT));
                ranges.add(new int[] {start, start < 0 ? -1 : start + value.length(), i++});
            }
        }
        return ranges;
    }

    private static List<String> types(JsonNode entities) {
        List<String> types = new ArrayList<>();
        if (entities.isArray()) {
            entities.forEach(entity -> types.add(entity.path("type").asText()));
        } else {
            entities.properties().forEach(entity -> types.add(entity.getKey()));
        }
        return types;
    }

    /** The tokens of a range of characters; none when it cuts a token. */
    private Optional<LabelledSpan> span(String text, Utterance said, int start, int end, String type) {
        if (start < 0 || end <= start || end > text.length()) {
            return Optional.empty();
        }
        Language language = said.language();
        int from = preprocessor
                .process(text.substring(0, start), language)
                .tokens()
                .size();
        int to = from
                + preprocessor
                        .process(text.substring(start, end), language)
                        .tokens()
                        .size();
        if (from >= to || to > said.tokens().size()) {
            return Optional.empty();
        }
        String labelled = lettersOf(text.substring(start, end));
        return labelled.equals(lettersOf(said.original(from, to)))
                ? Optional.of(new LabelledSpan(from, to, type))
                : Optional.empty();
    }

    private static String lettersOf(String text) {
        return TextPreprocessor.fold(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static boolean overlap(LabelledSpan a, LabelledSpan b) {
        return a.from() < b.to() && b.from() < a.to();
    }
}
