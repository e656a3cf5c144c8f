package io.theopy.intent;

import io.theopy.intent.template.SentenceTemplate;
import io.theopy.intent.template.SentenceTemplate.Node;
import io.theopy.intent.template.SentenceTemplate.Sequence;
import io.theopy.intent.template.SentenceTemplate.SlotReference;
import io.theopy.intent.template.TemplateSyntaxException;
import io.theopy.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What may stand around any command: {@code frame: {en: "[please] {sentence} [thanks]"}}. Said once, so that no
 * template repeats politeness.
 */
final class SentenceFrame {
    private static final SlotReference SENTENCE = new SlotReference("sentence", false);

    private final Map<Language, List<Node>> frames;

    private SentenceFrame(Map<Language, List<Node>> frames) {
        this.frames = frames;
    }

    static SentenceFrame read(
            Map<String, YamlValue> sources, RuleBook rules, Set<Language> languages, CatalogProblems problems) {
        Map<Language, List<Node>> frames = new TreeMap<>();
        sources.forEach((code, source) -> {
            Language language = Language.ofTag(code).filter(languages::contains).orElse(null);
            if (language == null) {
                problems.add(source, "'" + code + "' is not a language of this catalogue");
                return;
            }
            source.text(problems).ifPresent(text -> {
                try {
                    Node root = rules.parser(language).parse(text).root();
                    List<Node> parts = root instanceof Sequence sequence ? sequence.parts() : List.of(root);
                    if (parts.stream().filter(SENTENCE::equals).count() == 1) {
                        frames.put(language, parts);
                    } else {
                        problems.add(source, "a frame holds {sentence} once, outside of brackets");
                    }
                } catch (TemplateSyntaxException e) {
                    problems.add(source, e.problem());
                }
            });
        });
        return new SentenceFrame(frames);
    }

    /** {@code template} with the frame around it. */
    SentenceTemplate around(SentenceTemplate template, Language language) {
        List<Node> frame = frames.get(language);
        if (frame == null) {
            return template;
        }
        List<Node> parts = new ArrayList<>();
        frame.forEach(part -> parts.add(part.equals(SENTENCE) ? template.root() : part));
        return new SentenceTemplate(template.source(), new Sequence(parts));
    }
}
