package io.theopy.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.theopy.server.health.HealthBoard.Part;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthBoardTest {
    private static final Instant START = Instant.parse("2026-11-28T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicReference<Condition> database = new AtomicReference<>(Condition.up("fine"));
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final HealthBoard board = HealthBoard.watch(
            List.of(new Part("database", database::get)), new Settable(), Duration.ofHours(1), meters);

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void aStateHasTheTimeOfItsBeginningHoweverItsWordsChange() {
        board.look();
        now.set(START.plusSeconds(60));
        database.set(Condition.down("no connection", "start it"));
        board.look();
        now.set(START.plusSeconds(120));
        database.set(Condition.down("a full disk", "make room"));

        HealthBoard.Line line = board.look().get(0);

        assertThat(line.since()).isEqualTo(START.plusSeconds(60));
        assertThat(line.condition().remedy()).isEqualTo("make room");
        assertThat(up("database")).isZero();
    }

    @Test
    void aPartThatBreaksWhenAskedIsDown() {
        board.add(new Part("careless", () -> {
            throw new IllegalStateException("gone");
        }));

        assertThat(board.look().get(1).condition().state()).isEqualTo(Condition.State.DOWN);
        assertThat(up("careless")).isZero();
    }

    @Test
    void whatIsSwitchedOffIsNotDown() {
        board.add(new Part("stt", () -> Condition.off("users type")));

        assertThat(up("stt")).isEqualTo(1);
    }

    private double up(String component) {
        return meters.get("theopy.component.up")
                .tag("component", component)
                .gauge()
                .value();
    }

    private final class Settable extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
