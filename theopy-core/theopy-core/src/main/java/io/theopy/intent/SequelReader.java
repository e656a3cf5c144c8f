package io.theopy.intent;

import io.theopy.text.Language;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code talk}: how people go on talking after an intent. */
final class SequelReader {
    private static final Set<String> KEYS = new LinkedHashSet<>(List.of("gives", "called", "many", "again", "once"));

    private final TextCheck check;
    private final Set<Language> languages;
    private final CatalogProblems problems;

    SequelReader(TextCheck check, Set<Language> languages, CatalogProblems problems) {
        this.check = check;
        this.languages = languages;
        this.problems = problems;
    }

    Sequel read(YamlValue at) {
        Map<String, YamlValue> parts = at.fields(KEYS, problems);
        Map<String, String> gives = new LinkedHashMap<>();
        if (parts.containsKey("gives")) {
            parts.get("gives")
                    .fields(problems)
                    .forEach((slot, value) -> value.text(problems).ifPresent(text -> {
                        check.check(value, text, TextCheck.Scope.ITEM);
                        gives.put(slot.equals("found") ? ActionBinding.FollowUp.FOUND : slot, text);
                    }));
        }
        boolean once = parts.containsKey("once") && parts.get("once").yes(problems);
        return new Sequel(gives, texts(parts, "called"), texts(parts, "many"), texts(parts, "again"), once);
    }

    private Map<Language, String> texts(Map<String, YamlValue> parts, String key) {
        YamlValue at = parts.get(key);
        if (at == null) {
            return Map.of();
        }
        LanguageTexts.quietly(at)
                .values()
                .forEach(value -> value.text(new CatalogProblems())
                        .ifPresent(text -> check.check(value, text, TextCheck.Scope.ITEM)));
        return LanguageTexts.texts(at, languages, problems);
    }
}
