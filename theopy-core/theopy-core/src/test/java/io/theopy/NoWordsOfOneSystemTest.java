package io.theopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a system has and calls things is declared in its catalogue. Core's Java has no word of it, but for examples in
 * comments, and for ordinary nouns among the words of a language.
 */
class NoWordsOfOneSystemTest {
    private static final Path MAIN = Path.of("src/main/java");

    /** Words of Teepy's, wherever they stand. */
    private static final Pattern ANYWHERE = Pattern.compile(
            "(?i)pharmac|invoice|reminder|facture|rappel(?!le)|customer|appointment|rendez.?vous|officine|clinique");

    /** The same that mean something else in programs: only in texts and names of constants. */
    private static final Pattern IN_TEXTS = Pattern.compile(
            "(?i)\\b(gare|station|soleil|cliente?s?|operators?|manager|commercial|contractor|administrator|sessions:\\w+)\\b");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?<=\\s)//[^\\n]*", Pattern.DOTALL);
    private static final Pattern TEXT_OR_CONSTANT =
            Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|\\b[A-Z][A-Z_]{3,}\\b");

    /** What is counted and listed in ordinary English and French, beside times and numbers. */
    private static final Pattern WORDS_OF_A_LANGUAGE =
            Pattern.compile(".*(/language/.*|(English|French)(Words|Times|Spans|Days|Numbers|Spelling)\\.java)");

    @Test
    void coresJavaNamesNothingOfOneSystem() {
        List<String> found = sources().flatMap(NoWordsOfOneSystemTest::words).toList();

        assertThat(found).isEmpty();
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !WORDS_OF_A_LANGUAGE
                            .matcher(file.toString().replace('\\', '/'))
                            .matches())
                    .toList();
            assertThat(sources).hasSizeGreaterThan(100);
            return sources.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> words(Path file) {
        String code = COMMENT.matcher(read(file)).replaceAll(" ");
        Stream<String> texts = TEXT_OR_CONSTANT.matcher(code).results().map(MatchResult::group);
        return Stream.concat(
                        ANYWHERE.matcher(code).results().map(MatchResult::group),
                        texts.flatMap(text -> IN_TEXTS.matcher(text).results().map(MatchResult::group)))
                .map(word -> file + ": " + word);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
