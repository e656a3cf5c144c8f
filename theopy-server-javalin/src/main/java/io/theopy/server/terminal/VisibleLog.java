package io.theopy.server.terminal;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * {@code %visible} in a pattern of Logback: the message on one line, with nothing in it that steers a terminal. What
 * users and Teepy wrote can so not pass for a line of the log.
 */
public final class VisibleLog extends ClassicConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return Visible.line(String.valueOf(event.getFormattedMessage()));
    }
}
