package io.theopy.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a catalogue, so that its author sees all of it at once. Not thread-safe. */
final class CatalogProblems {
    private static final int MOST = 100;

    private final List<CatalogException.Problem> found = new ArrayList<>();

    void add(YamlValue at, String problem) {
        add(at.file(), at.line(), problem);
    }

    void add(String file, int line, String problem) {
        if (found.size() < MOST) {
            found.add(new CatalogException.Problem(file, line, problem));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws CatalogException when anything was added */
    void throwIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparing(CatalogException.Problem::file)
                    .thenComparingInt(CatalogException.Problem::line));
            throw new CatalogException(found);
        }
    }
}
