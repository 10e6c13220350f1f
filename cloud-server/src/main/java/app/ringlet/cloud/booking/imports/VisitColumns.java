package app.ringlet.cloud.booking.imports;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.sheets.ColumnNames;
import app.ringlet.cloud.platform.sheets.ForeignDates;
import app.ringlet.cloud.platform.sheets.Sheet;
import app.ringlet.cloud.platform.sheets.SheetRow;
import app.ringlet.protocol.imports.DateOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a table of appointments. */
final class VisitColumns {

    static final ColumnNames NAMES = ColumnNames.none()
            .ofPerson()
            .and("service", "service", "services", "treatment", "appointment type", "item")
            .and("employee", "staff", "stylist", "employee", "provider", "team member", "barber", "with")
            .and("start", "start", "starts", "start at", "starts at", "date time", "start date time")
            .and("date", "date", "day", "start date", "appointment date")
            .and("time", "time", "start time", "appointment time")
            .and("notes", "notes", "note", "comment", "comments", "appointment notes");

    private VisitColumns() {}

    /** @throws Refusal for a file that is no table of appointments */
    static List<ForeignVisit> read(String text, @Nullable DateOrder order, ZoneId zone) {
        Sheet sheet = Sheet.read(text, NAMES);
        need(sheet.has("service"), "services: call it service");
        need(sheet.has("start") || sheet.has("date"), "times: call it start, or date and time");
        need(sheet.has("name") || sheet.has("first") || sheet.has("phone"), "clients: call it name or phone");
        return sheet.rows().stream().map(row -> visit(row, order, zone)).toList();
    }

    private static ForeignVisit visit(SheetRow row, @Nullable DateOrder order, ZoneId zone) {
        try {
            return new ForeignVisit(
                    row.line(),
                    row.personName(),
                    row.get("phone"),
                    row.find("service").orElse(""),
                    row.get("employee"),
                    start(row, order, zone),
                    row.get("notes"),
                    null);
        } catch (Refusal refusal) {
            return ForeignVisit.unreadable(row.line(), row.personName(), refusal);
        }
    }

    private static Instant start(SheetRow row, @Nullable DateOrder order, ZoneId zone) {
        String start = row.get("start");
        if (start == null) {
            return local(
                    ForeignDates.date("date", row.find("date").orElse(""), order),
                    ForeignDates.time("time", row.find("time").orElse("")),
                    "time",
                    zone);
        }
        try {
            return OffsetDateTime.parse(start).toInstant();
        } catch (DateTimeException noOffset) {
            String[] parts = start.strip().split("[T\\s]+", 2);
            return local(
                    ForeignDates.date("start", parts[0], order),
                    ForeignDates.time("start", parts.length < 2 ? "" : parts[1]),
                    "start",
                    zone);
        }
    }

    /** @throws Refusal for a time that the clocks leap over, and for one that they show twice */
    private static Instant local(LocalDate date, LocalTime time, String field, ZoneId zone) {
        LocalDateTime local = date.atTime(time);
        if (zone.getRules().getValidOffsets(local).size() != 1) {
            throw Refusal.ofField(field, "The clocks change at this time: write it with its offset.");
        }
        return local.atZone(zone).toInstant();
    }

    private static void need(boolean there, String what) {
        if (!there) {
            throw Refusal.ofField("file", "The file has no column with " + what + ".");
        }
    }
}
