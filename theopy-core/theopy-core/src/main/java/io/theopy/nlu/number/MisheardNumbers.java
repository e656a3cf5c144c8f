package io.theopy.nlu.number;

import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Numbers some words of which were heard as others that sound the same: {@code won forty nine}, {@code one for nine}. Only
 * the whole run of number words counts, and one that needs no such word is none.
 */
final class MisheardNumbers {
    private static final int LONGEST = 9;

    private final NumberLanguage numbers;
    private final NumberSounds sounds;
    private final Set<String> nouns;
    private final Phrase<Long> number;

    private MisheardNumbers(Language language, Set<String> nouns, Phrase<Long> number) {
        this.numbers = Languages.part(language, NumberLanguage.class);
        this.sounds = numbers.sounds();
        this.nouns = nouns;
        this.number = number;
    }

    /**
     * The phrase of a language.
     *
     * @param nouns what is called by number, folded
     * @param number reads the words that were meant
     */
    static Phrase<Long> of(Language language, Set<String> nouns, Phrase<Long> number) {
        MisheardNumbers misheard = new MisheardNumbers(language, nouns, number);
        Openers heard = Openers.words(misheard.sounds.hardlyWords().keySet())
                .or(Openers.words(misheard.sounds.words().keySet()));
        return Phrase.reading(number.openers().or(heard), misheard::at);
    }

    private List<Found<Long>> at(Words words, int from) {
        Words meant = words;
        int heard = 0;
        int spoken = 0;
        int to = from;
        while (to - from < LONGEST && isNumberLike(words.at(to))) {
            if (sounds.isHeard(words.at(to))) {
                meant = meant.replacing(to, sounds.meant(words.at(to)));
                heard++;
            } else {
                spoken++;
            }
            to++;
        }
        return heard == 0 || spoken == 0 ? List.of() : whole(words, meant, from, to);
    }

    /** The number that takes all of the run, but for words at its end that are rather those of the sentence. */
    private List<Found<Long>> whole(Words words, Words meant, int from, int to) {
        int end = to;
        while (end > from && isWord(words, end - 1)) {
            end--;
        }
        int last = end;
        if (isWord(words, from) && !isCalled(words, from) || isPlain(words, from, last)) {
            return List.of();
        }
        List<Found<Long>> found = new ArrayList<>(1);
        for (Found<Long> reading : number.at(meant, from)) {
            if (reading.to() == last) {
                found.add(reading);
            }
        }
        return found;
    }

    private boolean isPlain(Words words, int from, int to) {
        for (int at = from; at < to; at++) {
            if (sounds.isHeard(words.at(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean isWord(Words words, int at) {
        return sounds.words().containsKey(words.at(at));
    }

    /** Whether a number is expected: after its noun, or as an answer. */
    private boolean isCalled(Words words, int from) {
        String before = words.at(from - 1);
        return from == 0 || nouns.contains(before) || numbers.counters().contains(before);
    }

    private boolean isNumberLike(String form) {
        return !form.isEmpty()
                && !WrittenNumbers.isDigit(form.charAt(0))
                && (sounds.isHeard(form)
                        || sounds.inside().contains(form)
                        || numbers.zeros().containsKey(form)
                        || numbers.openers().words().contains(form) && form.length() > 1);
    }
}
