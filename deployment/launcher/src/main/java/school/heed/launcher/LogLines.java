package school.heed.launcher;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * One line per event. Once Heed is ready an exception is logged by its class and its place in the code only: its
 * message may quote what a person typed. During the start there are no people yet, and the message is what helps.
 */
public final class LogLines extends Formatter {
    private static final int FRAMES = 12;
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static volatile boolean serving;

    /** From now on people's words may be inside exceptions. */
    static void serving() {
        serving = true;
    }

    @Override
    public String format(LogRecord event) {
        // Heed's own lines, and of the server's only what is out of order.
        boolean ours = event.getLoggerName() != null && event.getLoggerName().startsWith("school.heed");
        if (!ours && event.getLevel().intValue() < Level.WARNING.intValue()) {
            return "";
        }
        var line = new StringBuilder(AT.format(event.getInstant()))
                .append(' ')
                .append(event.getLevel().getName())
                .append(' ')
                .append(event.getLoggerName())
                .append(": ")
                .append(formatMessage(event))
                .append('\n');
        for (Throwable thrown = event.getThrown(); thrown != null; thrown = thrown.getCause()) {
            line.append("  ").append(thrown.getClass().getName());
            if (!serving) {
                line.append(": ").append(thrown.getMessage());
            }
            line.append('\n');
            StackTraceElement[] frames = thrown.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                line.append("    at ").append(frames[i]).append('\n');
            }
        }
        return line.toString();
    }
}
