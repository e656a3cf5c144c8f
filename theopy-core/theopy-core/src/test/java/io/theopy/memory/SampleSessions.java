package io.theopy.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Supplier;

/** Sessions drawn at random, with every kind of question and every strange text. The same seed draws the same. */
final class SampleSessions {
    private static final String[] TEXTS = {
        "", "la gare", "é 😀 \0 \" \\ \u2028", "\uD83D", "{\"v\":2}", "@found", "null"
    };

    private static final String[] NAMES = {"client", "when", "@found", "été", "", "z"};

    private final Random random;

    SampleSessions(long seed) {
        random = new Random(seed);
    }

    Session session() {
        return new Session(
                text(),
                random.nextLong(Long.MAX_VALUE),
                maybe(() -> question(random.nextInt(7))),
                slots(),
                maybe(this::proposal),
                list(this::proposal),
                maybe(this::text),
                maybe(() -> random.nextBoolean() ? Language.EN : Language.FR),
                maybe(() -> new LastWrite(proposal(), text(), moment(), maybe(this::json), maybe(this::json))),
                Talk.none(),
                random.nextInt(3),
                moment());
    }

    PendingQuestion question(int kind) {
        return switch (kind) {
            case 0 -> new PendingQuestion.Confirmation(proposal(), text(), text(), moment(), maybe(this::proposal));
            case 1 -> new PendingQuestion.MissingSlot(proposal(), text(), moment());
            case 2 -> new PendingQuestion.Choice(proposal(), text(), list(this::entry), moment());
            case 3 -> new PendingQuestion.Readings(list(this::proposal), moment());
            case 4 ->
                new PendingQuestion.Batch(
                        list(() -> new PendingQuestion.Batch.Item(proposal(), text(), maybe(this::json))),
                        list(this::proposal),
                        text(),
                        moment());
            case 5 -> new PendingQuestion.Agenda(list(this::proposal), moment());
            default ->
                new PendingQuestion.UnknownName(
                        proposal(),
                        text(),
                        list(this::entry),
                        maybe(() -> (PendingQuestion.Confirmation) question(0)),
                        moment());
        };
    }

    private ProposedIntent proposal() {
        ProposedIntent.Origin[] origins = ProposedIntent.Origin.values();
        return new ProposedIntent(
                text(),
                slots(),
                random.nextBoolean() ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty(),
                origins[random.nextInt(origins.length)]);
    }

    private Map<String, SlotValue> slots() {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        for (SlotValue value : list(() -> new SlotValue(text(), text(), list(this::entry)))) {
            slots.put(NAMES[random.nextInt(NAMES.length)] + slots.size(), value);
        }
        return slots;
    }

    private DirectoryEntry entry() {
        return new DirectoryEntry(text(), text(), text());
    }

    private JsonNode json() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return random.nextInt(4) == 0
                ? json.nullNode()
                : json.objectNode().put("id", random.nextInt()).put("text", text());
    }

    private Instant moment() {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> what) {
        return random.nextBoolean() ? Optional.of(what.get()) : Optional.empty();
    }

    private <T> List<T> list(Supplier<T> what) {
        List<T> list = new ArrayList<>();
        for (int left = random.nextInt(3); left > 0; left--) {
            list.add(what.get());
        }
        return list;
    }
}
