package io.theopy.server.metrics;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.LoggerFactory;

/**
 * Counts what went wrong and was not expected to: lines of the log that are errors, or warnings with a stack trace,
 * whichever part of the process writes them.
 */
final class ExceptionCounter extends AppenderBase<ILoggingEvent> {
    private final MeterRegistry registry;

    private ExceptionCounter(MeterRegistry registry) {
        this.registry = registry;
    }

    static ExceptionCounter attach(MeterRegistry registry) {
        ExceptionCounter counter = new ExceptionCounter(registry);
        counter.setContext(root().getLoggerContext());
        counter.setName("exceptions-" + System.identityHashCode(counter));
        counter.start();
        root().addAppender(counter);
        return counter;
    }

    void detach() {
        root().detachAppender(this);
        stop();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Override
    protected void append(ILoggingEvent event) {
        boolean unexpected = event.getLevel().isGreaterOrEqual(Level.ERROR)
                || (event.getLevel().isGreaterOrEqual(Level.WARN) && event.getThrowableProxy() != null);
        if (unexpected) {
            registry.counter("theopy.exceptions").increment();
        }
    }
}
