package app.ringlet.desktop.screens;

import static app.ringlet.desktop.sample.SampleSalon.at;

import app.ringlet.desktop.salon.SalonPicture;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.sample.SampleVisits;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.salon.EmployeeView;
import java.util.ArrayList;
import java.util.List;

/** A salon with many hands, long names and double bookings. */
final class SampleCrowd {

    private static final List<String> NAMES = List.of("Anna", "Ben", "Chloe", "Maximiliana-Josephine", "Dev", "Ines");

    private SampleCrowd() {}

    static SalonPicture picture() {
        SalonPicture quiet = SampleSalon.quiet();
        List<EmployeeView> employees = new ArrayList<>();
        List<AppointmentView> visits = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            EmployeeView who = SampleSalon.employee(NAMES.get(i), i, "#0e7c7b", SampleSalon.ANNA.hours());
            employees.add(who);
            for (int hour = 9 + i % 2; hour < 18; hour += 2) {
                visits.add(SampleVisits.fresh(SampleVisits.visit(
                        "Guest of " + NAMES.get(i) + " at " + hour,
                        who,
                        i % 2 == 0 ? SampleSalon.CUT : SampleSalon.MENS,
                        at(hour, 15 * (i % 3)),
                        AppointmentStatus.CONFIRMED,
                        BookingSource.PHONE_AI,
                        "note")));
            }
            visits.add(SampleVisits.visit(
                    "Clash",
                    who,
                    SampleSalon.BEARD,
                    at(11, 15),
                    AppointmentStatus.SCHEDULED,
                    BookingSource.DESK,
                    null));
            visits.add(SampleVisits.visit(
                    "Clash too",
                    who,
                    SampleSalon.CUT,
                    at(11, 15),
                    AppointmentStatus.SCHEDULED,
                    BookingSource.DESK,
                    null));
        }
        return new SalonPicture(
                quiet.me(),
                employees,
                quiet.services(),
                quiet.unusualDays(),
                quiet.days(),
                visits,
                quiet.holds(),
                quiet.calls(),
                quiet.transcripts(),
                quiet.worklist(),
                quiet.takenAt());
    }
}
