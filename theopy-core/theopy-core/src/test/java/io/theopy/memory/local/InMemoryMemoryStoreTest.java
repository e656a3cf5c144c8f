package io.theopy.memory.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.memory.Session;
import io.theopy.spi.MemoryStore;
import io.theopy.spi.MemoryStoreContract;
import io.theopy.text.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class InMemoryMemoryStoreTest extends MemoryStoreContract {
    @Override
    protected MemoryStore open() {
        return new InMemoryMemoryStore(Clock.systemUTC());
    }

    @Test
    void anIdleSessionIsForgottenAfterItsRetention() {
        Instant start = Instant.parse("2025-11-05T10:00:00Z");
        Clock later = Clock.fixed(start.plus(Duration.ofMinutes(11)), ZoneOffset.UTC);
        MemoryStore store = new InMemoryMemoryStore(later, Duration.ofMinutes(10), 10);

        store.save(Session.fresh("idle", start));
        store.save(Session.fresh("busy", start).withReply("ok", Language.EN, start.plus(Duration.ofMinutes(5))));

        assertThat(store.find("idle")).isEmpty();
        assertThat(store.find("busy")).isPresent();
    }

    @Test
    void beyondItsCapacityTheLeastRecentlyUsedSessionGoes() {
        Instant now = Instant.now();
        MemoryStore store = new InMemoryMemoryStore(Clock.systemUTC(), Duration.ofHours(1), 2);
        store.save(Session.fresh("a", now));
        store.save(Session.fresh("b", now));
        store.find("a");

        store.save(Session.fresh("c", now));

        assertThat(store.find("b")).isEmpty();
        assertThat(store.find("a")).isPresent();
        assertThat(store.find("c")).isPresent();
    }
}
