package io.theopy.intent;

import io.theopy.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what Theopy says about an intent. */
final class RepliesReader {
    static final List<String> KEYS =
            List.of("reply", "reply_item", "reply_none", "question", "not_found", "option", "summary");

    private final TextCheck check;
    private final Set<Language> languages;
    private final CatalogProblems problems;

    RepliesReader(TextCheck check, Set<Language> languages, CatalogProblems problems) {
        this.check = check;
        this.languages = languages;
        this.problems = problems;
    }

    Replies read(Map<String, YamlValue> keys) {
        return new Replies(
                texts(keys, "reply", TextCheck.Scope.RESULT),
                texts(keys, "reply_item", TextCheck.Scope.ITEM),
                texts(keys, "reply_none", TextCheck.Scope.FOUND),
                texts(keys, "question", TextCheck.Scope.FOUND),
                texts(keys, "not_found", TextCheck.Scope.SLOTS),
                texts(keys, "option", TextCheck.Scope.ITEM),
                texts(keys, "summary", TextCheck.Scope.FOUND));
    }

    private Map<Language, String> texts(Map<String, YamlValue> keys, String key, TextCheck.Scope scope) {
        YamlValue at = keys.get(key);
        if (at == null) {
            return Map.of();
        }
        LanguageTexts.quietly(at)
                .values()
                .forEach(value -> value.text(new CatalogProblems()).ifPresent(text -> check.check(value, text, scope)));
        return LanguageTexts.texts(at, languages, problems);
    }
}
