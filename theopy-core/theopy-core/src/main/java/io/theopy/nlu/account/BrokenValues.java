package io.theopy.nlu.account;

import io.theopy.intent.SlotType;
import io.theopy.nlu.number.NumberLanguage;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.nlu.slot.ValueWords;
import io.theopy.nlu.time.TimePhrases;
import io.theopy.text.Languages;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Values whose rest stands in the note beside them, because something came between: "Tuesday only 18 call the bank", "check the
 * delivery on Friday at | 15h". Stateless.
 */
final class BrokenValues {
    private static final int SMALL = 3;
    private static final int FIRST = 3;
    private static final LocalDateTime ANY = LocalDateTime.of(2000, 1, 1, 0, 0);

    private BrokenValues() {}

    static boolean areIn(Utterance said, List<FoundOperator> operators, List<SlotPlaces.Place> places) {
        BitSet weak = OperatorFinder.idle(said);
        operators.forEach(operator -> weak.set(operator.from(), operator.to()));
        for (SlotPlaces.Place note : places) {
            for (SlotPlaces.Place time : places) {
                if (note.slot().type() == SlotType.TEXT
                        && time.slot().type().isTime()
                        && isBroken(said, note, time, weak)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isBroken(Utterance said, SlotPlaces.Place note, SlotPlaces.Place time, BitSet weak) {
        boolean takesDay = time.slot().type() != SlotType.DURATION;
        if (takesDay && time.to() <= note.from() && note.from() <= time.to() + 1) {
            boolean isNext = note.from() == time.to();
            return isNext && (isBeforeTime(said, note.from()) || beginsWithNumber(said, note)) || isTime(said, note);
        }
        return note.to() == time.from()
                && (endsWithNumber(said, note, weak)
                        || !takesDay && (isBeforeTime(said, note.to() - 1) || endsWithLength(said, note)));
    }

    private static boolean isBeforeTime(Utterance said, int index) {
        return Languages.part(said.language(), ValueWords.class).times().contains(form(said, index));
    }

    /** "At blah noon": what comes first in the note, or next, is a time. */
    private static boolean isTime(Utterance said, SlotPlaces.Place note) {
        return IntStream.range(note.from(), Math.min(note.to(), note.from() + 2))
                .anyMatch(i -> !SlotRecognizers.forType(SlotType.DATETIME, said.language())
                        .matchesAt(said, i, ANY)
                        .isEmpty());
    }

    /** "Half only an hour". */
    private static boolean endsWithLength(Utterance said, SlotPlaces.Place note) {
        Openers openers =
                Languages.part(said.language(), TimePhrases.class).duration().openers();
        return IntStream.range(Math.max(note.from(), note.to() - FIRST - 1), note.to())
                .mapToObj(i -> form(said, i))
                .anyMatch(form -> form.length() > SMALL && openers.allow(form));
    }

    /** "Le vite 14", "le 12 dès que novembre". */
    private static boolean endsWithNumber(Utterance said, SlotPlaces.Place note, BitSet weak) {
        int last = note.to() - 1;
        for (int i = Math.max(note.from(), last - FIRST); i < last; i++) {
            if (isNumber(said, i) && weak.get(i + 1)) {
                return true;
            }
        }
        return last > note.from()
                && isNumber(said, last)
                && (weak.get(last - 1) || form(said, last - 1).length() <= SMALL);
    }

    private static boolean beginsWithNumber(Utterance said, SlotPlaces.Place note) {
        for (int i = note.from(); i < Math.min(note.to(), note.from() + FIRST); i++) {
            if (isNumber(said, i)) {
                return true;
            }
        }
        return false;
    }

    static boolean isNumber(Utterance said, int index) {
        String form = form(said, index);
        return form.chars().allMatch(Character::isDigit)
                || Languages.part(said.language(), NumberLanguage.class)
                        .number()
                        .openers()
                        .allow(form);
    }

    private static String form(Utterance said, int index) {
        return said.tokens().get(index).form();
    }
}
