package io.theopy.dialogue;

import java.util.Set;

/** The names of the catalogue's intents that steer the conversation instead of the ERP. */
public final class DialogueActs {
    public static final String AFFIRM = "affirm";
    public static final String DENY = "deny";
    public static final String CANCEL = "cancel";
    public static final String REPEAT = "repeat";
    public static final String HELP = "help";
    public static final String UNDO = "undo";
    public static final String CHOOSE = "choose";
    /** The slot of {@link #CHOOSE}: 1 for the first, -1 for the last. */
    public static final String POSITION = "position";

    /** What the user had done last; like the next two, a set answer that is told out of the ledger. */
    public static final String LAST_DONE = "last_done";

    public static final String DONE_TODAY = "done_today";
    public static final String WAITING = "waiting";

    private static final Set<String> OWN_WRITES = Set.of(LAST_DONE, DONE_TODAY, WAITING);

    private DialogueActs() {}

    /** Whether users ask by it what became of what they wanted written. */
    public static boolean isAboutOwnWrites(String act) {
        return OWN_WRITES.contains(act);
    }
}
