package io.theopy.nlu.template;

import io.theopy.intent.SlotKind;
import io.theopy.intent.SlotType;
import io.theopy.meaning.EntityKind;
import io.theopy.nlu.account.FoundOperator;
import io.theopy.nlu.account.Operator;
import io.theopy.nlu.account.OperatorFinder;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.link.EntityMention;
import io.theopy.nlu.link.Towns;
import io.theopy.nlu.slot.SlotMatch;
import io.theopy.nlu.slot.SlotRecognizer;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be seen in one utterance: where the templates' words stand, and which values begin where. Values are looked
 * for only when some template gets as far. Not thread-safe: one for each utterance.
 */
final class UtteranceMatches {
    /** Positions are bits of a long, and the end needs one too. */
    static final int MOST_TOKENS = 63;

    private static final Set<Operator> JOINTS = Set.of(Operator.JOINED, Operator.EITHER);

    private final LanguageTemplates templates;
    private final EntityLinker linker;
    private final Utterance said;
    private final LocalDateTime now;
    private final long[] occurrences;
    private final long[][] ends;
    private final Map<Integer, Map<Integer, Map<Integer, SlotMatch>>> values = new HashMap<>();
    private final Map<EntityKind, List<EntityMention>> mentions = new HashMap<>();
    private final NameSpans nameSpans;
    private @Nullable List<Integer> joints;

    UtteranceMatches(LanguageTemplates templates, EntityLinker linker, Utterance said, LocalDateTime now) {
        this.templates = templates;
        this.linker = linker;
        this.said = said;
        this.now = now;
        this.occurrences = templates.words().occurrences(said.tokens());
        this.ends = new long[templates.sources().size()][];
        this.nameSpans = new NameSpans(said, templates.names());
    }

    int length() {
        return said.tokens().size();
    }

    long[] occurrences() {
        return occurrences;
    }

    /** Where the values of {@code source} that begin at token {@code from} may end, as bits. */
    long ends(int source, int from) {
        if (from >= length()) {
            return 0;
        }
        long[] known = ends[source];
        if (known == null) {
            known = new long[length()];
            Arrays.fill(known, -1);
            ends[source] = known;
        }
        if (known[from] == -1) {
            known[from] = find(source, from);
        }
        return known[from];
    }

    /** Where values of a typed slot that begin at {@code from} may end; none if no template asks for the type. */
    long typedEnds(SlotType type, int from) {
        int source = templates.sources().indexOf(new ValueSource.Typed(type));
        return source < 0 ? 0 : ends(source, from);
    }

    /** How much the tokens [from, to) speak for a value of {@code source}. */
    int score(int source, int from, int to) {
        ValueSource kind = templates.sources().get(source);
        if (kind instanceof ValueSource.Free free) {
            boolean named = kind(free.kind())
                    .map(entities -> (named(entities, from) & 1L << to) != 0)
                    .orElse(false);
            return Score.VALUE + (named ? Score.KNOWN : Score.FREE) * (to - from);
        }
        int each = kind instanceof ValueSource.Known
                ? Score.KNOWN
                : kind instanceof ValueSource.Choice ? Score.CHOICE : Score.TYPED;
        return Score.VALUE + each * (to - from);
    }

    /** The value of the tokens [from, to) that a recogniser or choice gave. */
    Optional<SlotMatch> value(int source, int from, int to) {
        return Optional.ofNullable(values.getOrDefault(source, Map.of())
                .getOrDefault(from, Map.of())
                .get(to));
    }

    static Optional<EntityKind> kind(SlotKind kind) {
        return kind.isEntity() ? Optional.of(new EntityKind(kind.name())) : Optional.empty();
    }

    private long find(int source, int from) {
        ValueSource kind = templates.sources().get(source);
        if (kind instanceof ValueSource.Typed typed) {
            return isPartOfName(typed.type(), from)
                    ? 0
                    : typed(source, SlotRecognizers.forType(typed.type(), templates.language()), from);
        }
        if (kind instanceof ValueSource.Spanning spanning) {
            return typed(source, SlotRecognizers.spanning(spanning.type(), templates.language()), from);
        }
        if (kind instanceof ValueSource.DirectedRecognizers looking) {
            return isPartOfName(looking.slot().type(), from)
                    ? 0
                    : typed(source, SlotRecognizers.forSlot(looking.slot(), templates.language()), from);
        }
        if (kind instanceof ValueSource.Numbered numbered) {
            return typed(source, SlotRecognizers.references(numbered.nouns(), templates.language()), from);
        }
        if (kind instanceof ValueSource.Choice choice) {
            return choice(source, choice, from);
        }
        if (kind instanceof ValueSource.Known known) {
            return known.kind().type() == SlotType.CITY
                    ? Towns.endsOfKnown(said, from)
                    : kind(known.kind()).map(entities -> named(entities, from)).orElse(0L);
        }
        ValueSource.Free words = (ValueSource.Free) kind;
        if (!words.notFirst().isEmpty() && (isJoint(from) || beginsWithOne(words.notFirst(), from))) {
            return 0;
        }
        long small = !words.notFirst().isEmpty() && nameSpans.isSmall(from) ? 1L << (from + 1) : 0;
        SlotKind free = words.kind();
        return nameSpans.ends(free.type(), from) & ~small
                | kind(free).map(entities -> named(entities, from)).orElse(0L);
    }

    /** "Moi vendredi" begins with a date as "vendredi" does; what begins with "at 10" may go on as a note. */
    private boolean beginsWithOne(Set<SlotType> types, int from) {
        return types.stream().anyMatch(type -> typedEnds(type, from) != 0)
                || nameSpans.isSmall(from) && types.stream().anyMatch(type -> typedEnds(type, from + 1) != 0);
    }

    /** Whether what may be a time is written as part of a name, and is not what follows one that the directory has. */
    private boolean isPartOfName(SlotType type, int from) {
        return type.isTime()
                && nameSpans.isTimeInName(from)
                && templates.entities().stream()
                        .flatMap(kind -> mentions(kind).stream())
                        .noneMatch(mention -> mention.to() == from);
    }

    /** "Tomorrow and Friday", "Monday or Tuesday": what goes on so is no note yet. */
    private boolean isJoint(int from) {
        if (joints == null) {
            joints = OperatorFinder.in(said).stream()
                    .filter(operator -> JOINTS.contains(operator.operator()))
                    .map(FoundOperator::from)
                    .toList();
        }
        return joints.contains(from);
    }

    private long typed(int source, SlotRecognizer recognizer, int from) {
        long found = 0;
        for (SlotMatch match : recognizer.matchesAt(said, from, now)) {
            found |= 1L << match.to();
            remember(source, match);
        }
        return found;
    }

    private long choice(int source, ValueSource.Choice choice, int from) {
        long found = 0;
        for (ChoiceGraph option : templates.choices(choice)) {
            long ends = Reach.of(option.graph(), this, 1L << from)[0];
            for (long rest = ends; rest != 0; rest &= rest - 1) {
                remember(source, new SlotMatch(from, Long.numberOfTrailingZeros(rest), option.value()));
            }
            found |= ends;
        }
        return found;
    }

    private void remember(int source, SlotMatch match) {
        values.computeIfAbsent(source, s -> new HashMap<>())
                .computeIfAbsent(match.from(), f -> new HashMap<>())
                .putIfAbsent(match.to(), match);
    }

    private List<EntityMention> mentions(EntityKind kind) {
        return mentions.computeIfAbsent(kind, k -> linker.mentions(k, said));
    }

    /** Where the names of the directory that begin at {@code from} end, titles and articles before them included. */
    private long named(EntityKind kind, int from) {
        long found = 0;
        for (EntityMention mention : mentions(kind)) {
            int first = nameSpans.firstWord(mention.from(), mention.to());
            if (first >= from && nameSpans.isBeforeName(from, first)) {
                found |= 1L << nameSpans.afterLastWord(first, mention.to());
            }
        }
        return found;
    }
}
