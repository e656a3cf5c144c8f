package io.theopy.nlu.link;

import java.util.Optional;

/**
 * How speakers of a language say names, as keys that are equal for words that sound alike to them. What is spelled is
 * lower case with accents. Immutable, thread-safe.
 */
public interface SoundLanguage {
    /** Whether most names of a directory are of this language, so that speakers of others read them their own way. */
    boolean isOfNames();

    /** What a word sounds like to readers of this language. */
    String key(String spelled);

    /** A {@link #key} in the coarser alphabet in which all languages can be compared. */
    String coarse(String key);

    /**
     * The key of a word whose last letter is mute in this language, but was heard from somebody who reads it out; empty
     * when it is not mute.
     */
    Optional<String> keyWithFinalHeard(String spelled);

    /** Whether two names that sound alike are different ones nevertheless, as Paul and Paule. */
    boolean areTwoNames(String name, String other);
}
