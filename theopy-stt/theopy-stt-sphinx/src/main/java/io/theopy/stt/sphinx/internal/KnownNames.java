package io.theopy.stt.sphinx.internal;

import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.EntityKind;
import io.theopy.nlu.link.CommandWords;
import java.util.List;

/** The names that the ERP knows at one moment. */
record KnownNames(List<String> clients, List<String> operators) {
    /** Longer than anybody would say. */
    private static final int LONGEST = 120;

    static KnownNames of(EntityDirectory directory) {
        return new KnownNames(names(directory, EntityKind.CLIENT), names(directory, EntityKind.OPERATOR));
    }

    private static List<String> names(EntityDirectory directory, EntityKind kind) {
        return directory.entries(kind).stream().map(DirectoryEntry::name).toList();
    }

    /**
     * Those that have a word of their own. A client called "cancel all" or "yes" makes no command likelier and no answer:
     * its words are expected as often as commands have them.
     */
    KnownNames besides(CommandWords commands) {
        return new KnownNames(besides(commands, clients), besides(commands, operators));
    }

    private static List<String> besides(CommandWords commands, List<String> names) {
        return names.stream()
                .filter(name -> name.length() <= LONGEST && !commands.areAllOf(name))
                .toList();
    }

    boolean isEmpty() {
        return clients.isEmpty() && operators.isEmpty();
    }
}
