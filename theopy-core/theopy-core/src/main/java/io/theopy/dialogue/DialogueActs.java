package io.theopy.dialogue;

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

    private DialogueActs() {}
}
