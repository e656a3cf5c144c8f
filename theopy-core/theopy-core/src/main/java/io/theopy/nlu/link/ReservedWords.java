package io.theopy.nlu.link;

/**
 * The words that commands are made of. Names are data: whatever a client is called, such words go on meaning what the
 * command says. Implementations are thread-safe.
 */
public interface ReservedWords {
    /** Whether {@code name} has no word of its own: {@code cancel all}, {@code tomorrow}, {@code 101}. */
    boolean areAllOf(String name);

    /** Whether a word, in folded form, steers the conversation: {@code yes}, {@code undo}, {@code second}. */
    boolean steer(String form);

    /** Whether a word, in folded form, says that a name follows: {@code client}. */
    boolean announces(String form);

    /** No word is reserved. */
    static ReservedWords none() {
        return new ReservedWords() {
            @Override
            public boolean areAllOf(String name) {
                return false;
            }

            @Override
            public boolean steer(String form) {
                return false;
            }

            @Override
            public boolean announces(String form) {
                return false;
            }
        };
    }
}
