package io.theopy.reply;

import io.theopy.intent.ActionBinding;
import io.theopy.intent.Intent;
import io.theopy.intent.Placeholders;
import io.theopy.intent.Placeholders.Placeholder;
import io.theopy.intent.Slot;
import io.theopy.meaning.ProposedIntent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a question would hide: the values that go into the call and that its text does not name. Nobody says yes to what
 * they did not hear. Stateless.
 */
final class UnnamedValues {
    private static final Pattern END = Pattern.compile("(?s)(.*?)([\\s\\u00a0\\u202f]*[?.!]?)");

    private UnnamedValues() {}

    /** By slot, as it is to be said. */
    static Map<String, String> of(Intent intent, ProposedIntent proposed, String template, ReplyValues values) {
        Set<String> written = intent.action().filter(ActionBinding::writes).stream()
                .flatMap(action -> Stream.concat(action.body().values().stream(), Stream.of(action.path())))
                .flatMap(text -> Placeholders.in(text).stream())
                .map(UnnamedValues::owner)
                .collect(Collectors.toSet());
        Set<String> named = ReplyTemplate.named(template, values::of).stream()
                .map(UnnamedValues::owner)
                .collect(Collectors.toSet());
        Map<String, String> unnamed = new LinkedHashMap<>();
        for (Slot slot : intent.slots()) {
            String name = slot.name();
            if (written.contains(name)
                    && !named.contains(name)
                    && proposed.slots().containsKey(name)) {
                values.of(new Placeholder(name, "")).ifPresent(value -> unnamed.put(name.replace('_', ' '), value));
            }
        }
        return unnamed;
    }

    /** {@code text} with {@code listed} before its end: "Shall I order a drink: size large?" */
    static String append(String text, String listed, String colon) {
        Matcher parts = END.matcher(text);
        if (listed.isEmpty() || !parts.matches()) {
            return text;
        }
        return parts.group(1) + (parts.group(1).contains(":") ? ", " : colon) + listed + parts.group(2);
    }

    static String listed(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + " " + value.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String owner(Placeholder placeholder) {
        return placeholder.name().replaceFirst("\\..*", "");
    }
}
