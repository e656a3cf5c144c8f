package io.theopy.intent;

import io.theopy.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads and validates catalogue files. A file has the keys {@code include} (further files), {@code languages},
 * {@code rules}, {@code frame}, {@code intents}, {@code hints}, {@code out_of_scope}, {@code courtesy}, {@code own_writes} and {@code cannot},
 * and what {@link DomainReader} reads. All problems are reported at once.
 */
final class CatalogLoader {
    private static final Set<String> KEYS =
            new LinkedHashSet<>(List.of("include", "languages", "rules", "frame", "intents", "hints", "out_of_scope"));

    static {
        KEYS.add(SetAnswerReader.COURTESY);
        KEYS.add(SetAnswerReader.OWN_WRITES);
        KEYS.add(SetAnswerReader.CANNOT);
        KEYS.addAll(DomainReader.KEYS);
    }

    private static final Pattern INCLUDED = Pattern.compile("(theopy:)?[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*\\.ya?ml");
    private static final int MOST_FILES = 50;

    private final CatalogSource source;
    private final CatalogProblems problems = new CatalogProblems();
    private final Map<String, Map<String, YamlValue>> files = new LinkedHashMap<>();

    private CatalogLoader(CatalogSource source) {
        this.source = source;
    }

    static IntentCatalog loadTeepy() {
        return load("teepy.yaml", CatalogSource.bundled());
    }

    static IntentCatalog load(Path file) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        Path name = absolute.getFileName();
        if (folder == null || name == null) {
            throw new CatalogException(file.toString(), 1, "is not a file");
        }
        return load(name.toString(), CatalogSource.folder(folder));
    }

    /** Reads the file {@code name} of {@code source} and what it includes. */
    static IntentCatalog load(String name, CatalogSource source) {
        CatalogLoader loader = new CatalogLoader(source);
        loader.open(name, Optional.empty());
        IntentCatalog catalog = loader.read();
        loader.problems.throwIfAny();
        return catalog;
    }

    private void open(String name, Optional<YamlValue> includedAt) {
        if (files.containsKey(name) || files.size() >= MOST_FILES) {
            includedAt.ifPresent(at -> problems.add(at, "'" + name + "' is included twice, or too many files are"));
            return;
        }
        String text;
        try {
            text = source.read(name);
        } catch (IOException e) {
            String problem = "cannot read '" + name + "': " + e.getMessage();
            includedAt.ifPresentOrElse(at -> problems.add(at, problem), () -> problems.add(name, 1, problem));
            return;
        }
        Optional<YamlValue> root = YamlFile.parse(name, text, problems);
        if (root.isEmpty()) {
            return;
        }
        Map<String, YamlValue> keys = root.get().fields(KEYS, problems);
        files.put(name, keys);
        for (YamlValue include : items(keys, "include")) {
            include.text(problems).ifPresent(included -> {
                if (INCLUDED.matcher(included).matches()) {
                    open(CatalogSource.beside(name, included), Optional.of(include));
                } else {
                    problems.add(
                            include, "expected a file below this folder, such as books.yaml, or theopy:teepy.yaml");
                }
            });
        }
    }

    private IntentCatalog read() {
        Map<String, YamlValue> intents = collect("intents");
        Set<Language> languages = languages(intents);
        DomainReader declared = new DomainReader(this::collect, languages, problems);
        Domain domain = declared.read();
        RuleBook rules = new RuleBook(collect("rules"), problems);
        rules.checkAll(languages);
        SentenceFrame frame = SentenceFrame.read(collect("frame"), rules, languages, problems);
        TemplateReader templates = new TemplateReader(rules, problems);
        IntentReader reader = new IntentReader(templates, frame, declared.kinds(), languages, problems);
        Map<String, Intent> read = new LinkedHashMap<>();
        intents.forEach((name, yaml) -> read.put(name, reader.read(name, yaml)));
        HintsReader hints = new HintsReader(templates, problems);
        OutOfScopeReader outOfScope =
                new OutOfScopeReader(templates, declared.kinds().values());
        for (Map<String, YamlValue> file : files.values()) {
            hints.addTo(read, fields(file, "hints"));
            Optional.ofNullable(file.get("out_of_scope")).ifPresent(outOfScope::add);
        }
        SetAnswerReader answers = new SetAnswerReader(templates, frame, outOfScope.slots(), languages, problems);
        for (String section : List.of(SetAnswerReader.COURTESY, SetAnswerReader.OWN_WRITES, SetAnswerReader.CANNOT)) {
            answers.add(section, collect(section), read);
        }
        IntentCatalog catalog =
                new IntentCatalog(List.copyOf(read.values()), languages, outOfScope.read(), answers.read(), domain);
        FollowUpCheck.check(catalog, intents, problems);
        declared.checkCreations(catalog);
        if (intents.isEmpty() && problems.isEmpty()) {
            files.keySet().stream().findFirst().ifPresent(file -> problems.add(file, 1, "there are no intents"));
        }
        return catalog;
    }

    /** The fields below {@code key} of all files; a name may be defined once. */
    private Map<String, YamlValue> collect(String key) {
        Map<String, YamlValue> all = new LinkedHashMap<>();
        files.values()
                .forEach(file -> fields(file, key).forEach((name, value) -> {
                    YamlValue other = all.putIfAbsent(name, value);
                    if (other != null) {
                        problems.add(
                                value, "'" + name + "' is already defined at " + other.file() + ":" + other.line());
                    }
                }));
        return all;
    }

    private Map<String, YamlValue> fields(Map<String, YamlValue> file, String key) {
        YamlValue value = file.get(key);
        return value == null ? Map.of() : value.fields(problems);
    }

    private static List<YamlValue> items(Map<String, YamlValue> file, String key) {
        YamlValue value = file.get(key);
        return value == null ? List.of() : value.items();
    }

    /** What {@code languages} lists, else every language that some intent has examples in. */
    private Set<Language> languages(Map<String, YamlValue> intents) {
        Set<Language> languages = new TreeSet<>();
        files.values()
                .forEach(file -> items(file, "languages")
                        .forEach(item -> item.text(problems)
                                .ifPresent(code -> Language.ofTag(code)
                                        .ifPresentOrElse(
                                                languages::add,
                                                () -> problems.add(item, "unknown language '" + code + "'")))));
        if (languages.isEmpty()) {
            intents.values().stream().filter(YamlValue::isMapping).forEach(intent -> {
                YamlValue examples = intent.fields(new CatalogProblems()).get("examples");
                if (examples != null && examples.isMapping()) {
                    examples.fields(new CatalogProblems())
                            .keySet()
                            .forEach(code -> Language.ofTag(code).ifPresent(languages::add));
                }
            });
        }
        return languages;
    }
}
