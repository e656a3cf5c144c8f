package io.theopy.text;

/**
 * A language that Theopy speaks, found by {@link java.util.ServiceLoader}. Implement {@code
 * io.theopy.language.LanguagePack}, which names everything that a language gives. Thread-safe.
 */
public interface SpokenLanguage {
    Language language();

    /** The words that tell the language and that are no part of a command. */
    TextWords text();

    /**
     * What the language gives to one part of Theopy, such as its numbers.
     *
     * @throws IllegalArgumentException when no language gives such a thing
     */
    <T> T part(Class<T> kind);
}
