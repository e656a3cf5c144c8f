package io.theopy.server;

import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.EntityKind;
import io.theopy.spi.ActionExecutor;
import java.time.Clock;
import java.util.List;

/**
 * The names of the sandbox that is played against now: a client that a conversation creates is known to it at once, as it
 * is to a server, though all conversations share one extractor. Thread-safe, but for one conversation at a time.
 */
public final class ScriptDirectory implements EntityDirectory {
    private volatile EntityDirectory current = new SeedDirectory();

    /** A fresh sandbox, whose names these are from here on. */
    public ActionExecutor sandbox(Clock clock) {
        ActionExecutor sandbox = ScriptSandbox.at(clock);
        current = sandbox.directory();
        return sandbox;
    }

    @Override
    public List<DirectoryEntry> entries(EntityKind kind) {
        return current.entries(kind);
    }
}
