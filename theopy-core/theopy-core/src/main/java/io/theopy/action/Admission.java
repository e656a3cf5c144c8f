package io.theopy.action;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.Obstacle;
import java.util.List;
import java.util.Objects;

/** The router's answer to a proposal. Only {@link Admitted} and {@link NeedsLookup} carry anything executable. */
public sealed interface Admission {
    /** Calls the case of {@code cases} for this kind of answer. */
    <T> T on(Cases<T> cases);

    /**
     * One case for each kind of answer: the compiler shows every place that has to know a new one.
     *
     * @param <T> what the cases give
     */
    interface Cases<T> {
        T admitted(Admitted admission);

        T needsLookup(NeedsLookup admission);

        T nothingFound(NothingFound admission);

        T severalFound(SeveralFound admission);

        T needsConsent(NeedsConsent admission);

        T missing(Missing admission);

        T incomplete(Incomplete admission);

        T ambiguous(Ambiguous admission);

        T unknownName(UnknownName admission);

        T invalid(Invalid admission);

        T doubtful(Doubtful admission);

        T impossible(Impossible admission);

        T forbidden(Forbidden admission);

        T noSuchAction(NoSuchAction admission);
    }

    /** Everything holds; carry it out. */
    record Admitted(Action action) implements Admission {
        public Admitted {
            Objects.requireNonNull(action, "action must not be null");
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.admitted(this);
        }
    }

    /** This read has to come first; admit again with what it finds. */
    record NeedsLookup(Action lookup) implements Admission {
        public NeedsLookup {
            Objects.requireNonNull(lookup, "lookup must not be null");
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.needsLookup(this);
        }
    }

    /** The lookup found nothing. */
    record NothingFound() implements Admission {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.nothingFound(this);
        }
    }

    /** The lookup found several; one has to be chosen. */
    record SeveralFound(List<JsonNode> items) implements Admission {
        public SeveralFound {
            Objects.requireNonNull(items, "items must not be null");
            items = List.copyOf(items);
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.severalFound(this);
        }
    }

    /** Complete and allowed, but the user must say yes to {@code fingerprint} first. */
    record NeedsConsent(Action action, String fingerprint) implements Admission {
        public NeedsConsent {
            Objects.requireNonNull(action, "action must not be null");
            Objects.requireNonNull(fingerprint, "fingerprint must not be null");
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.needsConsent(this);
        }
    }

    /** A required value is not there. */
    record Missing(String slot) implements Admission {
        public Missing {
            Objects.requireNonNull(slot, "slot must not be null");
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.missing(this);
        }
    }

    /** A value is there in part: a date that lacks its hour. */
    record Incomplete(String slot) implements Admission {
        public Incomplete {
            Objects.requireNonNull(slot, "slot must not be null");
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.incomplete(this);
        }
    }

    /** A name fits several entries of the directory. */
    record Ambiguous(String slot, List<DirectoryEntry> candidates) implements Admission {
        public Ambiguous {
            Objects.requireNonNull(slot, "slot must not be null");
            Objects.requireNonNull(candidates, "candidates must not be null");
            candidates = List.copyOf(candidates);
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.ambiguous(this);
        }
    }

    /** A name fits nobody that the ERP knows. */
    record UnknownName(String slot, String said) implements Admission {
        public UnknownName {
            Objects.requireNonNull(slot, "slot must not be null");
            Objects.requireNonNull(said, "said must not be null");
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.unknownName(this);
        }
    }

    /** A value is not of its type. */
    record Invalid(String slot, String problem) implements Admission {
        public Invalid {
            Objects.requireNonNull(slot, "slot must not be null");
            Objects.requireNonNull(problem, "problem must not be null");
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.invalid(this);
        }
    }

    /** A value was heard, but can't be taken as it stands. */
    record Doubtful(String slot) implements Admission {
        public Doubtful {
            Objects.requireNonNull(slot, "slot must not be null");
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.doubtful(this);
        }
    }

    /** Something was said that the command can't be carried out with. */
    record Impossible(Obstacle obstacle) implements Admission {
        public Impossible {
            Objects.requireNonNull(obstacle, "obstacle must not be null");
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.impossible(this);
        }
    }

    /** The caller may not. */
    record Forbidden(String scope) implements Admission {
        public Forbidden {
            Objects.requireNonNull(scope, "scope must not be null");
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.forbidden(this);
        }
    }

    /** The catalogue has no such action. */
    record NoSuchAction(String intent) implements Admission {
        public NoSuchAction {
            Objects.requireNonNull(intent, "intent must not be null");
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.noSuchAction(this);
        }
    }
}
