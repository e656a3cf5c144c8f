package io.theopy.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks the placeholders of what is said and sent: each must have something to stand for. */
final class TextCheck {
    private static final Set<String> FORMATS =
            Set.of("money", "date", "datetime", "period", "duration", "plural", "choice");

    private static final Pattern OPTIONAL_PARTS = Pattern.compile("([^\\[\\]]|\\[[^\\[\\]]*+])*+", Pattern.DOTALL);

    private final List<Slot> slots;
    private final boolean hasLookup;
    private final CatalogProblems problems;

    /** Which placeholders a text may hold; each includes those before it, except {@link #ITEM}. */
    enum Scope {
        SLOTS,
        FOUND,
        RESULT,
        /** The fields of one item of a list, which the catalogue does not know by name. */
        ITEM
    }

    TextCheck(List<Slot> slots, Optional<ActionBinding> action, CatalogProblems problems) {
        this(slots, action.flatMap(ActionBinding::lookup).isPresent(), problems);
    }

    TextCheck(List<Slot> slots, boolean hasLookup, CatalogProblems problems) {
        this.slots = slots;
        this.hasLookup = hasLookup;
        this.problems = problems;
    }

    void asks(YamlValue slotsAt, Slot slot) {
        slot.ask().values().forEach(text -> check(slotsAt, text, Scope.SLOTS));
    }

    void check(YamlValue at, String text, Scope scope) {
        List<Placeholders.Placeholder> placeholders = Placeholders.in(text);
        long braces = text.chars().filter(c -> c == '{').count();
        if (braces != placeholders.size()) {
            problems.add(at, "a placeholder is written {name} or {name|format}, in lower case: \"" + text + "\"");
        }
        if (!OPTIONAL_PARTS.matcher(text).matches()) {
            problems.add(at, "the brackets [...] do not match, or nest: \"" + text + "\"");
        }
        placeholders.forEach(placeholder -> check(at, placeholder, scope));
    }

    private void check(YamlValue at, Placeholders.Placeholder placeholder, Scope scope) {
        String format = placeholder.format();
        int colon = format.indexOf(':');
        String kind = colon < 0 ? format : format.substring(0, colon);
        boolean takesArguments = kind.equals("plural") || kind.equals("choice");
        if (!format.isEmpty() && (!FORMATS.contains(kind) || takesArguments != (colon > 0))) {
            problems.add(
                    at,
                    "unknown format '" + format + "'; known: money, date, datetime, period, duration,"
                            + " plural:one:many, choice:value=text,...");
        }
        if (scope != Scope.ITEM) {
            problem(placeholder.name(), scope).ifPresent(problem -> problems.add(at, problem));
        }
    }

    /** Why {@code name} stands for nothing here. */
    Optional<String> problem(String name, Scope scope) {
        int dot = name.indexOf('.');
        String owner = dot < 0 ? name : name.substring(0, dot);
        if (owner.equals("found")) {
            return scope == Scope.SLOTS || dot < 0 || !hasLookup
                    ? Optional.of("{" + name + "} needs the form {found.field} and a lookup before it")
                    : Optional.empty();
        }
        if (owner.equals("result")) {
            return scope != Scope.RESULT || dot < 0
                    ? Optional.of("{" + name + "} can only be said after the action, as {result.field}")
                    : Optional.empty();
        }
        Optional<Slot> slot = slots.stream().filter(s -> s.name().equals(owner)).findFirst();
        if (slot.isEmpty()) {
            String known = slots.stream().map(Slot::name).collect(Collectors.joining(", "));
            return Optional.of(
                    "{" + name + "} is no slot of this intent" + (known.isEmpty() ? "" : "; known: " + known));
        }
        boolean linked = slot.get().kind().isEntity();
        return dot < 0 || (linked && name.endsWith(".id"))
                ? Optional.empty()
                : Optional.of("{" + name + "}: only entities have an .id, and nothing else");
    }
}
