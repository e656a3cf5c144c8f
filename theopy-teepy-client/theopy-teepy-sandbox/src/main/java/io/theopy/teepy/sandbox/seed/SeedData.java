package io.theopy.teepy.sandbox.seed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The names that every sandbox starts with, to be had without starting one: for evaluation, and for language models
 * that have to know them. All of them are of our own invention. Immutable.
 */
public final class SeedData {
    private static final List<SeedClient> CLIENTS =
            rows("clients.tsv", (id, columns) -> new SeedClient(id, columns[0], columns[1], columns[2], columns[3]));
    private static final List<SeedOperator> OPERATORS =
            rows("operators.tsv", (id, columns) -> new SeedOperator(id, columns[0]));

    private SeedData() {}

    /** Pharmacies and people, ids from 1. */
    public static List<SeedClient> clients() {
        return CLIENTS;
    }

    /** Colleagues, ids from 1. */
    public static List<SeedOperator> operators() {
        return OPERATORS;
    }

    private static <T> List<T> rows(String resource, BiFunction<Long, String[], T> row) {
        try (InputStream in = SeedData.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the sandbox's jar lacks " + resource + ": build it again");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<T> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    rows.add(row.apply(rows.size() + 1L, line.split("\t", -1)));
                }
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
