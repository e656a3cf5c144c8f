package io.theopy.intent;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that what takes an intent back exists, has an action, and gets the values that it needs. */
final class UndoCheck {
    private UndoCheck() {}

    static void check(IntentCatalog catalog, Map<String, YamlValue> sources, Problems problems) {
        sources.forEach((name, source) -> catalog.find(name).ifPresent(intent -> {
            intent.action().flatMap(ActionBinding::undo).ifPresent(undo -> {
                YamlValue at = place(source);
                Optional<Intent> target = catalog.find(undo.intent());
                if (target.isEmpty() || !target.get().writes()) {
                    problems.add(at, "undo: there is no intent '" + undo.intent() + "' that writes");
                    return;
                }
                check(at, undo.slots().keySet(), target.get(), problems);
            });
        }));
    }

    private static void check(YamlValue at, Set<String> given, Intent target, Problems problems) {
        for (String slot : given) {
            if (target.slot(slot).isEmpty()) {
                problems.add(at, "undo: '" + target.name() + "' has no slot '" + slot + "'");
            }
        }
        for (Slot slot : target.slots()) {
            if (slot.required() && !given.contains(slot.name())) {
                problems.add(at, "undo: '" + target.name() + "' needs its slot '" + slot.name() + "'");
            }
        }
    }

    private static YamlValue place(YamlValue intent) {
        YamlValue action = intent.fields(new Problems()).get("action");
        YamlValue undo = action == null ? null : action.fields(new Problems()).get("undo");
        return undo == null ? intent : undo;
    }
}
