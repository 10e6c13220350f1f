package app.ringlet.cloud.booking.series;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.Acts;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.BookVisit;
import app.ringlet.cloud.booking.ledger.LedgerTransactions;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.SeriesExtension;
import app.ringlet.protocol.booking.SeriesPreview;
import app.ringlet.protocol.booking.SeriesPreview.Occurrence;
import app.ringlet.protocol.booking.SeriesRequest;
import app.ringlet.protocol.booking.SeriesView;
import app.ringlet.protocol.booking.VisitItem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Books series and more of them: all of a request's visits in one transaction, in the order of their time, so that two who book series
 * with one employee wait for each other instead of locking each other out.
 */
@Service
public class SeriesBooking {

    private static final String SCOPE = "POST /series";

    private final LedgerTransactions transactions;
    private final Acts acts;
    private final Outlook outlook;
    private final Appointments appointments;
    private final SeriesRows rows;
    private final SeriesViews views;
    private final Salons salons;
    private final InstantSource clock;

    SeriesBooking(
            LedgerTransactions transactions,
            Acts acts,
            Outlook outlook,
            Appointments appointments,
            SeriesRows rows,
            SeriesViews views,
            Salons salons,
            InstantSource clock) {
        this.transactions = transactions;
        this.acts = acts;
        this.outlook = outlook;
        this.appointments = appointments;
        this.rows = rows;
        this.views = views;
        this.salons = salons;
        this.clock = clock;
    }

    /** What an act keeps of a series. */
    record Made(UUID id) {}

    public SeriesPreview preview(SeriesRequest request) {
        return new SeriesPreview(outlook(request));
    }

    /**
     * @param key under which it is done once; absent for a new series each time
     * @throws Refusal {@code series_clashes}; as {@link Appointments#book}
     */
    public SeriesView book(SeriesRequest request, @Nullable String key, Actor by) {
        Made made = Attempts.at(() -> key == null
                ? transactions.run(() -> make(request, by))
                : acts.once(SCOPE, key, request, Made.class, () -> make(request, by)));
        return views.get(made.id());
    }

    private Made make(SeriesRequest request, Actor by) {
        UUID id = Ids.next();
        List<Placing> placings = Placing.of(outlook(request), request.clashes());
        Booked booked = book(id, request.client(), request.items(), request.notes(), placings, by);
        rows.insert(new StoredSeries(id, 0, booked.client(), request.items(), rule(request), request.notes()));
        rows.write(id, booked.occurrences());
        return new Made(id);
    }

    /** @throws Refusal {@code series_clashes}, {@code stale_version}; as {@link Appointments#book} */
    public SeriesView extend(UUID id, long version, SeriesExtension extension, Actor by) {
        Attempts.at(() -> transactions.run(() -> more(id, version, extension, by)));
        return views.get(id);
    }

    private Made more(UUID id, long version, SeriesExtension extension, Actor by) {
        StoredSeries series = rows.lock(id);
        series.expect(version);
        int first = rows.occurrences(id).getLast().position() + 1;
        List<Integer> positions = Count.of(series.rule(), first, 1, extension.times(), extension.until(), today());
        List<Placing> placings = Placing.of(outlook(positions, series.rule(), series.items()), extension.clashes());
        NewAppointment.Who client = new NewAppointment.Who(series.clientId(), null, null);
        Booked booked = book(id, client, series.items(), series.notes(), placings, by);
        rows.write(id, booked.occurrences());
        rows.update(series.changed(series.items(), series.rule(), series.notes()));
        return new Made(id);
    }

    private record Booked(UUID client, List<StoredOccurrence> occurrences) {}

    private Booked book(
            UUID series,
            NewAppointment.Who client,
            List<VisitItem> items,
            @Nullable String notes,
            List<Placing> placings,
            Actor by) {
        BookingSource source = by.isDesk() ? BookingSource.DESK : BookingSource.API;
        NewAppointment.Who who = client;
        List<StoredOccurrence> occurrences = new ArrayList<>();
        for (Placing placing : placings) {
            Instant start = placing.start();
            UUID appointment = null;
            if (start != null) {
                AppointmentView booked =
                        appointments.book(new BookVisit(who, items, start, null, notes, source, null, by, series));
                who = new NewAppointment.Who(booked.client().id(), null, null);
                appointment = booked.id();
            }
            occurrences.add(new StoredOccurrence(
                    placing.wanted().position(), placing.wanted().start().toInstant(), start, appointment));
        }
        UUID known = who.id();
        if (known == null) {
            throw new IllegalStateException("a series of which nothing is booked");
        }
        return new Booked(known, occurrences);
    }

    private List<Occurrence> outlook(SeriesRequest request) {
        SeriesRule rule = rule(request);
        return outlook(Count.of(rule, 0, 2, request.times(), request.until(), today()), rule, request.items());
    }

    private List<Occurrence> outlook(List<Integer> positions, SeriesRule rule, List<VisitItem> items) {
        Salon salon = salons.current();
        return outlook.of(
                positions.stream()
                        .map(p -> Wanted.anew(p, rule.at(p, salon.zone())))
                        .toList(),
                items);
    }

    private SeriesRule rule(SeriesRequest request) {
        LocalDateTime wall = salons.current().local(request.start().toInstant()).toLocalDateTime();
        return new SeriesRule(wall.toLocalDate(), wall.toLocalTime(), request.everyWeeks());
    }

    private LocalDate today() {
        return salons.current().local(clock.instant()).toLocalDate();
    }
}
