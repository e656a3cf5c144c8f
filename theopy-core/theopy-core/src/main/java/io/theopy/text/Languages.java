package io.theopy.text;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The languages that Theopy speaks: those of the packs on the class path, looked for once. Immutable, thread-safe.
 */
public final class Languages {
    private static final Map<Language, SpokenLanguage> ALL = find();

    private Languages() {}

    /** All of them, by code. */
    public static Set<Language> spoken() {
        return ALL.keySet();
    }

    /**
     * The pack of {@code language}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static SpokenLanguage of(Language language) {
        SpokenLanguage spoken = ALL.get(language);
        if (spoken == null) {
            throw new IllegalArgumentException(
                    "no pack for the language \"" + language.code() + "\" is on the class path; there are " + spoken());
        }
        return spoken;
    }

    /** What {@code language} gives to one part of Theopy; as {@link SpokenLanguage#part}. */
    public static <T> T part(Language language, Class<T> kind) {
        return of(language).part(kind);
    }

    /** Words that all languages give to one part of Theopy, together. */
    public static <T> Set<String> words(Class<T> kind, Function<T, ? extends Collection<String>> words) {
        return spoken().stream()
                .flatMap(language -> words.apply(part(language, kind)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Language, SpokenLanguage> find() {
        Map<Language, SpokenLanguage> all = new TreeMap<>();
        for (SpokenLanguage spoken : ServiceLoader.load(SpokenLanguage.class, Languages.class.getClassLoader())) {
            SpokenLanguage other = all.put(spoken.language(), spoken);
            if (other != null) {
                throw new IllegalStateException("two packs for the language \""
                        + spoken.language().code() + "\" are on the class path; take one away");
            }
        }
        return Collections.unmodifiableMap(all);
    }
}
