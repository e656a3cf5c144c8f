package io.theopy.intent;

import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads what the catalogue has one of per language: {@code {en: ..., fr: ...}}. */
final class LanguageTexts {
    private LanguageTexts() {}

    /** The values by language; unknown and missing languages are reported. */
    static Map<Language, YamlValue> fields(YamlValue at, Set<Language> languages, CatalogProblems problems) {
        Map<Language, YamlValue> byLanguage = new TreeMap<>();
        at.fields(problems).forEach((code, value) -> {
            Language language = named(code);
            if (language == null) {
                problems.add(
                        value,
                        "unknown language '" + code + "'; known: "
                                + Languages.spoken().stream()
                                        .map(Language::code)
                                        .collect(Collectors.joining(", ")));
            } else {
                byLanguage.put(language, value);
            }
        });
        languages.stream().filter(l -> !byLanguage.containsKey(l)).forEach(missing -> {
            if (at.isMapping()) {
                problems.add(at, "'" + missing.code() + "' is missing here");
            }
        });
        return byLanguage;
    }

    /** Like {@link #fields}, for a second look. */
    static Map<Language, YamlValue> quietly(YamlValue at) {
        return fields(at, Set.of(), new CatalogProblems());
    }

    /** One text per language. */
    static Map<Language, String> texts(YamlValue at, Set<Language> languages, CatalogProblems problems) {
        Map<Language, String> texts = new TreeMap<>();
        fields(at, languages, problems)
                .forEach((language, value) -> value.text(problems).ifPresent(text -> texts.put(language, text)));
        return texts;
    }

    private static @org.jspecify.annotations.Nullable Language named(String code) {
        return Languages.spoken().stream()
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
