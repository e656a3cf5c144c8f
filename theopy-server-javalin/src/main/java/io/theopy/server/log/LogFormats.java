package io.theopy.server.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import java.util.Iterator;
import org.slf4j.LoggerFactory;

/** Chooses how this process writes its log. */
public final class LogFormats {
    private LogFormats() {}

    /** From here on. Text is what Logback's own configuration says. */
    public static void use(LogFormat format) {
        if (!format.isJson()) {
            return;
        }
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Iterator<Appender<ILoggingEvent>> appenders = root.iteratorForAppenders();
        while (appenders.hasNext()) {
            if (appenders.next() instanceof OutputStreamAppender<ILoggingEvent> stream) {
                LineEncoder encoder = new LineEncoder();
                encoder.setContext(root.getLoggerContext());
                encoder.start();
                stream.setEncoder(encoder);
            }
        }
    }
}
