package io.theopy.memory;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.turn.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question that Theopy asked and waits to be answered. Immutable; each kind answers for itself what it is about, and
 * {@link #on} makes the compiler show every place that has to know a new kind.
 */
public sealed interface PendingQuestion {
    /** When the question lapses: an answer after that answers nothing. */
    Instant expires();

    /** How a turn ends that puts this question. */
    Outcome outcome(Instant now);

    /** Calls the case of {@code cases} for this kind of question. */
    <T> T on(Cases<T> cases);

    /** The command that the question is about; empty when it is about several. */
    default Optional<ProposedIntent> about() {
        return Optional.empty();
    }

    /** The commands that it may mean, for a user who is asked which. */
    default List<ProposedIntent> readings() {
        return List.of();
    }

    /** The commands that it lists, to be asked about in turn. */
    default List<ProposedIntent> commands() {
        return List.of();
    }

    /** What is to be done in place of what {@link #about} takes back. */
    default Optional<ProposedIntent> instead() {
        return Optional.empty();
    }

    /** The name that nobody has, with names that are like it, for a user who is told so. */
    default Optional<UnknownName> nobody() {
        return Optional.empty();
    }

    /** Whether the question named {@code taken} with all its values, so that an answer that takes it needs no second one. */
    default boolean named(ProposedIntent taken) {
        return readings().contains(taken) || commands().contains(taken);
    }

    /** What is still to be asked about once {@code taken} was taken for the answer, where {@code waiting} was before. */
    default List<ProposedIntent> after(ProposedIntent taken, List<ProposedIntent> waiting) {
        return waiting;
    }

    default boolean isOpen(Instant now) {
        return now.isBefore(expires());
    }

    /**
     * One case for each kind of question.
     *
     * @param <T> what the cases give
     */
    interface Cases<T> {
        T confirmation(Confirmation question);

        T missingSlot(MissingSlot question);

        T choice(Choice question);

        T readings(Readings question);

        T agenda(Agenda question);

        T batch(Batch question);

        T unknownName(UnknownName question);
    }

    /**
     * "Shall I?" Bound to who was asked and to what exactly: used once.
     *
     * @param callerId who may say yes
     * @param argumentsHash SHA-256 of intent and canonical arguments, see {@code Fingerprint}
     * @param instead what comes next, in place of what {@code intent} takes back
     */
    record Confirmation(
            ProposedIntent intent,
            String callerId,
            String argumentsHash,
            Instant expires,
            Optional<ProposedIntent> instead)
            implements PendingQuestion {
        public Confirmation {
            Objects.requireNonNull(intent, "intent must not be null");
            Objects.requireNonNull(callerId, "callerId must not be null");
            Objects.requireNonNull(argumentsHash, "argumentsHash must not be null");
            Objects.requireNonNull(expires, "expires must not be null");
            Objects.requireNonNull(instead, "instead must not be null");
        }

        public Confirmation(ProposedIntent intent, String callerId, String argumentsHash, Instant expires) {
            this(intent, callerId, argumentsHash, expires, Optional.empty());
        }

        /** The same question, with what comes next. */
        public Confirmation before(ProposedIntent next) {
            return new Confirmation(intent, callerId, argumentsHash, expires, Optional.of(next));
        }

        @Override
        public Outcome outcome(Instant now) {
            return new Outcome.Confirm(intent.intent(), intent.values(), Duration.between(now, expires));
        }

        @Override
        public Optional<ProposedIntent> about() {
            return Optional.of(intent);
        }

        @Override
        public List<ProposedIntent> after(ProposedIntent taken, List<ProposedIntent> waiting) {
            if (instead.isEmpty()) {
                return waiting;
            }
            return taken.equals(intent) ? List.of(instead.get()) : List.of();
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.confirmation(this);
        }
    }

    /** "Which client?" */
    record MissingSlot(ProposedIntent intent, String slot, Instant expires) implements PendingQuestion {
        public MissingSlot {
            Objects.requireNonNull(intent, "intent must not be null");
            Objects.requireNonNull(slot, "slot must not be null");
            Objects.requireNonNull(expires, "expires must not be null");
        }

        @Override
        public Outcome outcome(Instant now) {
            return new Outcome.AskSlot(intent.intent(), intent.values(), slot);
        }

        @Override
        public Optional<ProposedIntent> about() {
            return Optional.of(intent);
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.missingSlot(this);
        }
    }

    /** "Which of these?", about a slot, or about what a lookup found when {@code slot} is {@code found}. */
    record Choice(ProposedIntent intent, String slot, List<DirectoryEntry> options, Instant expires)
            implements PendingQuestion {
        public Choice {
            Objects.requireNonNull(intent, "intent must not be null");
            Objects.requireNonNull(slot, "slot must not be null");
            Objects.requireNonNull(options, "options must not be null");
            Objects.requireNonNull(expires, "expires must not be null");
            options = List.copyOf(options);
        }

        @Override
        public Outcome outcome(Instant now) {
            List<String> labels = options.stream().map(DirectoryEntry::label).toList();
            return new Outcome.Choose(intent.intent(), intent.values(), slot, labels);
        }

        @Override
        public Optional<ProposedIntent> about() {
            return Optional.of(intent);
        }

        @Override
        public boolean named(ProposedIntent taken) {
            SlotValue chosen = taken.slots().get(slot);
            return chosen != null
                    && options.containsAll(chosen.candidates())
                    && intent.with(slot, chosen).equals(taken);
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.choice(this);
        }
    }

    /** "Did you mean this or that?" */
    record Readings(List<ProposedIntent> readings, Instant expires) implements PendingQuestion {
        public Readings {
            Objects.requireNonNull(readings, "readings must not be null");
            Objects.requireNonNull(expires, "expires must not be null");
            readings = List.copyOf(readings);
        }

        @Override
        public Outcome outcome(Instant now) {
            return clarify(readings);
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.readings(this);
        }
    }

    /** "You asked for several things: this, then that?" Yes begins with the first; the others are asked about in turn. */
    record Agenda(List<ProposedIntent> commands, Instant expires) implements PendingQuestion {
        public Agenda {
            Objects.requireNonNull(commands, "commands must not be null");
            Objects.requireNonNull(expires, "expires must not be null");
            commands = List.copyOf(commands);
        }

        @Override
        public Outcome outcome(Instant now) {
            return clarify(commands);
        }

        @Override
        public List<ProposedIntent> after(ProposedIntent taken, List<ProposedIntent> waiting) {
            return commands.stream().filter(command -> !command.equals(taken)).toList();
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.agenda(this);
        }
    }

    /**
     * "All of these?" Several writes that one yes does; bound to who was asked and to each of the writes: used once.
     *
     * @param items what a yes does
     * @param leftOut what was asked for besides and can't be done
     * @param callerId who may say yes
     */
    record Batch(List<Item> items, List<ProposedIntent> leftOut, String callerId, Instant expires)
            implements PendingQuestion {
        public Batch {
            Objects.requireNonNull(items, "items must not be null");
            Objects.requireNonNull(leftOut, "leftOut must not be null");
            Objects.requireNonNull(callerId, "callerId must not be null");
            Objects.requireNonNull(expires, "expires must not be null");
            items = List.copyOf(items);
            leftOut = List.copyOf(leftOut);
        }

        /**
         * One of the writes.
         *
         * @param argumentsHash SHA-256 of intent and canonical arguments, see {@code Fingerprint}
         * @param found what its lookup found, for the question to name
         */
        public record Item(ProposedIntent intent, String argumentsHash, Optional<JsonNode> found) {
            public Item {
                Objects.requireNonNull(intent, "intent must not be null");
                Objects.requireNonNull(argumentsHash, "argumentsHash must not be null");
                Objects.requireNonNull(found, "found must not be null");
            }
        }

        @Override
        public Outcome outcome(Instant now) {
            List<Outcome.ConfirmAll.Item> asked = items.stream()
                    .map(Item::intent)
                    .map(intent -> new Outcome.ConfirmAll.Item(intent.intent(), intent.values()))
                    .toList();
            return new Outcome.ConfirmAll(asked, Duration.between(now, expires));
        }

        @Override
        public Optional<ProposedIntent> about() {
            return items.stream().findFirst().map(Item::intent);
        }

        @Override
        public boolean named(ProposedIntent taken) {
            return items.stream().anyMatch(item -> item.intent().equals(taken));
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.batch(this);
        }
    }

    /**
     * "I know nobody called so. Shall I create it, or did you mean this one?"
     *
     * @param intent what was to be done with it, and goes on once it is known who is meant
     * @param slot the slot that the name is for
     * @param near who is called much like it, nearest first
     * @param creation the question whether to create it; empty where that is no help or not allowed
     */
    record UnknownName(
            ProposedIntent intent,
            String slot,
            List<DirectoryEntry> near,
            Optional<Confirmation> creation,
            Instant expires)
            implements PendingQuestion {
        public UnknownName {
            Objects.requireNonNull(intent, "intent must not be null");
            Objects.requireNonNull(slot, "slot must not be null");
            Objects.requireNonNull(near, "near must not be null");
            Objects.requireNonNull(creation, "creation must not be null");
            Objects.requireNonNull(expires, "expires must not be null");
            near = List.copyOf(near);
        }

        /** The name, as it would be written. */
        public String name() {
            return intent.values().getOrDefault(slot, "");
        }

        @Override
        public Outcome outcome(Instant now) {
            return creation.map(asked -> asked.outcome(now))
                    .orElseGet(() -> new Choice(intent, slot, near, expires).outcome(now));
        }

        @Override
        public Optional<ProposedIntent> about() {
            return Optional.of(intent);
        }

        /** Whether {@code taken} creates the one that was asked about, maybe with more than the name. */
        public boolean creates(ProposedIntent taken) {
            return creation.map(Confirmation::intent)
                    .filter(asked -> asked.intent().equals(taken.intent())
                            && taken.slots()
                                    .entrySet()
                                    .containsAll(asked.slots().entrySet()))
                    .isPresent();
        }

        @Override
        public Optional<UnknownName> nobody() {
            return Optional.of(this);
        }

        @Override
        public List<ProposedIntent> after(ProposedIntent taken, List<ProposedIntent> waiting) {
            if (!creates(taken)) {
                return waiting;
            }
            return Stream.concat(Stream.of(intent), waiting.stream()).toList();
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.unknownName(this);
        }
    }

    private static Outcome clarify(List<ProposedIntent> between) {
        return new Outcome.Clarify(between.stream().map(ProposedIntent::intent).toList());
    }
}
