package app.ringlet.cloud.booking.imports;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.sheets.ForeignText;
import app.ringlet.cloud.platform.sheets.Refusals;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.imports.DateOrder;
import app.ringlet.protocol.imports.ImportReport;
import app.ringlet.protocol.imports.ImportRow;
import app.ringlet.protocol.imports.ImportRow.Outcome;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes over a file of appointments. First every row is tried and taken back; unless all are good, or the bad ones are to be
 * skipped, that was all. Then the good ones are booked, each in a transaction of its own: the calendar stays open
 * meanwhile. Should a slot go to someone else in between, that row is reported as refused; should the server die, the same
 * file goes on where it was, since what is booked already is matched.
 */
@Service
class AppointmentImport {

    private final Catalog catalog;
    private final Staff staff;
    private final Salons salons;
    private final Rehearsal rehearsal;
    private final VisitDesk desk;

    AppointmentImport(Catalog catalog, Staff staff, Salons salons, Rehearsal rehearsal, VisitDesk desk) {
        this.catalog = catalog;
        this.staff = staff;
        this.salons = salons;
        this.rehearsal = rehearsal;
        this.desk = desk;
    }

    /** @param calendar whether the file is iCalendar. @throws Refusal for a file that cannot be read; {@code rows_refused} */
    ImportReport run(byte[] file, boolean calendar, boolean dryRun, boolean skipRefused, @Nullable DateOrder order) {
        ZoneId zone = salons.current().zone();
        String text = ForeignText.of(file);
        List<ForeignVisit> visits =
                once(calendar ? VisitCalendar.read(text, zone) : VisitColumns.read(text, order, zone));
        Menu menu = new Menu(catalog, staff);
        List<ImportRow> rehearsed = rehearsal.of(visits, menu);
        if (dryRun) {
            return ImportReport.of(true, rehearsed);
        }
        if (!skipRefused) {
            Refusals.check(rehearsed);
        }
        List<ImportRow> done = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            ImportRow tried = rehearsed.get(i);
            done.add(tried.outcome() == Outcome.REFUSED ? tried : desk.take(visits.get(i), menu));
        }
        return ImportReport.of(false, done);
    }

    /** Refuses what is in the file a second time. */
    private static List<ForeignVisit> once(List<ForeignVisit> visits) {
        Map<List<Object>, Integer> seen = new HashMap<>();
        return visits.stream()
                .map(visit -> {
                    String who = visit.phone() == null ? visit.client() : visit.phone();
                    Integer earlier = visit.refused() != null
                            ? null
                            : seen.putIfAbsent(List.of(who, visit.start()), visit.line());
                    return earlier == null
                            ? visit
                            : ForeignVisit.unreadable(
                                    visit.line(),
                                    visit.client(),
                                    Refusal.ofField(
                                            "start", "The same client comes at this time in line " + earlier + "."));
                })
                .toList();
    }
}
