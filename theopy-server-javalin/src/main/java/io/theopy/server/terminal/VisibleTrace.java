package io.theopy.server.terminal;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;

/** {@code %trace} in a pattern of Logback: a stack trace whose lines are all indented, and harmless to a terminal. */
public final class VisibleTrace extends ThrowableProxyConverter {
    private static final String INDENT = "    ";

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        StringBuilder trace = new StringBuilder();
        super.throwableProxyToString(thrown)
                .lines()
                .forEach(
                        line -> trace.append(INDENT).append(Visible.lines(line)).append(System.lineSeparator()));
        return trace.toString();
    }
}
