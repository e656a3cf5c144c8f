package io.theopy.stt.sphinx.internal.language;

import io.theopy.spi.EngineException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists of names, towns and phrases that people say, by kind, read from {@code said.txt}. Immutable. */
public final class SaidWords {
    private static final String RESOURCE = "said.txt";

    private final Map<String, List<String>> kinds;

    private SaidWords(Map<String, List<String>> kinds) {
        this.kinds = kinds;
    }

    public static SaidWords load() {
        try (InputStream in = SaidWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new EngineException("the jar lacks " + RESOURCE + "; build it again");
            }
            return new SaidWords(parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new EngineException(RESOURCE + " cannot be read", e);
        }
    }

    private static Map<String, List<String>> parse(BufferedReader reader) throws IOException {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        List<String> kind = new ArrayList<>();
        String line;
        while ((line = reader.readLine()) != null) {
            String words = line.strip();
            if (words.startsWith("[")) {
                kind = kinds.computeIfAbsent(words.substring(1, words.length() - 1), k -> new ArrayList<>());
            } else if (!words.isEmpty() && !words.startsWith("#")) {
                kind.add(words);
            }
        }
        return kinds;
    }

    public List<String> firstNames() {
        return both("first names", "french first names");
    }

    public List<String> lastNames() {
        return both("last names", "french last names");
    }

    /** Everything here that is spelt the French way. */
    public List<String> french() {
        return Stream.of("french first names", "french last names", "cities", "companies", "people")
                .flatMap(kind -> of(kind).stream())
                .toList();
    }

    public List<String> cities() {
        return of("cities");
    }

    public List<String> companies() {
        return of("companies");
    }

    /** Clients that are named in examples, for when the ERP's own are not known. */
    public List<String> people() {
        return of("people");
    }

    /** Everything, of whatever kind. */
    public List<String> all() {
        return kinds.values().stream().flatMap(List::stream).toList();
    }

    /** What reminders and comments are about. */
    public List<String> texts() {
        return of("texts");
    }

    private List<String> both(String kind, String other) {
        return Stream.concat(of(kind).stream(), of(other).stream()).toList();
    }

    private List<String> of(String kind) {
        return kinds.getOrDefault(kind, List.of());
    }
}
