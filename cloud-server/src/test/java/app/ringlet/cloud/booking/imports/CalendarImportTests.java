package app.ringlet.cloud.booking.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.imports.ImportReport;
import app.ringlet.protocol.imports.ImportRow;
import app.ringlet.protocol.imports.ImportRow.Outcome;
import app.ringlet.protocol.imports.ImportsApi;
import app.ringlet.testing.Refused;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Appointments from a calendar file. */
class CalendarImportTests extends AppointmentImportTest {

    @Test
    void aCalendarFileIsBookedToo() {
        String date = day.replace("-", "");
        String file =
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Other//EN
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20260101T000000Z
                DTSTART;TZID=America/New_York:DATET090000
                DTEND;TZID=America/New_York:DATET094500
                SUMMARY:Maya Lindqvist: Women's cut
                DESCRIPTION:Phone: (212) 555-0123\\nStylist: Ben\\nNotes: tea
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTAMP:20260101T000000Z
                DTSTART:DATET110000
                SUMMARY:Noah - Beard trim
                END:VEVENT
                BEGIN:VEVENT
                UID:3
                DTSTAMP:20260101T000000Z
                DTSTART;VALUE=DATE:DATE
                SUMMARY:Day off
                END:VEVENT
                BEGIN:VEVENT
                UID:4
                DTSTAMP:20260101T000000Z
                DTSTART:DATET120000
                RRULE:FREQ=WEEKLY
                SUMMARY:Emma: Women's cut
                END:VEVENT
                BEGIN:VEVENT
                UID:5
                DTSTAMP:20260101T000000Z
                DTSTART:DATET130000
                STATUS:CANCELLED
                SUMMARY:Liam: Women's cut
                END:VEVENT
                END:VCALENDAR
                """.replace("DATE", date).replace("VALUE=" + date, "VALUE=DATE").replace("\n", "\r\n");

        ImportReport tried = send(file, true, null, "text/calendar");

        assertThat(tried.rows())
                .extracting(ImportRow::line, ImportRow::outcome, ImportRow::field)
                .containsExactly(
                        tuple(1, Outcome.CREATED, null),
                        tuple(2, Outcome.CREATED, null),
                        tuple(3, Outcome.REFUSED, "DTSTART"),
                        tuple(4, Outcome.REFUSED, "RRULE"),
                        tuple(5, Outcome.REFUSED, "STATUS"));
        owner.api(ImportsApi.Appointments.class)
                .appointments(false, true, null, "text/calendar", file.getBytes(StandardCharsets.UTF_8));
        assertThat(booked())
                .extracting(
                        a -> a.client().name(),
                        a -> a.start().toInstant(),
                        a -> a.items().getFirst().employeeName(),
                        AppointmentView::notes)
                .containsExactly(
                        tuple("Maya Lindqvist", scene.at(9, 0), "Ben", "tea"),
                        tuple("Noah", scene.at(11, 0), "Ben", null));
    }

    @Test
    void anEventThatCannotBeReadDoesNotTakeTheOthersWithIt() {
        String date = day.replace("-", "");
        String file = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Other//EN
            BEGIN:VEVENT
            UID:1
            DTSTART:never
            SUMMARY:Emma: Women's cut
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            DTSTART:DATET110000
            SUMMARY:Noah: Women's cut
            END:VEVENT
            BEGIN:VEVENT
            UID:3
            DTSTART;TZID=Mars/Olympus:DATET130000
            SUMMARY:Liam: Women's cut
            END:VEVENT
            END:VCALENDAR
            """.replace("DATE", date).replace("\n", "\r\n");

        assertThat(send(file, true, null, "text/calendar").rows())
                .extracting(ImportRow::line, ImportRow::outcome)
                .containsExactly(tuple(1, Outcome.REFUSED), tuple(2, Outcome.CREATED), tuple(3, Outcome.REFUSED));
        Refused.with(ErrorCode.ROWS_REFUSED, () -> send(file, false, null, "text/calendar"));
        assertThat(booked()).isEmpty();
    }
}
