package io.theopy.internal.stage;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.Action;
import io.theopy.action.Evidence;
import io.theopy.dialogue.Move;
import io.theopy.meaning.ProposedIntent;
import java.util.List;
import java.util.Optional;

/** A turn that passed the router: with an action that may be carried out, or with what to say in its place. */
public sealed interface Admitted {
    /** The turn as it was decided. */
    Decided decided();

    /** Calls the case of {@code cases} for this kind. */
    <T> T on(Cases<T> cases);

    /**
     * One case for each kind.
     *
     * @param <T> what the cases give
     */
    interface Cases<T> {
        T granted(Granted admitted);

        T grantedAll(GrantedAll admitted);

        T withheld(Withheld admitted);
    }

    /**
     * It may be carried out.
     *
     * @param evidence what the router took it on: a write that has to wait is admitted on it again
     * @param found what the lookup found
     */
    record Granted(Decided decided, ProposedIntent intent, Evidence evidence, Action action, Optional<JsonNode> found)
            implements Admitted {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.granted(this);
        }
    }

    /**
     * Several things that one yes was said to; each may be carried out, or not any more, for itself.
     *
     * @param parts each {@link Granted} or {@link Withheld}
     */
    record GrantedAll(Decided decided, List<Admitted> parts) implements Admitted {
        public GrantedAll {
            parts = List.copyOf(parts);
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.grantedAll(this);
        }
    }

    /**
     * Nothing is carried out.
     *
     * @param about what was understood
     * @param found what the lookup found
     */
    record Withheld(Decided decided, Optional<ProposedIntent> about, Move.Response response, Optional<JsonNode> found)
            implements Admitted {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.withheld(this);
        }

        /** The same, said to be about {@code intent}. */
        Withheld about(ProposedIntent intent) {
            return new Withheld(decided, Optional.of(intent), response, found);
        }
    }
}
