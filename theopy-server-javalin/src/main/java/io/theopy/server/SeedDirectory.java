package io.theopy.server;

import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.EntityKind;
import io.theopy.teepy.sandbox.seed.SeedData;
import java.util.List;

/** The names that every sandbox starts with, without starting one: for commands that talk to no ERP. Immutable. */
public final class SeedDirectory implements EntityDirectory {
    private static final List<DirectoryEntry> CLIENTS = SeedData.clients().stream()
            .map(client -> new DirectoryEntry(String.valueOf(client.id()), client.name(), client.city()))
            .toList();
    private static final List<DirectoryEntry> OPERATORS = SeedData.operators().stream()
            .map(operator -> new DirectoryEntry(String.valueOf(operator.id()), operator.name(), ""))
            .toList();

    @Override
    public List<DirectoryEntry> entries(EntityKind kind) {
        return switch (kind.name()) {
            case "client" -> CLIENTS;
            case "operator" -> OPERATORS;
            default -> List.of();
        };
    }
}
