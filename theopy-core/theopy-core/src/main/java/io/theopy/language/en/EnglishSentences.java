package io.theopy.language.en;

import io.theopy.nlu.slot.SecondThoughts;
import io.theopy.nlu.slot.SentenceWords;
import java.util.Set;

/** The words of English sentences that tell what the words beside them are. */
final class EnglishSentences {
    private static final Set<String> AROUND_ANSWERS = words("""
            um uh er hm well so ok okay yes yeah please thanks thank you
            it 's is its make say let maybe i think i'm that would be
            then just for on at the of in with about how want need do
            put was my his her their number and sorry exactly actually rather instead under
            a an has
            """);
    private static final Set<String> NEVER_IN_NAMES = words("""
            a about add again all already also am an any are as at be
            been book but by call called can cancel could create
            delete did do does done e-mail each email every for friday
            from had has have he her him his how i i'm if in instead
            into is it it's its just last list mark me midnight mine
            monday month must my name named next no noon not number on
            or our phone please pls remind right saturday shall she
            should show so some still sunday telephone than thank
            thanks that their them then there these they this those
            thursday to today tomorrow tonight tuesday us was we
            wednesday week were what when where which who whom whose
            why will with would year yesterday yet you your
            """);

    private static final Set<String> CORRECTING = Set.of(
            "no",
            "no no",
            "no wait",
            "wait no",
            "no sorry",
            "sorry",
            "sorry no",
            "no i mean",
            "i mean",
            "i meant",
            "no i meant",
            "sorry i mean",
            "sorry i meant",
            "or rather",
            "no rather",
            "actually",
            "no actually",
            "actually no",
            "make that",
            "no make that",
            "make it",
            "no make it",
            "scratch that",
            "correction",
            "oops",
            "wait",
            "wait sorry",
            "pardon",
            "excuse me",
            "my mistake",
            "no let 's say");

    static final SentenceWords ALL = new SentenceWords(
            AROUND_ANSWERS,
            NEVER_IN_NAMES,
            Set.of("since"),
            Set.of("from", "of", "than"),
            Set.of("with"),
            new SecondThoughts(Set.of("or", "or maybe", "or else", "or perhaps"), CORRECTING));

    private EnglishSentences() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
