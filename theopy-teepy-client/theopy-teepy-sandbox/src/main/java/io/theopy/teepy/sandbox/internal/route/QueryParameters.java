package io.theopy.teepy.sandbox.internal.route;

import io.theopy.teepy.sandbox.internal.route.ApiProblem.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The query parameters of one request, checked. Each problem is a 400 that names all wrong parameters. */
public final class QueryParameters {
    private static final int LARGEST_PAGE = 200;
    private static final int DEFAULT_PAGE = 50;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    public QueryParameters(Map<String, List<String>> given, Set<String> known) {
        given.forEach((name, all) -> {
            if (!known.contains(name)) {
                errors.add(new FieldError(name, "no such parameter"));
            } else if (all.size() != 1) {
                errors.add(new FieldError(name, "given more than once"));
            } else {
                values.put(name, all.get(0));
            }
        });
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    public Optional<Long> id(String name) {
        return text(name).flatMap(v -> orError(name, CanonicalValues.id(v), "not an id"));
    }

    public Optional<TimeRange> span(String name) {
        return text(name)
                .flatMap(v -> orError(
                        name,
                        CanonicalValues.span(v),
                        "not a date (2025-11-11), period (2025-11-01/2025-11-30) or time"));
    }

    public Optional<TimeRange> days(String name) {
        return text(name)
                .flatMap(v -> orError(
                        name, CanonicalValues.days(v), "not a date (2025-11-11) or period (2025-11-01/2025-11-30)"));
    }

    public Optional<BigDecimal> amount(String name) {
        return text(name).flatMap(v -> orError(name, CanonicalValues.amount(v), "not an amount (300.00)"));
    }

    public Optional<String> choice(String name, List<String> choices) {
        return text(name)
                .flatMap(v -> orError(
                        name, Optional.of(v).filter(choices::contains), "not one of " + String.join(", ", choices)));
    }

    /** Which page is asked for, 1 for the first. */
    public int page() {
        return number("page", 1, 1_000_000);
    }

    public int size() {
        return number("size", DEFAULT_PAGE, LARGEST_PAGE);
    }

    private int number(String name, int otherwise, int largest) {
        return text(name)
                .flatMap(v -> orError(
                        name, CanonicalValues.id(v).filter(n -> n <= largest), "not a number from 1 to " + largest))
                .map(Long::intValue)
                .orElse(otherwise);
    }

    /** Ends the request if anything was wrong; call it after the last value was read and before any is used. */
    public void check() {
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(ProblemType.BAD_REQUEST, errors);
        }
    }

    private <T> Optional<T> orError(String name, Optional<T> value, String detail) {
        if (value.isEmpty()) {
            errors.add(new FieldError(name, detail));
        }
        return value;
    }
}
