package app.ringlet.cloud.booking.imports;

import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.LedgerInspection;
import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.imports.DateOrder;
import app.ringlet.protocol.imports.ImportReport;
import app.ringlet.protocol.imports.ImportRow;
import app.ringlet.protocol.imports.ImportRow.Outcome;
import app.ringlet.protocol.imports.ImportsApi;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class AppointmentImportTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    Appointments appointments;

    @Autowired
    LedgerInspection inspection;

    Scene scene;
    TestClient owner;
    String day;

    @BeforeEach
    void open() {
        scene = Scene.open(salons, catalog, staff);
        owner = signedIn.owner(scene.salon);
        day = scene.day(7).toString();
    }

    @Test
    void aFileOfAppointmentsIsTriedAndThenBookedByEveryRule() {
        String file = """
            Client,Phone,Service,Stylist,Date,Time,Notes
            Maya Lindqvist,212 555 0123,Women's cut,Anna,DAY,9:00 AM,first
            Noah Stone,,beard trim + womens cut,,DAY,10:30,
            Emma Reed,212 555 0125,dye,anna,DAY,2:15 pm,
            """.replace("DAY", day);

        ImportReport tried = take(file, true, false);

        assertThat(tried.rows()).extracting(ImportRow::outcome).containsOnly(Outcome.CREATED);
        assertThat(booked()).isEmpty();
        assertThat(owner.api(ClientsApi.class).list(null, null, 0, 50).total()).isZero();

        assertThat(take(file, false, false).created()).isEqualTo(3);

        assertThat(booked())
                .extracting(a -> a.client().name(), a -> a.start().toInstant(), AppointmentView::source)
                .containsExactly(
                        tuple("Maya Lindqvist", scene.at(9, 0), BookingSource.IMPORT),
                        tuple("Noah Stone", scene.at(10, 30), BookingSource.IMPORT),
                        tuple("Emma Reed", scene.at(14, 15), BookingSource.IMPORT));
        assertThat(booked().get(1).items()).extracting(BookedItem::employeeName).containsExactly("Ben", "Ben");
        assertThat(inspection.check(scene.salon.id()).differences()).isEmpty();
        assertThat(take(file, false, false))
                .extracting(ImportReport::created, ImportReport::matched)
                .containsExactly(0, 3);
        assertThat(booked()).hasSize(3);
    }

    @Test
    void everyRowThatWouldBeRefusedIsNamedWithItsReasonAndNothingIsBooked() {
        scene.as(() -> appointments.book(book(scene.at(9, 0), item(scene.cut, scene.anna))));
        String file = """
            name,phone,service,staff,start
            Good One,2125550101,Women's cut,Anna,DAYT13:00
            Taken,2125550102,Women's cut,Anna,DAY 09:15
            In The Way,2125550103,Women's cut,Anna,DAY 13:30
            Past,2125550104,Women's cut,Anna,2020-01-02 10:00
            Night,2125550105,Women's cut,Anna,DAY 22:00
            Cannot,2125550106,Beard trim,Anna,DAY 11:00
            No Service,2125550107,Moon walk,Anna,DAY 11:00
            No Stylist,2125550108,Women's cut,Zed,DAY 11:00
            No Number,12,Women's cut,Anna,DAY 11:00
            ,,Women's cut,Anna,DAY 11:00
            No Time,2125550109,Women's cut,Anna,DAY
            Odd,2125550110,Women's cut,Anna,DAY 11:03
            Good One,2125550101,Women's cut,Ben,DAYT13:00
            """.replace("DAY", day);

        ImportReport tried = take(file, true, false);

        assertThat(tried.rows())
                .extracting(ImportRow::line, ImportRow::outcome, ImportRow::code)
                .startsWith(
                        tuple(2, Outcome.CREATED, null),
                        tuple(3, Outcome.REFUSED, "slot_taken"),
                        tuple(4, Outcome.REFUSED, "slot_taken"),
                        tuple(5, Outcome.REFUSED, "in_the_past"),
                        tuple(6, Outcome.REFUSED, "outside_hours"),
                        tuple(7, Outcome.REFUSED, "employee_cannot"));
        assertThat(tried.rows().subList(6, 13)).allMatch(row -> row.outcome() == Outcome.REFUSED);
        assertThat(tried.rows().subList(6, 11))
                .extracting(ImportRow::field)
                .containsExactly("service", "employee", "phone", "name", "start");
        assertThat(tried.rows()).filteredOn(r -> r.outcome() == Outcome.REFUSED).allMatch(r -> r.message() != null);
        Refused refused = Refused.with(ErrorCode.ROWS_REFUSED, () -> take(file, false, false));
        assertThat(refused.error().errors()).hasSize(12);
        assertThat(booked()).hasSize(1);

        assertThat(take(file, false, true).created()).isEqualTo(1);
        assertThat(booked()).hasSize(2);
        assertThat(inspection.check(scene.salon.id()).differences()).isEmpty();
    }

    @Test
    void aClientOfSeveralWithOneNameMustBeTold() {
        ClientsApi clients = owner.api(ClientsApi.class);
        clients.create(new NewClient("Maya Lindqvist", null, null, null));
        var second = clients.create(new NewClient("Maya Lindqvist", "2125550123", null, null));

        assertThat(take("name,service,start\nMaya Lindqvist,Women's cut," + day + " 9:00\n", true, false)
                        .rows())
                .extracting(ImportRow::field)
                .containsExactly("phone");
        take("phone,service,start\n2125550123,Women's cut," + day + " 9:00\n", false, false);
        assertThat(booked()).extracting(a -> a.client().id()).containsExactly(second.id());
    }

    @Test
    void daysAndMonthsAreReadAsToldAndAnAmbiguousDayIsRefused() {
        LocalDate date = scene.day(7);
        String dmy = date.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        String file = "name,service,start\nMaya,Women's cut," + dmy + " 9:00\n";

        assertThat(send(file, true, DateOrder.DMY, "text/csv").created()).isEqualTo(1);
        assertThat(take("name,service,start\nMaya,Women's cut,03/04/2031 9:00\n", true, false)
                        .rows())
                .extracting(ImportRow::message)
                .allMatch(message -> message.contains("dateFormat"));
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,service\nMaya,cut\n",
                "BEGIN:VCALENDAR",
                "\u0001\u0002\u0003",
                "<html>",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:never\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
            })
    void whatIsNoFileOfAppointmentsIsRefused(String file) {
        Refused.with(ErrorCode.INVALID_FIELD, () -> take(file, false, true));
        Refused.with(ErrorCode.INVALID_FIELD, () -> send(file, false, null, "text/calendar"));
        assertThat(booked()).isEmpty();
    }

    private List<AppointmentView> booked() {
        return owner.api(AppointmentsApi.class)
                .list(day, day, null, null, null, 0, 50)
                .items();
    }

    private ImportReport take(String file, boolean dryRun, boolean skip) {
        return owner.api(ImportsApi.Appointments.class)
                .appointments(dryRun, skip, null, "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private ImportReport send(String file, boolean dryRun, @Nullable DateOrder order, String type) {
        return owner.api(ImportsApi.Appointments.class)
                .appointments(dryRun, false, order, type, file.getBytes(StandardCharsets.UTF_8));
    }
}
