package io.theopy.teepy.sandbox.internal.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The conditions of one query, put together; values only ever travel as arguments. */
public final class Filter {
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    public Filter and(String condition, Object... values) {
        conditions.append(conditions.isEmpty() ? " WHERE " : " AND ").append(condition);
        arguments.addAll(List.of(values));
        return this;
    }

    /** Adds a condition on one value, if there is one. */
    public Filter and(String condition, Optional<?> value) {
        value.ifPresent(v -> and(condition, v));
        return this;
    }

    public String sql() {
        return conditions.toString();
    }

    /** The arguments of the conditions, then {@code more}. */
    public Object[] arguments(Object... more) {
        List<Object> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all.toArray();
    }
}
