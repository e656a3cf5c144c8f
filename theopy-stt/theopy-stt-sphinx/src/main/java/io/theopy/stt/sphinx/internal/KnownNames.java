package io.theopy.stt.sphinx.internal;

import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityKind;
import io.theopy.nlu.link.CommandWords;
import io.theopy.spi.EngineContext;
import java.util.List;

/**
 * The names that the system knows at one moment.
 *
 * @param clients of what commands are about
 * @param operators of people who are called by their first names
 */
record KnownNames(List<String> clients, List<String> operators) {
    /** Longer than anybody would say. */
    private static final int LONGEST = 120;

    static KnownNames of(EngineContext context) {
        return new KnownNames(names(context, false), names(context, true));
    }

    private static List<String> names(EngineContext context, boolean beside) {
        return context.catalog().domain().entities().stream()
                .filter(kind -> kind.beside().isPresent() == beside)
                .flatMap(kind -> context.directory().entries(new EntityKind(kind.name())).stream())
                .map(DirectoryEntry::name)
                .toList();
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
