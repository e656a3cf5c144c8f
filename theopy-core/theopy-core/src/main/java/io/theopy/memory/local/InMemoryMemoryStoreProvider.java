package io.theopy.memory.local;

import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.MemoryStore;
import io.theopy.spi.MemoryStoreProvider;

/** Finds {@link InMemoryMemoryStore} under the name {@code memory}. */
public final class InMemoryMemoryStoreProvider implements MemoryStoreProvider {
    @Override
    public String name() {
        return "memory";
    }

    @Override
    public int preference() {
        return 10;
    }

    @Override
    public Availability availability(EngineContext context) {
        return Availability.available("sessions live in this process and die with it");
    }

    @Override
    public MemoryStore create(EngineContext context) {
        return new InMemoryMemoryStore(context.clock());
    }
}
