package io.theopy.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.theopy.intent.Intent;
import io.theopy.intent.Placeholders.Placeholder;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the placeholders of one reply get their values. */
final class ReplyValues {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private final ValueFormatter formatter;
    private final Optional<Intent> intent;
    private final Optional<ProposedIntent> proposed;
    private final JsonNode found;
    private final JsonNode result;

    ReplyValues(
            ValueFormatter formatter,
            Optional<Intent> intent,
            Optional<ProposedIntent> proposed,
            Optional<JsonNode> found,
            Optional<JsonNode> result) {
        this.formatter = formatter;
        this.intent = intent;
        this.proposed = proposed;
        this.found = found.orElse(MissingNode.getInstance());
        this.result = result.orElse(MissingNode.getInstance());
    }

    Optional<String> of(Placeholder placeholder) {
        return raw(placeholder).map(ReplyValues::oneLine);
    }

    /** A value from elsewhere cannot begin a line of the reply, where it could pass for something that Theopy says. */
    static String oneLine(String value) {
        return BREAKS.matcher(value).replaceAll(" ");
    }

    private Optional<String> raw(Placeholder placeholder) {
        String name = placeholder.name();
        if (name.startsWith("result.")) {
            return field(result, name.substring("result.".length()), placeholder.format());
        }
        if (name.startsWith("found.")) {
            return field(found, name.substring("found.".length()), placeholder.format());
        }
        return slot(name, placeholder.format());
    }

    /** Like {@link #of}, where plain names are the fields of {@code item}. */
    Optional<String> of(JsonNode item, Placeholder placeholder) {
        return item.has(placeholder.name())
                ? field(item, placeholder.name(), placeholder.format()).map(ReplyValues::oneLine)
                : of(placeholder);
    }

    private Optional<String> slot(String name, String format) {
        Optional<SlotValue> value = proposed.map(p -> p.slots().get(name));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!format.isEmpty()) {
            return formatter.formatted(format, value.get().value());
        }
        SlotType type = intent.flatMap(i -> i.slot(name)).map(Slot::type).orElse(SlotType.TEXT);
        return Optional.of(formatter.slot(type, value.get().value()));
    }

    private Optional<String> field(JsonNode node, String path, String format) {
        JsonNode value = node.at("/" + path.replace('.', '/'));
        return value.isValueNode() && !value.isNull() && !value.asText().isEmpty()
                ? formatter.formatted(format, value.asText())
                : Optional.empty();
    }
}
