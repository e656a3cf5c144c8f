package io.theopy.action.guard;

import java.time.Duration;

/** How time is let pass; tests let it pass at once. */
interface Pause {
    Pause REAL = time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);

    void forAbout(Duration time) throws InterruptedException;
}
