package io.theopy.server.secret;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Collects all that is logged, traces of exceptions included: of Theopy at every level, of libraries from more than they
 * may ever log here.
 */
public final class Logged implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.theopy");
    private final Level rootBefore = root.getLevel();
    private final Level oursBefore = ours.getLevel();
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    private Logged() {}

    public static Logged start() {
        Logged logged = new Logged();
        logged.events.start();
        logged.root.addAppender(logged.events);
        logged.root.setLevel(Level.INFO);
        logged.ours.setLevel(Level.TRACE);
        return logged;
    }

    public List<String> lines() {
        return List.copyOf(events.list).stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toList();
    }

    @Override
    public void close() {
        root.detachAppender(events);
        root.setLevel(rootBefore);
        ours.setLevel(oursBefore);
    }
}
