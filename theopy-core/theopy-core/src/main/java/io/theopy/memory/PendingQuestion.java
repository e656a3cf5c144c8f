package io.theopy.memory;

import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A question that Theopy asked and waits to be answered. */
public sealed interface PendingQuestion {
    /** When the question lapses: an answer after that answers nothing. */
    Instant expires();

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
        public Confirmation(ProposedIntent intent, String callerId, String argumentsHash, Instant expires) {
            this(intent, callerId, argumentsHash, expires, Optional.empty());
        }

        /** The same question, with what comes next. */
        public Confirmation before(ProposedIntent next) {
            return new Confirmation(intent, callerId, argumentsHash, expires, Optional.of(next));
        }
    }

    /** "Which client?" */
    record MissingSlot(ProposedIntent intent, String slot, Instant expires) implements PendingQuestion {}

    /** "Which of these?", about a slot, or about what a lookup found when {@code slot} is {@code found}. */
    record Choice(ProposedIntent intent, String slot, List<DirectoryEntry> options, Instant expires)
            implements PendingQuestion {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** "Did you mean this or that?" */
    record Readings(List<ProposedIntent> readings, Instant expires) implements PendingQuestion {
        public Readings {
            readings = List.copyOf(readings);
        }
    }

    /** "You asked for several things: this, then that?" Yes begins with the first; the others are asked about in turn. */
    record Agenda(List<ProposedIntent> commands, Instant expires) implements PendingQuestion {
        public Agenda {
            commands = List.copyOf(commands);
        }
    }
}
