package io.theopy.intent;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the {@code action} of an intent: the call behind it and the rules that guard it. */
final class ActionReader {
    private static final Set<String> KEYS = new LinkedHashSet<>(List.of(
            "method",
            "path",
            "query",
            "body",
            "scope",
            "writes",
            "idempotent",
            "confirm",
            "undo",
            "correct",
            "lookup",
            "cache"));
    private static final Set<String> LOOKUP_KEYS = new LinkedHashSet<>(List.of("path", "query"));
    private static final Pattern SCOPE = Pattern.compile("[a-z_]+:(read|write)");
    private static final Pattern PATH = Pattern.compile("(/([A-Za-z0-9_-]+|\\{[a-z_][a-z0-9_.]*}))+");
    private static final Pattern CACHE = Pattern.compile("(\\d{1,5})(s|m|h)");

    private final YamlValue at;
    private final Map<String, YamlValue> keys;
    private final List<Slot> slots;
    private final CatalogProblems problems;
    private final TextCheck check;

    ActionReader(YamlValue at, List<Slot> slots, CatalogProblems problems) {
        this.at = at;
        this.keys = at.fields(KEYS, problems);
        this.slots = slots;
        this.problems = problems;
        this.check = new TextCheck(slots, keys.containsKey("lookup"), problems);
    }

    ActionBinding read() {
        HttpMethod method = oneOf("method", HttpMethod.values(), HttpMethod.GET, true);
        YamlValue declared = keys.get("writes");
        boolean writes = declared == null ? method != HttpMethod.GET : declared.yes(problems);
        if (writes && method == HttpMethod.GET) {
            problems.add(at, "a GET cannot write: use another method, or writes: false");
        }
        if (!writes && method != HttpMethod.GET && method != HttpMethod.POST) {
            problems.add(at, "a " + method + " always writes: remove writes: false");
        }
        return new ActionBinding(
                method,
                path(keys.get("path"), at, TextCheck.Scope.FOUND),
                values(keys.get("query"), TextCheck.Scope.FOUND),
                values(keys.get("body"), TextCheck.Scope.FOUND),
                scope(writes),
                writes,
                idempotent(),
                oneOf("confirm", Confirm.values(), writes ? Confirm.WHEN_UNSURE : Confirm.NEVER, false),
                Optional.ofNullable(keys.get("lookup")).map(this::lookup),
                Optional.ofNullable(keys.get("undo")).map(followUps()::undo),
                Optional.ofNullable(keys.get("correct"))
                        .map(followUps()::corrections)
                        .orElse(Map.of()),
                cache(writes));
    }

    private <E extends Enum<E>> E oneOf(String key, E[] values, E otherwise, boolean needed) {
        YamlValue value = keys.get(key);
        if (value == null) {
            if (needed) {
                problems.add(at, "an action needs a " + key);
            }
            return otherwise;
        }
        String said = value.text(problems).orElse("").toUpperCase(Locale.ROOT);
        return Arrays.stream(values)
                .filter(v -> v.name().equals(said))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(
                            value,
                            "unknown " + key + "; known: "
                                    + Arrays.stream(values).map(E::name).collect(Collectors.joining(", ")));
                    return otherwise;
                });
    }

    private String path(@Nullable YamlValue value, YamlValue owner, TextCheck.Scope scope) {
        if (value == null) {
            problems.add(owner, "a path is needed, such as /books/{book.id}");
            return "/";
        }
        String path = value.text(problems).orElse("/");
        if (!PATH.matcher(path).matches()) {
            problems.add(value, "expected a path such as /books/{book.id}");
        }
        for (Placeholders.Placeholder placeholder : Placeholders.in(path)) {
            Optional<String> problem = check.problem(placeholder.name(), scope);
            problem.ifPresent(p -> problems.add(value, p));
            String slot = placeholder.name().replaceFirst("\\..*", "");
            if (problem.isEmpty() && slots.stream().anyMatch(s -> s.name().equals(slot) && !s.required())) {
                problems.add(value, "{" + slot + "} is part of the path, so the slot must be required");
            }
        }
        return path;
    }

    private Map<String, String> values(@Nullable YamlValue at, TextCheck.Scope scope) {
        Map<String, String> values = new LinkedHashMap<>();
        if (at != null) {
            at.fields(problems)
                    .forEach((name, value) -> value.text(problems).ifPresent(text -> {
                        check.check(value, text, scope);
                        values.put(name, text);
                    }));
        }
        return values;
    }

    private String scope(boolean writes) {
        YamlValue value = keys.get("scope");
        if (value == null) {
            problems.add(at, "an action needs a scope, such as books:" + (writes ? "write" : "read"));
            return "";
        }
        String scope = value.text(problems).orElse("");
        if (!SCOPE.matcher(scope).matches()) {
            problems.add(value, "expected a scope such as books:write, not '" + scope + "'");
        } else if (writes && scope.endsWith(":read")) {
            problems.add(value, "what writes needs a write scope, not " + scope);
        }
        return scope;
    }

    private ActionBinding.Lookup lookup(YamlValue lookup) {
        Map<String, YamlValue> parts = lookup.fields(LOOKUP_KEYS, problems);
        return new ActionBinding.Lookup(
                path(parts.get("path"), lookup, TextCheck.Scope.SLOTS),
                values(parts.get("query"), TextCheck.Scope.SLOTS));
    }

    private FollowUpReader followUps() {
        return new FollowUpReader(slots, check, problems);
    }

    private boolean idempotent() {
        YamlValue declared = keys.get("idempotent");
        return declared == null || declared.yes(problems);
    }

    private Duration cache(boolean writes) {
        YamlValue value = keys.get("cache");
        if (value == null) {
            return Duration.ZERO;
        }
        Matcher matcher = CACHE.matcher(value.text(problems).orElse(""));
        if (!matcher.matches()) {
            problems.add(value, "expected a time such as 30s, 5m or 1h");
            return Duration.ZERO;
        }
        if (writes) {
            problems.add(value, "only answers to reads can be kept");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }
}
