package io.theopy.teepy.internal;

import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.EntityKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Teepy's clients and operators by name, cached. Thread-safe. */
public final class TeepyDirectory implements EntityDirectory, AutoCloseable {
    private static final EntityKind CLIENT = new EntityKind("client");
    private static final EntityKind OPERATOR = new EntityKind("operator");

    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "theopy-teepy-names");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<EntityKind, NameList> lists = new HashMap<>();

    public TeepyDirectory(TeepyHttp http, TeepyConfig config) {
        NameListReader reader = new NameListReader(http, config);
        for (EntityKind kind : List.of(CLIENT, OPERATOR)) {
            String what = kind.name() + "s";
            lists.put(kind, new NameList(what, () -> reader.read("/" + what), background, config.directoryRefresh()));
        }
    }

    @Override
    public List<DirectoryEntry> entries(EntityKind kind) {
        NameList list = lists.get(kind);
        return list == null ? List.of() : list.entries();
    }

    /** Says that a client may have been added or changed. */
    public void clientsChanged() {
        NameList clients = lists.get(CLIENT);
        if (clients != null) {
            clients.changed();
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
