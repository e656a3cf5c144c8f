package io.theopy.nlu.statistical;

import io.theopy.intent.Intent;
import io.theopy.intent.SlotType;
import io.theopy.nlu.slot.SlotMatch;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.Set;

/** What a time that was said has to do with a command. Stateless. */
final class Times {
    private static final Set<ValueKind> KINDS = Set.of(ValueKind.WHEN, ValueKind.PERIOD);
    private static final int DATE = "2025-11-05".length();
    private static final int MINUTE = "2025-11-05T10:00".length();

    private Times() {}

    static boolean are(ValueSpan value) {
        return KINDS.contains(value.kind());
    }

    /** Whether it is a time of today or before: what was then is told, and nothing is put off until then. */
    static boolean isReached(ValueSpan time, Utterance said, LocalDateTime now) {
        return are(time)
                && SlotRecognizers.forType(time.kind().recognizedAs(), said.language())
                        .matchesAt(said, time.from(), now)
                        .stream()
                        .filter(match -> match.to() == time.to())
                        .map(SlotMatch::value)
                        .findFirst()
                        .filter(value -> isReached(value, now.toString()))
                        .isPresent();
    }

    private static boolean isReached(String value, String now) {
        int length = Math.min(value.length(), value.startsWith("T", DATE) ? MINUTE : DATE);
        return length >= DATE && value.substring(0, length).compareTo(now.substring(0, length)) <= 0;
    }

    /** Whether {@code intent} has a place for it. */
    static boolean takes(Intent intent, ValueSpan value) {
        return intent.slots().stream()
                .anyMatch(slot -> ValueKind.filling(slot.kind()).contains(value.kind())
                        || slot.type().isTime() && slot.type() != SlotType.DURATION);
    }
}
