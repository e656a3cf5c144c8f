package io.theopy.dialogue;

import java.util.Objects;

/**
 * The words of a language that go on from what was said before. Each is a list of phrases separated by {@code |}, words by
 * blanks, folded.
 *
 * @param following how one thing of the last command is changed
 * @param pointing how something that was listed, made or shown is pointed at
 * @param shifting how something is moved by so much
 * @param counting how the number or the sum of what was listed is asked for
 */
public record TalkWords(Following following, Pointing pointing, Shifting shifting, Counting counting) {
    /** None: conversations in this language begin anew with every sentence. */
    public static final TalkWords NONE = new TalkWords(
            new Following("", "", "", "", "", "", "", "", "", ""),
            new Pointing("", "", "", "", "", "", "", ""),
            new Shifting("", "", "", "", "", "", "", "", ""),
            new Counting("", "", "", ""));

    public TalkWords {
        Objects.requireNonNull(following, "following must not be null");
        Objects.requireNonNull(pointing, "pointing must not be null");
        Objects.requireNonNull(shifting, "shifting must not be null");
        Objects.requireNonNull(counting, "counting must not be null");
    }

    /**
     * "How many is that?"
     *
     * @param many words that ask how many there are
     * @param much words that ask what they come to
     * @param total words for the whole, which may be asked for or stand beside those
     * @param around other words that may stand beside those
     */
    public record Counting(String many, String much, String total, String around) {
        public Counting {
            Objects.requireNonNull(many, "many must not be null");
            Objects.requireNonNull(much, "much must not be null");
            Objects.requireNonNull(total, "total must not be null");
            Objects.requireNonNull(around, "around must not be null");
        }
    }

    /**
     * "And the paid ones?"
     *
     * @param openers words that say that something before goes on
     * @param closers words that may come last
     * @param ones words for the things that were asked for
     * @param articles words that may be left out before a value
     * @param prepositions words before a value that the full sentence may have already
     * @param showMany what a read of several begins with
     * @param show what any read begins with
     * @param possessives words for whose they are
     * @param next words for the day, week or month after the one that was spoken of, as {@code the {} after|{} next}
     * @param previous the same for the one before
     */
    public record Following(
            String openers,
            String closers,
            String ones,
            String articles,
            String prepositions,
            String showMany,
            String show,
            String possessives,
            String next,
            String previous) {
        public Following {
            Objects.requireNonNull(openers, "openers must not be null");
            Objects.requireNonNull(closers, "closers must not be null");
            Objects.requireNonNull(ones, "ones must not be null");
            Objects.requireNonNull(articles, "articles must not be null");
            Objects.requireNonNull(prepositions, "prepositions must not be null");
            Objects.requireNonNull(showMany, "showMany must not be null");
            Objects.requireNonNull(show, "show must not be null");
            Objects.requireNonNull(possessives, "possessives must not be null");
            Objects.requireNonNull(next, "next must not be null");
            Objects.requireNonNull(previous, "previous must not be null");
        }
    }

    /**
     * "The second one", "both", "it".
     *
     * @param showing words before something that is only to be shown
     * @param rest words for what was not told yet
     * @param one words for one thing that was spoken of
     * @param persons words for somebody who was spoken of
     * @param all words for everything that was listed
     * @param both words for everything that was listed when that is two
     * @param first words for the beginning of a list, before or after a number
     * @param last words for its end
     */
    public record Pointing(
            String showing,
            String rest,
            String one,
            String persons,
            String all,
            String both,
            String first,
            String last) {
        public Pointing {
            Objects.requireNonNull(showing, "showing must not be null");
            Objects.requireNonNull(rest, "rest must not be null");
            Objects.requireNonNull(one, "one must not be null");
            Objects.requireNonNull(persons, "persons must not be null");
            Objects.requireNonNull(all, "all must not be null");
            Objects.requireNonNull(both, "both must not be null");
            Objects.requireNonNull(first, "first must not be null");
            Objects.requireNonNull(last, "last must not be null");
        }
    }

    /**
     * "An hour later".
     *
     * @param by words before the amount
     * @param later words beside the amount, to a later moment
     * @param earlier the same to an earlier one
     * @param laterVerbs verbs that move to a later moment when nothing else is said
     * @param earlierVerbs the same to an earlier one
     * @param one words for one of them
     * @param days words for days
     * @param weeks words for weeks
     * @param months words for months
     */
    public record Shifting(
            String by,
            String later,
            String earlier,
            String laterVerbs,
            String earlierVerbs,
            String one,
            String days,
            String weeks,
            String months) {
        public Shifting {
            Objects.requireNonNull(by, "by must not be null");
            Objects.requireNonNull(later, "later must not be null");
            Objects.requireNonNull(earlier, "earlier must not be null");
            Objects.requireNonNull(laterVerbs, "laterVerbs must not be null");
            Objects.requireNonNull(earlierVerbs, "earlierVerbs must not be null");
            Objects.requireNonNull(one, "one must not be null");
            Objects.requireNonNull(days, "days must not be null");
            Objects.requireNonNull(weeks, "weeks must not be null");
            Objects.requireNonNull(months, "months must not be null");
        }
    }
}
