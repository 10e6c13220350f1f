package app.ringlet.cloud.booking.imports;

import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.ringlet.cloud.booking.LedgerInspection;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class AppointmentImportTests extends AppointmentImportTest {

    @Autowired
    LedgerInspection inspection;

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

    private ImportReport take(String file, boolean dryRun, boolean skip) {
        return owner.api(ImportsApi.Appointments.class)
                .appointments(dryRun, skip, null, "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }
}
