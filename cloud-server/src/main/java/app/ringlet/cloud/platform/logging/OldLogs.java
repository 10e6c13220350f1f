package app.ringlet.cloud.platform.logging;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands in a log's files longer than it may. Logback looks at that only when it begins a new file, and only so many days back: what
 * it missed, while nothing was logged or the server was off, goes by its age.
 *
 * @param file the one that is written to; those of days before have its name, a dot and their day
 * @param days for which a day's lines are kept
 */
record OldLogs(Path file, int days) {

    private static final Logger log = LoggerFactory.getLogger(OldLogs.class);
    private static final Pattern DAY = Pattern.compile("\\.(\\d{4}-\\d{2}-\\d{2})\\b.*");

    void purge(InstantSource clock) {
        LocalDate first = day(clock.instant()).minusDays(days);
        Path name = file.getFileName();
        Path folder = file.toAbsolutePath().getParent();
        if (name == null || folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(folder, one -> isBefore(one, name.toString(), first))) {
            for (Path old : all) {
                Files.delete(old);
            }
            if (Files.exists(file)
                    && day(Files.getLastModifiedTime(file).toInstant()).isBefore(first)) {
                // Not deleted: it is open.
                Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
            }
        } catch (IOException | RuntimeException e) {
            log.error("Log files that are too old cannot be deleted: {}", e.toString());
        }
    }

    private static boolean isBefore(Path one, String name, LocalDate first) {
        String known = String.valueOf(one.getFileName());
        Matcher day = DAY.matcher(known.startsWith(name) ? known.substring(name.length()) : "");
        try {
            return day.matches() && LocalDate.parse(day.group(1)).isBefore(first);
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /** As Logback names files. */
    private static LocalDate day(Instant at) {
        return at.atZone(ZoneId.systemDefault()).toLocalDate();
    }
}
