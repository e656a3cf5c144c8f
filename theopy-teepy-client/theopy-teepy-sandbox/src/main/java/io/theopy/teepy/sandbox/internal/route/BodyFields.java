package io.theopy.teepy.sandbox.internal.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.teepy.sandbox.internal.route.ApiProblem.FieldError;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The fields of one request body, checked. Each problem is a 422 that names all wrong fields. */
public final class BodyFields {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{6,15}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]+\\.[^@\\s.]{2,}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final ObjectNode body;
    private final List<FieldError> errors = new ArrayList<>();

    public BodyFields(ObjectNode body, Set<String> known) {
        this.body = body;
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                errors.add(new FieldError(name, "no such field"));
            }
        });
    }

    public boolean has(String name) {
        return body.has(name);
    }

    public Optional<String> text(String name, int longest) {
        return string(name).flatMap(v -> {
            String text = v.strip();
            boolean fits = !text.isEmpty()
                    && text.length() <= longest
                    && !CONTROL.matcher(text).find();
            return orError(
                    name, fits ? Optional.of(text) : Optional.empty(), "not a text of 1 to " + longest + " characters");
        });
    }

    public Optional<String> phone(String name) {
        return parsed(name, v -> Optional.of(v).filter(p -> PHONE.matcher(p).matches()), "not a phone number, digits");
    }

    public Optional<String> email(String name) {
        return parsed(
                name,
                v -> Optional.of(v)
                        .filter(e -> e.length() <= 254 && EMAIL.matcher(e).matches()),
                "not an email address");
    }

    public Optional<LocalDateTime> dateTime(String name) {
        return parsed(name, CanonicalValues::dateTime, "not a date and time (2025-11-11T14:00)");
    }

    /** As it was given: {@code 2025-11-11} or {@code 2025-11-11T14:00}. */
    public Optional<String> dateOrDateTime(String name) {
        return parsed(
                name,
                v -> Optional.of(v)
                        .filter(w -> CanonicalValues.date(w).isPresent()
                                || CanonicalValues.dateTime(w).isPresent()),
                "not a date (2025-11-11) or date and time (2025-11-11T14:00)");
    }

    public Optional<Duration> duration(String name) {
        return parsed(name, CanonicalValues::duration, "not a duration up to a day (PT30M, PT1H30M)");
    }

    public Optional<String> choice(String name, List<String> choices) {
        return parsed(name, v -> Optional.of(v).filter(choices::contains), "not one of " + String.join(", ", choices));
    }

    /** A number, or the same as a string. */
    public Optional<Long> id(String name) {
        JsonNode node = body.get(name);
        if (node == null) {
            return Optional.empty();
        }
        String text = node.isTextual() || node.isIntegralNumber() ? node.asText() : "";
        return orError(name, CanonicalValues.id(text), "not an id");
    }

    /** Notes that {@code name} must be there; {@code placeholder} is never seen, because {@link #check} ends the request. */
    public <T> T required(String name, Optional<T> value, T placeholder) {
        if (!body.has(name)) {
            errors.add(new FieldError(name, "missing"));
        }
        return value.orElse(placeholder);
    }

    public void error(String name, String detail) {
        errors.add(new FieldError(name, detail));
    }

    /** Ends the request if nothing is to be changed. */
    public void requireSome() {
        if (body.isEmpty()) {
            throw new ApiProblem(ProblemType.VALIDATION, "nothing to change: the body has no fields");
        }
    }

    /** Ends the request if anything was wrong; call it after the last value was read and before any is used. */
    public void check() {
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(ProblemType.VALIDATION, errors);
        }
    }

    private <T> Optional<T> parsed(String name, Function<String, Optional<T>> parser, String detail) {
        return string(name).flatMap(v -> orError(name, parser.apply(v), detail));
    }

    private Optional<String> string(String name) {
        JsonNode node = body.get(name);
        if (node == null) {
            return Optional.empty();
        }
        return orError(name, node.isTextual() ? Optional.of(node.asText()) : Optional.empty(), "not a string");
    }

    private <T> Optional<T> orError(String name, Optional<T> value, String detail) {
        if (value.isEmpty()) {
            errors.add(new FieldError(name, detail));
        }
        return value;
    }
}
