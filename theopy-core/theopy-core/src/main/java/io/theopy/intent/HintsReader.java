package io.theopy.intent;

import io.theopy.intent.template.SentenceTemplate;
import io.theopy.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads hints that stand apart from their intents, so that long lists do not bury what an intent is: {@code hints:
 * {list_invoices: {en: [...]}}}. Any file may add to any intent, in any of the languages.
 */
final class HintsReader {
    private final TemplateReader templates;
    private final CatalogProblems problems;

    HintsReader(TemplateReader templates, CatalogProblems problems) {
        this.templates = templates;
        this.problems = problems;
    }

    /** Adds what {@code file} says to {@code intents}. */
    void addTo(Map<String, Intent> intents, Map<String, YamlValue> file) {
        file.forEach((name, yaml) -> {
            if (intents.computeIfPresent(name, (same, intent) -> with(intent, yaml)) == null) {
                problems.add(yaml, "there is no intent '" + name + "' to hint at");
            }
        });
    }

    private Intent with(Intent intent, YamlValue yaml) {
        Map<Language, List<SentenceTemplate>> hints = new TreeMap<>();
        hints.putAll(intent.hints());
        templates.read(yaml, intent.slots(), Set.of()).forEach((language, more) -> {
            List<SentenceTemplate> all = new ArrayList<>(intent.hints(language));
            all.addAll(more);
            hints.put(language, all);
        });
        return new Intent(
                intent.name(),
                intent.slots(),
                intent.templates(),
                hints,
                intent.action(),
                intent.forEach(),
                intent.replies(),
                intent.sequel());
    }
}
