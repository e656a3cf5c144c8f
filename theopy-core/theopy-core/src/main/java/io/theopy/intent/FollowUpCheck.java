package io.theopy.intent;

import java.util.Map;
import java.util.Optional;

/** Checks that what undoes or corrects an intent exists, writes, and gets the values that it needs. */
final class FollowUpCheck {
    private final IntentCatalog catalog;
    private final CatalogProblems problems;

    private FollowUpCheck(IntentCatalog catalog, CatalogProblems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    static void check(IntentCatalog catalog, Map<String, YamlValue> sources, CatalogProblems problems) {
        FollowUpCheck check = new FollowUpCheck(catalog, problems);
        sources.forEach((name, source) -> catalog.find(name).ifPresent(intent -> {
            intent.action().ifPresent(action -> check.action(action, source));
            intent.forEach().ifPresent(each -> check.forEach(each, source));
        }));
    }

    private void forEach(ForEach each, YamlValue source) {
        Optional<Intent> list = catalog.find(each.list());
        if (list.isEmpty() || list.get().action().isEmpty() || list.get().writes()) {
            problems.add(source, "for_each: there is no intent '" + each.list() + "' that lists something");
        } else {
            each.with().keySet().stream()
                    .filter(slot -> list.get().slot(slot).isEmpty())
                    .forEach(slot -> problems.add(source, "with: '" + each.list() + "' has no slot '" + slot + "'"));
        }
        check("do", source, each.each());
    }

    private void action(ActionBinding action, YamlValue source) {
        action.undo().ifPresent(undo -> check("undo", place(source, "undo"), undo));
        action.corrections().values().forEach(correction -> correction(place(source, "correct"), correction));
    }

    /** Nothing is corrected without a yes, so what corrects must be able to wait for one. */
    private void correction(YamlValue at, ActionBinding.FollowUp correction) {
        check("correct", at, correction);
        catalog.find(correction.intent())
                .flatMap(Intent::action)
                .filter(action -> action.confirm() == Confirm.NEVER)
                .ifPresent(action -> problems.add(
                        at, "correct: '" + correction.intent() + "' is never confirmed, and a correction has to be"));
    }

    private void check(String key, YamlValue at, ActionBinding.FollowUp followUp) {
        Optional<Intent> target = catalog.find(followUp.intent());
        if (target.isEmpty() || !target.get().writes()) {
            problems.add(at, key + ": there is no intent '" + followUp.intent() + "' that writes");
            return;
        }
        String name = target.get().name();
        for (String slot : followUp.slots().keySet()) {
            boolean isKnown = slot.equals(ActionBinding.FollowUp.FOUND)
                    ? target.get().action().flatMap(ActionBinding::lookup).isPresent()
                    : target.get().slot(slot).isPresent();
            if (!isKnown) {
                problems.add(at, key + ": '" + name + "' has no slot '" + slot + "'");
            }
        }
        for (Slot slot : target.get().slots()) {
            if (slot.required() && !followUp.slots().containsKey(slot.name())) {
                problems.add(at, key + ": '" + name + "' needs its slot '" + slot.name() + "'");
            }
        }
    }

    private static YamlValue place(YamlValue intent, String key) {
        YamlValue action = intent.fields(new CatalogProblems()).get("action");
        YamlValue place =
                action == null ? null : action.fields(new CatalogProblems()).get(key);
        return place == null ? intent : place;
    }
}
