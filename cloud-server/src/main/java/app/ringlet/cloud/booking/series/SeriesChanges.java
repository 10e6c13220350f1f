package app.ringlet.cloud.booking.series;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.ChangeVisit;
import app.ringlet.cloud.booking.ledger.LedgerTransactions;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.booking.SeriesCancellation;
import app.ringlet.protocol.booking.SeriesPatch;
import app.ringlet.protocol.booking.SeriesPreview;
import app.ringlet.protocol.booking.SeriesView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Changes what is still ahead of a series: in one transaction that locks the series' row, then those appointments by their ids, and only
 * then takes and gives back time.
 */
@Service
public class SeriesChanges {

    private final LedgerTransactions transactions;
    private final Ahead ahead;
    private final Outlook outlook;
    private final Appointments appointments;
    private final SeriesRows rows;
    private final SeriesViews views;

    SeriesChanges(
            LedgerTransactions transactions,
            Ahead ahead,
            Outlook outlook,
            Appointments appointments,
            SeriesRows rows,
            SeriesViews views) {
        this.transactions = transactions;
        this.ahead = ahead;
        this.outlook = outlook;
        this.appointments = appointments;
        this.rows = rows;
        this.views = views;
    }

    public SeriesPreview preview(UUID id, @Nullable UUID from, SeriesPatch patch) {
        return transactions.run(() -> {
            Course course = ahead.of(rows.lock(id), from, patch);
            return new SeriesPreview(outlook.of(course.wanted(), patch.items()));
        });
    }

    /** @throws Refusal {@code series_clashes}, {@code stale_version}, {@code bad_transition}; as {@link Appointments#change} */
    public SeriesView change(UUID id, long version, @Nullable UUID from, SeriesPatch patch, Actor by) {
        Attempts.at(() -> transactions.run(() -> apply(id, version, from, patch, by)));
        return views.get(id);
    }

    private UUID apply(UUID id, long version, @Nullable UUID from, SeriesPatch patch, Actor by) {
        StoredSeries series = rows.lock(id);
        series.expect(version);
        Course course = ahead.of(series, from, patch);
        boolean timesChange = patch.start() != null || patch.items() != null;
        List<Placing> placings =
                timesChange ? Placing.of(outlook.of(course.wanted(), patch.items()), patch.clashes()) : List.of();
        if (timesChange) {
            retime(course.inOrder(placings), patch, by);
        } else if (patch.notes() != null) {
            course.wanted()
                    .forEach(w -> appointments.change(
                            Objects.requireNonNull(w.appointment()),
                            new ChangeVisit(null, null, null, patch.notes(), null, by)));
        }
        rows.write(id, course.after(placings));
        rows.update(series.changed(
                Objects.requireNonNullElse(patch.items(), series.items()),
                course.rule(),
                patch.notes() == null ? series.notes() : patch.notes()));
        return id;
    }

    private void retime(List<Placing> placings, SeriesPatch patch, Actor by) {
        for (Placing placing : placings) {
            Instant start = placing.start();
            if (start != null) {
                UUID appointment = Objects.requireNonNull(placing.wanted().appointmentId());
                appointments.change(appointment, new ChangeVisit(start, patch.items(), null, patch.notes(), null, by));
            }
        }
    }

    /** Cancels what is ahead. @throws Refusal {@code stale_version}, {@code bad_transition} */
    public SeriesView cancel(UUID id, long version, SeriesCancellation cancellation, Actor by) {
        transactions.run(() -> {
            StoredSeries series = rows.lock(id);
            series.expect(version);
            List<UUID> cancelled = new ArrayList<>();
            for (StoredOccurrence each : ahead.from(series, cancellation.from())) {
                UUID appointment = Objects.requireNonNull(each.appointment());
                appointments.cancel(appointment, cancellation.reason(), null, by);
                cancelled.add(appointment);
            }
            rows.update(series.changed(series.items(), series.rule(), series.notes()));
            return cancelled;
        });
        return views.get(id);
    }
}
