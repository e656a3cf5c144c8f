package io.theopy.intent;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code undo} and {@code correct}: what may be done about an action afterwards. */
final class FollowUpReader {
    private static final Set<String> KEYS = new LinkedHashSet<>(List.of("intent", "slots", "found"));

    private final List<Slot> slots;
    private final CatalogProblems problems;
    private final TextCheck check;

    FollowUpReader(List<Slot> slots, TextCheck check, CatalogProblems problems) {
        this.slots = slots;
        this.check = check;
        this.problems = problems;
    }

    /** A lone name hands over all slots under their own names. */
    ActionBinding.FollowUp undo(YamlValue undo) {
        if (!undo.isMapping()) {
            Map<String, String> same = new LinkedHashMap<>();
            slots.forEach(slot -> same.put(slot.name(), "{" + slot.name() + "}"));
            return new ActionBinding.FollowUp(undo.text(problems).orElse(""), same);
        }
        return followUp("undo", undo);
    }

    /** By the slot that was wrong. */
    Map<String, ActionBinding.FollowUp> corrections(YamlValue correct) {
        Map<String, ActionBinding.FollowUp> corrections = new LinkedHashMap<>();
        correct.fields(problems).forEach((slot, value) -> {
            if (slots.stream().noneMatch(s -> s.name().equals(slot))) {
                problems.add(value, "correct: '" + slot + "' is no slot of this intent");
            }
            corrections.put(slot, followUp("correct", value));
        });
        return corrections;
    }

    ActionBinding.FollowUp followUp(String key, YamlValue at) {
        Map<String, YamlValue> parts = at.fields(KEYS, problems);
        YamlValue intent = parts.get("intent");
        if (intent == null) {
            problems.add(at, key + " needs the name of an intent");
        }
        Map<String, String> handed = new LinkedHashMap<>();
        YamlValue named = parts.get("slots");
        if (named != null) {
            named.fields(problems).forEach((slot, value) -> template(value).ifPresent(t -> handed.put(slot, t)));
        }
        YamlValue found = parts.get("found");
        if (found != null) {
            template(found).ifPresent(id -> handed.put(ActionBinding.FollowUp.FOUND, id));
        }
        return new ActionBinding.FollowUp(
                intent == null ? "" : intent.text(problems).orElse(""), handed);
    }

    private Optional<String> template(YamlValue at) {
        Optional<String> text = at.text(problems);
        text.ifPresent(t -> check.check(at, t, TextCheck.Scope.RESULT));
        return text;
    }
}
