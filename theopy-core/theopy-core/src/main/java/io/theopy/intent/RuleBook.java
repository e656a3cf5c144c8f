package io.theopy.intent;

import io.theopy.intent.template.SentenceTemplate;
import io.theopy.intent.template.SentenceTemplate.Alternatives;
import io.theopy.intent.template.SentenceTemplate.Node;
import io.theopy.intent.template.SentenceTemplateParser;
import io.theopy.intent.template.TemplateSyntaxException;
import io.theopy.text.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The catalogue's {@code rules}: named pieces of templates. Each is parsed once per language, when first used, and its
 * nodes are shared.
 */
final class RuleBook {
    private final Map<String, YamlValue> sources;
    private final CatalogProblems problems;
    private final Map<Language, Map<String, Optional<Node>>> parsed = new TreeMap<>();
    private final Map<Language, SentenceTemplateParser> parsers = new TreeMap<>();
    private final Deque<String> parsing = new ArrayDeque<>();

    RuleBook(Map<String, YamlValue> sources, CatalogProblems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    SentenceTemplateParser parser(Language language) {
        return parsers.computeIfAbsent(language, l -> new SentenceTemplateParser(l, name -> rule(name, l)));
    }

    /** Parses all rules, so that mistakes in unused ones are found too. */
    void checkAll(Set<Language> languages) {
        sources.forEach((name, source) ->
                LanguageTexts.fields(source, languages, problems).keySet().forEach(language -> rule(name, language)));
    }

    private Optional<Node> rule(String name, Language language) {
        Map<String, Optional<Node>> known = parsed.computeIfAbsent(language, l -> new HashMap<>());
        Optional<Node> rule = known.get(name);
        if (rule == null) {
            rule = parse(name, language);
            known.put(name, rule);
        }
        return rule;
    }

    private Optional<Node> parse(String name, Language language) {
        YamlValue source = sources.get(name);
        YamlValue inLanguage =
                source == null ? null : LanguageTexts.quietly(source).get(language);
        if (inLanguage == null) {
            return Optional.empty();
        }
        if (parsing.contains(name)) {
            problems.add(inLanguage, "the rule <" + name + "> uses itself");
            return Optional.of(SentenceTemplate.Sequence.empty());
        }
        parsing.push(name);
        List<Node> options = new ArrayList<>();
        for (YamlValue item : inLanguage.items()) {
            item.text(problems).ifPresent(text -> {
                try {
                    options.add(parser(language).parse(text).root());
                } catch (TemplateSyntaxException e) {
                    problems.add(item, e.problem());
                }
            });
        }
        parsing.pop();
        return Optional.of(options.size() == 1 ? options.get(0) : new Alternatives(options));
    }
}
