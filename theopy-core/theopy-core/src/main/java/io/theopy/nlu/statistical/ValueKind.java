package io.theopy.nlu.statistical;

import io.theopy.intent.SlotKind;
import io.theopy.intent.SlotType;
import io.theopy.meaning.EntityKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of value that is found by its form or its name and replaced by one word before anything is learned.
 *
 * @param rank lower ones win where two are equally long
 * @param mask the word that stands for a value of this kind; no language has it
 * @param recognizedAs its form
 * @param entity what it names, if it is found in the directory
 */
record ValueKind(int rank, String mask, SlotType recognizedAs, Optional<EntityKind> entity)
        implements Comparable<ValueKind> {
    static final ValueKind EMAIL = typed(0, "zzemail", SlotType.EMAIL);
    static final ValueKind PHONE = typed(1, "zzphone", SlotType.PHONE);
    static final ValueKind MONEY = typed(2, "zzmoney", SlotType.MONEY);
    static final ValueKind WHEN = typed(3, "zzwhen", SlotType.DATETIME);
    static final ValueKind PERIOD = typed(4, "zzperiod", SlotType.PERIOD);
    static final ValueKind DURATION = typed(5, "zzduration", SlotType.DURATION);
    static final ValueKind NUMBER = typed(6, "zznumber", SlotType.REFERENCE);

    /** Those that a recogniser finds, not the directory. */
    static final List<ValueKind> TYPED = List.of(EMAIL, PHONE, MONEY, WHEN, PERIOD, DURATION, NUMBER);

    private static ValueKind typed(int rank, String mask, SlotType type) {
        return new ValueKind(rank, mask, type, Optional.empty());
    }

    /** What the directory has under the name {@code kind}. */
    static ValueKind entity(String kind) {
        return new ValueKind(
                TYPED.size(), "zz" + kind.replace("_", ""), SlotType.ENTITY, Optional.of(new EntityKind(kind)));
    }

    boolean isEntity() {
        return entity.isPresent();
    }

    @Override
    public int compareTo(ValueKind other) {
        return rank == other.rank ? mask.compareTo(other.mask) : Integer.compare(rank, other.rank);
    }

    /** The kinds that may fill a slot of {@code kind}, preferred ones first; empty for free words and choices. */
    static Set<ValueKind> filling(SlotKind kind) {
        return switch (kind.type()) {
            case ENTITY -> Set.of(entity(kind.name()));
            case DATETIME, DATE, DATE_OR_DATETIME -> Set.of(WHEN);
            case DATE_OR_PERIOD, PERIOD -> Set.of(WHEN, PERIOD);
            case DURATION -> Set.of(DURATION);
            case NUMBER, REFERENCE -> Set.of(NUMBER);
            case MONEY -> Set.of(MONEY);
            case PHONE -> Set.of(PHONE);
            case EMAIL -> Set.of(EMAIL);
            case NAME, CITY, TEXT, CHOICE, POSITION -> Set.of();
        };
    }
}
