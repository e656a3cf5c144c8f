package io.theopy.intent;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A catalogue is not valid. The message has one line for each problem: the file, the line, and what is expected there.
 */
public final class CatalogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * One thing that is wrong.
     *
     * @param line the first line of a file is 1
     */
    public record Problem(String file, int line, String text) {
        public Problem {
            Objects.requireNonNull(file, "file must not be null");
            Objects.requireNonNull(text, "text must not be null");
        }

        @Override
        public String toString() {
            return file + ":" + line + ": " + text;
        }
    }

    public CatalogException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public CatalogException(String file, int line, String problem) {
        this(List.of(new Problem(file, line, problem)));
    }

    /** All problems, in the order of the files. */
    public List<Problem> problems() {
        return problems;
    }
}
