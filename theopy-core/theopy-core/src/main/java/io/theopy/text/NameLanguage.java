package io.theopy.text;

import java.util.Map;
import java.util.Set;

/**
 * The words of a language that stand in and around names. Names of one language are said in sentences of another, so
 * they are used together, whatever language is spoken. All folded but {@link #lowerCase}. Immutable.
 */
public interface NameLanguage {
    /** Said before a person's name, and no part of it: {@code mr}. */
    Set<String> titles();

    /** Articles that stand before a title: {@code le} in "le docteur Keller". */
    Set<String> titleArticles();

    /** Articles that stand before what a place or firm is: {@code the} in "the pharmacy of the station". */
    Set<String> articles();

    /** Whose thing it is: {@code my} in "my client Keller". */
    Set<String> possessives();

    /** Articles, alone or in a preposition, with the gender or number of their nouns; empty where all agree with all. */
    Map<String, Character> genders();

    /** What joins two titles: {@code and} in "Mr and Mrs Keller". */
    Set<String> betweenTitles();

    /** Articles and prepositions between the words of a name. */
    Set<String> joining();

    /** Words that a name nobody told us has inside, but neither first nor last. */
    Set<String> inside();

    /** Words that such a name may begin with but not end with. */
    Set<String> notLast();

    /** Words that are written in lower case inside a name, with their accents; elided ones with their apostrophe. */
    Set<String> lowerCase();

    /** What recognisers of this language hear for the articles of another. */
    Set<String> misheard();

    /** What firms call themselves: said or left out, it hardly tells one from another. */
    Set<String> firms();

    /** Words that names begin with and that tell no language. */
    Set<String> first();

    /** What firms are called after the names of their partners: {@code sons} in "Smith and Sons". */
    default Set<String> partners() {
        return Set.of();
    }

    /** What joins two names, so that they may be those of two: {@code and}. */
    default Set<String> joints() {
        return betweenTitles();
    }

    /** Words of time that names hold as well: {@code monday}. */
    default Set<String> times() {
        return Set.of();
    }

    /** Words that are written with a capital wherever they stand, so that it tells nothing. */
    default Set<String> capitals() {
        return Set.of();
    }

    /** Words before a town, which has none of them inside unless hyphens join it. */
    default Set<String> beforeTowns() {
        return Set.of();
    }

    /** Prepositions that are one word with an article, and the article, as towns are written: {@code au} to {@code Le}. */
    default Map<String, String> contracted() {
        return Map.of();
    }
}
