package io.github.camelfitbit.oauth;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/** What a room writes to the log, from trace upwards, while a test runs. */
public final class LogLines extends AbstractAppender implements AutoCloseable {

    private final String room;
    private final List<LogEvent> events = new CopyOnWriteArrayList<>();
    private final LoggerContext context = (LoggerContext) LogManager.getContext(false);

    /** Of this room. */
    public LogLines() {
        this(LogLines.class.getPackageName());
    }

    /** @param room its package */
    public LogLines(String room) {
        super("log-lines", null, null, false, Property.EMPTY_ARRAY);
        this.room = room;
        start();
        LoggerConfig lines = new LoggerConfig(room, Level.TRACE, false);
        lines.addAppender(this, Level.TRACE, null);
        context.getConfiguration().addLogger(room, lines);
        context.updateLoggers();
    }

    public List<String> at(Level level) {
        return events.stream()
                .filter(event -> event.getLevel().equals(level))
                .map(event -> event.getMessage().getFormattedMessage())
                .toList();
    }

    public List<String> all() {
        return events.stream()
                .map(event -> event.getMessage().getFormattedMessage() + event.getThrown())
                .toList();
    }

    @Override
    public void append(LogEvent event) {
        events.add(event.toImmutable());
    }

    @Override
    public void close() {
        context.getConfiguration().removeLogger(room);
        context.updateLoggers();
    }
}
