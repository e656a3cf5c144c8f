package io.theopy.teepy.internal;

import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.EntityKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Teepy's clients and operators by name, cached. Thread-safe. */
public final class TeepyDirectory implements EntityDirectory, AutoCloseable {
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "theopy-teepy-names");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<EntityKind, NameList> lists = new EnumMap<>(EntityKind.class);

    public TeepyDirectory(TeepyHttp http, TeepyConfig config) {
        NameListReader reader = new NameListReader(http, config);
        for (EntityKind kind : EntityKind.values()) {
            String what = kind == EntityKind.CLIENT ? "clients" : "operators";
            lists.put(kind, new NameList(what, () -> reader.read(kind), background, config.directoryRefresh()));
        }
    }

    @Override
    public List<DirectoryEntry> entries(EntityKind kind) {
        return list(kind).entries();
    }

    /** Says that a client may have been added or changed. */
    public void clientsChanged() {
        list(EntityKind.CLIENT).changed();
    }

    private NameList list(EntityKind kind) {
        NameList list = lists.get(kind);
        if (list == null) {
            throw new IllegalArgumentException("Teepy has no list of " + kind);
        }
        return list;
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
