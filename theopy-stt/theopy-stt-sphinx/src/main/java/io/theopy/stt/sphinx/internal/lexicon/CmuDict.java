package io.theopy.stt.sphinx.internal.lexicon;

import io.theopy.spi.EngineException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pronouncing dictionary of Carnegie Mellon University, 134,000 English words, read from the class path. */
final class CmuDict {
    private static final String RESOURCE = "/edu/cmu/sphinx/models/en-us/cmudict-en-us.dict";

    private CmuDict() {}

    /** The pronunciations, as names of phones, of those of {@code words} that the dictionary has. */
    static Map<String, List<List<String>>> lookUp(Set<String> words) {
        Map<String, List<List<String>>> found = new HashMap<>();
        try (InputStream in = CmuDict.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new EngineException("no pronouncing dictionary; put de.sciss:sphinx4-data on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            String line;
            while ((line = reader.readLine()) != null) {
                int blank = line.indexOf(' ');
                String word = withoutVariant(line.substring(0, blank));
                if (words.contains(word)) {
                    found.computeIfAbsent(word, w -> new ArrayList<>())
                            .add(List.of(line.substring(blank + 1).strip().split(" +")));
                }
            }
        } catch (IOException e) {
            throw new EngineException("the pronouncing dictionary cannot be read", e);
        }
        return found;
    }

    /** {@code tomato(2)} is another way to say {@code tomato}. */
    private static String withoutVariant(String headword) {
        int parenthesis = headword.indexOf('(');
        return parenthesis > 0 ? headword.substring(0, parenthesis) : headword;
    }
}
