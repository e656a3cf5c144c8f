package io.theopy.dialogue;

import java.util.Objects;

/**
 * The words of a language that steer a conversation. Each is a list of phrases separated by {@code |}, words by blanks,
 * folded.
 *
 * @param cancel words that stop what is asked about, within a sentence
 * @param links words between two commands
 * @param insisting words that say that what was understood is wrong
 * @param leading words that may come with those, or with an answer
 * @param trailing words that may follow a corrected value
 * @param negating words before the value that is wrong
 * @param beforeRepeated words before a value that is said again
 * @param afterRepeated words after a value that is said again
 * @param choosing words around the name of an option that is chosen
 * @param persons words for somebody who was spoken of
 * @param things words for something that was spoken of
 * @param pointing words before a noun that points back to what was spoken of
 * @param articles words that are enough before the noun of something that has a number
 * @param number the word between such a noun and its number
 */
public record DialogueWords(
        String cancel,
        String links,
        String insisting,
        String leading,
        String trailing,
        String negating,
        String beforeRepeated,
        String afterRepeated,
        String choosing,
        String persons,
        String things,
        String pointing,
        String articles,
        String number) {
    public DialogueWords {
        Objects.requireNonNull(cancel, "cancel must not be null");
        Objects.requireNonNull(links, "links must not be null");
        Objects.requireNonNull(insisting, "insisting must not be null");
        Objects.requireNonNull(leading, "leading must not be null");
        Objects.requireNonNull(trailing, "trailing must not be null");
        Objects.requireNonNull(negating, "negating must not be null");
        Objects.requireNonNull(beforeRepeated, "beforeRepeated must not be null");
        Objects.requireNonNull(afterRepeated, "afterRepeated must not be null");
        Objects.requireNonNull(choosing, "choosing must not be null");
        Objects.requireNonNull(persons, "persons must not be null");
        Objects.requireNonNull(things, "things must not be null");
        Objects.requireNonNull(pointing, "pointing must not be null");
        Objects.requireNonNull(articles, "articles must not be null");
        Objects.requireNonNull(number, "number must not be null");
    }
}
