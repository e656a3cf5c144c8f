package io.theopy.server.terminal;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;

/**
 * {@code %visible(...)} in a pattern of Logback: one line, and nothing in it that steers a terminal. What users and Teepy
 * wrote can so not pass for a line of the log.
 */
public final class VisibleLog extends CompositeConverter<ILoggingEvent> {
    @Override
    protected String transform(ILoggingEvent event, String in) {
        return Visible.line(in);
    }
}
