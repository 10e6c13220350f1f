package app.ringlet.cloud.booking.imports;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.sheets.Sheet;
import app.ringlet.protocol.ErrorCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;

/**
 * Reads an iCalendar file. Who, what and with whom stand as {@code Service: ...} and so on, a line each, in an event's
 * description, under the names that columns have too; what is missing there is read from a summary of the form
 * {@code Client: service} or {@code Client - service}.
 */
final class VisitCalendar {

    private static final Refusal UNREADABLE = Refusal.ofField(
            "VEVENT", "This event cannot be read; its times may be wrong, or in a zone that nobody knows.");

    private VisitCalendar() {}

    /** @throws Refusal for a file that is no calendar */
    static List<ForeignVisit> read(String text, ZoneId zone) {
        List<Optional<VEvent>> events = CalendarEvents.of(text);
        boolean empty = events.isEmpty() && text.stripTrailing().endsWith("END:VCALENDAR");
        if (!empty && events.stream().allMatch(Optional::isEmpty)) {
            throw Refusal.ofField("file", "The file is not an iCalendar file that can be read.");
        }
        if (events.size() > Sheet.MOST_ROWS) {
            throw new Refusal(ErrorCode.PAYLOAD_TOO_LARGE, "A file has 20,000 events at most; send it in parts.");
        }
        List<ForeignVisit> visits = new ArrayList<>();
        for (Optional<VEvent> event : events) {
            int place = visits.size() + 1;
            visits.add(event.map(readable -> visit(place, readable, zone))
                    .orElseGet(() -> ForeignVisit.unreadable(place, "", UNREADABLE)));
        }
        return visits;
    }

    private static ForeignVisit visit(int place, VEvent event, ZoneId zone) {
        Map<String, String> fields = fields(event);
        String client = fields.getOrDefault("name", "");
        try {
            if (event.getProperty(Property.RRULE).isPresent()) {
                throw Refusal.ofField("RRULE", "This event repeats itself; bring over each of its dates.");
            }
            if (text(event, Property.STATUS).equalsIgnoreCase("CANCELLED")) {
                throw Refusal.ofField("STATUS", "This event is cancelled.");
            }
            return new ForeignVisit(
                    place,
                    client,
                    fields.get("phone"),
                    fields.getOrDefault("service", ""),
                    fields.get("employee"),
                    start(event, zone),
                    fields.get("notes"),
                    null);
        } catch (Refusal refusal) {
            return ForeignVisit.unreadable(place, client, refusal);
        } catch (DateTimeException | IllegalArgumentException broken) {
            return ForeignVisit.unreadable(place, client, UNREADABLE);
        }
    }

    private static Instant start(VEvent event, ZoneId zone) {
        Temporal start = event.<DtStart<Temporal>>getProperty(Property.DTSTART)
                .map(DtStart::getDate)
                .orElseThrow(() -> Refusal.ofField("DTSTART", "This event has no start."));
        return switch (start) {
            case Instant instant -> instant;
            case OffsetDateTime time -> time.toInstant();
            case ZonedDateTime time -> time.toInstant();
            case LocalDateTime floating -> floating.atZone(zone).toInstant();
            default -> throw Refusal.ofField("DTSTART", "This event takes whole days; an appointment has a time.");
        };
    }

    private static Map<String, String> fields(VEvent event) {
        Map<String, String> fields = new HashMap<>();
        text(event, Property.DESCRIPTION).lines().forEach(line -> {
            String[] parts = line.split(":", 2);
            String column = parts.length < 2 ? "" : VisitColumns.NAMES.column(parts[0]);
            if (!column.isEmpty() && !parts[1].isBlank()) {
                fields.putIfAbsent(column, parts[1].strip());
            }
        });
        String[] summary = text(event, Property.SUMMARY).split(":\\s+|\\s+[-–—]\\s+", 2);
        if (!summary[0].isBlank()) {
            fields.putIfAbsent("name", summary[0].strip());
        }
        if (summary.length == 2) {
            fields.putIfAbsent("service", summary[1].strip());
        }
        return fields;
    }

    private static String text(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }
}
