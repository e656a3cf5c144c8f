package io.theopy.intent;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code for_each}: the list that an intent goes through, and what it does about each thing in it. */
final class ForEachReader {
    private static final Set<String> KEYS =
            new LinkedHashSet<>(List.of("list", "with", "count", "newest", "ahead", "do"));

    private final List<Slot> slots;
    private final CatalogProblems problems;

    ForEachReader(List<Slot> slots, CatalogProblems problems) {
        this.slots = slots;
        this.problems = problems;
    }

    ForEach read(YamlValue at) {
        Map<String, YamlValue> keys = at.fields(KEYS, problems);
        Optional<String> list = text(keys, "list");
        YamlValue each = keys.get("do");
        if (list.isEmpty() || each == null) {
            problems.add(at, "for_each needs the name of a list, and what to do: {intent: ..., slots: {...}}");
        }
        Optional<String> count = text(keys, "count");
        count.filter(name -> slots.stream().noneMatch(slot -> slot.name().equals(name)))
                .ifPresent(name -> problems.add(at, "count: '" + name + "' is no slot of this intent"));
        Optional<String> newest = text(keys, "newest");
        if (count.isPresent() && newest.isEmpty()) {
            problems.add(at, "count needs newest: the field of a thing that tells which is newer");
        }
        // What is found is a thing of the list, so that its fields can be handed on as those of a lookup are.
        TextCheck check = new TextCheck(slots, true, problems);
        return new ForEach(
                list.orElse(""),
                with(keys.get("with")),
                count,
                newest.orElse(""),
                text(keys, "ahead"),
                each == null
                        ? new ActionBinding.FollowUp("", Map.of())
                        : new FollowUpReader(slots, check, problems).followUp("do", each));
    }

    private Map<String, String> with(@Nullable YamlValue at) {
        Map<String, String> with = new LinkedHashMap<>();
        if (at != null) {
            at.fields(problems).forEach((slot, value) -> value.text(problems).ifPresent(text -> with.put(slot, text)));
        }
        return with;
    }

    private Optional<String> text(Map<String, YamlValue> keys, String key) {
        return Optional.ofNullable(keys.get(key)).flatMap(value -> value.text(problems));
    }
}
