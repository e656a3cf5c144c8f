package io.theopy.nlu.account;

import io.theopy.intent.SlotType;
import io.theopy.nlu.number.NumberLanguage;
import io.theopy.nlu.slot.ValueWords;
import io.theopy.text.Languages;
import io.theopy.text.Utterance;
import java.util.BitSet;
import java.util.List;

/**
 * Values whose rest stands in the note beside them, because something came between: "Tuesday only 18 call the bank", "check the
 * delivery on Friday at | 15h". Stateless.
 */
final class BrokenValues {
    private static final int SMALL = 3;
    private static final int FIRST = 3;

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
        if (time.to() == note.from()) {
            return beginsWithNumber(said, note);
        }
        if (note.to() != time.from()) {
            return false;
        }
        String last = form(said, note.to() - 1);
        boolean isOfTime = time.slot().type() == SlotType.DURATION
                && Languages.part(said.language(), ValueWords.class).times().contains(last);
        return isOfTime || endsWithNumber(said, note, weak);
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
