package io.theopy.server.terminal;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.event.KeyValuePair;

/** {@code %pairs} in a pattern of Logback: what is said of a line beside its message, on the same line, and harmless. */
public final class VisiblePairs extends ClassicConverter {
    @Override
    public String convert(ILoggingEvent event) {
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        return pairs == null
                ? ""
                : pairs.stream()
                        .map(pair -> " " + pair.key + "=" + pair.value)
                        .map(Visible::line)
                        .collect(Collectors.joining());
    }
}
