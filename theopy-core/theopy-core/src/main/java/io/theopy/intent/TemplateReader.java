package io.theopy.intent;

import io.theopy.intent.template.SentenceTemplate;
import io.theopy.intent.template.TemplateSyntaxException;
import io.theopy.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads lists of templates by language, and checks them against the slots that they may use. */
final class TemplateReader {
    private final RuleBook rules;
    private final CatalogProblems problems;
    private final SlotUse uses = new SlotUse();

    TemplateReader(RuleBook rules, CatalogProblems problems) {
        this.rules = rules;
        this.problems = problems;
    }

    /** @param slots the slots that the templates may hold */
    Map<Language, List<SentenceTemplate>> read(YamlValue at, List<Slot> slots, Set<Language> languages) {
        Map<Language, List<SentenceTemplate>> byLanguage = new TreeMap<>();
        LanguageTexts.fields(at, languages, problems).forEach((language, list) -> {
            List<SentenceTemplate> templates = new ArrayList<>();
            for (YamlValue item : list.items()) {
                item.text(problems).ifPresent(text -> read(item, text, slots, language, templates));
            }
            if (templates.isEmpty() && problems.isEmpty()) {
                problems.add(list, "expected at least one template");
            }
            byLanguage.put(language, templates);
        });
        return byLanguage;
    }

    private void read(
            YamlValue at, String text, List<Slot> slots, Language language, List<SentenceTemplate> templates) {
        try {
            SentenceTemplate template = rules.parser(language).parse(text);
            new TemplateCheck(slots, uses).problems(template).forEach(problem -> problems.add(at, problem));
            templates.add(template);
        } catch (TemplateSyntaxException e) {
            problems.add(at, e.problem());
        }
    }
}
