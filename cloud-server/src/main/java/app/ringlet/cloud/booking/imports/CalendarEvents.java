package app.ringlet.cloud.booking.imports;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;

/** The events of an iCalendar file, each read by itself if need be: one that cannot be read does not take the others with it. */
final class CalendarEvents {

    private static final String HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Ringlet//Import//EN\r\n";
    private static final String TAIL = "END:VCALENDAR\r\n";

    private CalendarEvents() {}

    /** In the file's order; empty where one cannot be read. Nothing for what is no calendar. */
    static List<Optional<VEvent>> of(String text) {
        List<VEvent> all = read(text);
        if (!all.isEmpty()) {
            return all.stream().map(Optional::of).toList();
        }
        String zones = String.join("", blocks(text, "VTIMEZONE"));
        return blocks(text, "VEVENT").stream()
                .map(event -> read(HEAD + zones + event + TAIL).stream().findFirst())
                .toList();
    }

    private static List<VEvent> read(String calendar) {
        try {
            return new CalendarBuilder()
                    .build(new StringReader(calendar)).getComponents().stream()
                            .filter(VEvent.class::isInstance)
                            .map(VEvent.class::cast)
                            .toList();
        } catch (IOException | ParserException | IllegalArgumentException | DateTimeException broken) {
            return List.of();
        }
    }

    private static List<String> blocks(String text, String component) {
        return Pattern.compile("(?ims)^BEGIN:" + component + "\\s*$.*?^END:" + component + "\\s*?(\\R|\\z)")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
