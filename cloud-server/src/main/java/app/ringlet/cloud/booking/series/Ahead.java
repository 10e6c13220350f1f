package app.ringlet.cloud.booking.series;

import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.VisitItems;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.SeriesPatch;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds and locks what of a series is still ahead. To be called in a transaction that holds the series' row. */
@Component
class Ahead {

    private final SeriesRows rows;
    private final VisitItems items;
    private final Salons salons;
    private final InstantSource clock;

    Ahead(SeriesRows rows, VisitItems items, Salons salons, InstantSource clock) {
        this.rows = rows;
        this.items = items;
        this.salons = salons;
        this.clock = clock;
    }

    /**
     * @param first the appointment with which to begin; absent for whatever is ahead
     * @return one at least
     * @throws Refusal {@code not_found} if {@code first} is not of the series, {@code bad_transition} if it has begun or is cancelled, or
     *     if nothing is ahead
     */
    List<StoredOccurrence> from(StoredSeries series, @Nullable UUID first) {
        List<StoredOccurrence> all = rows.occurrences(series.id()).stream()
                .filter(o -> o.appointment() != null)
                .toList();
        Optional<StoredOccurrence> named =
                all.stream().filter(o -> Objects.equals(o.appointment(), first)).findFirst();
        if (first != null && named.isEmpty()) {
            throw Refusal.notFound("appointment in this series");
        }
        int least = named.map(StoredOccurrence::position).orElse(0);
        List<StoredOccurrence> following =
                all.stream().filter(o -> o.position() >= least).toList();
        Set<UUID> ahead = rows.lockAhead(
                following.stream()
                        .flatMap(o -> Optional.ofNullable(o.appointment()).stream())
                        .toList(),
                clock.instant());
        if (ahead.isEmpty() || (first != null && !ahead.contains(first))) {
            throw new Refusal(
                    ErrorCode.BAD_TRANSITION, "That visit has begun or was cancelled; only what is ahead can change.");
        }
        return following.stream().filter(o -> ahead.contains(o.appointment())).toList();
    }

    Course of(StoredSeries series, @Nullable UUID first, SeriesPatch patch) {
        List<StoredOccurrence> ahead = from(series, first);
        Map<UUID, List<PlannedItem>> sold = items.of(ahead.stream()
                .flatMap(o -> Optional.ofNullable(o.appointment()).stream())
                .toList());
        Salon salon = salons.current();
        StoredOccurrence begin = ahead.getFirst();
        SeriesRule rule = patch.start() == null
                ? series.rule()
                : series.rule()
                        .through(
                                begin.position(),
                                salon.local(patch.start().toInstant()).toLocalDateTime());
        List<Wanted> wanted = new ArrayList<>();
        for (StoredOccurrence each : ahead) {
            UUID appointment = Objects.requireNonNull(each.appointment());
            List<PlannedItem> before = sold.getOrDefault(appointment, List.of());
            Instant now = PlannedItem.start(before);
            boolean stays = patch.start() == null || (each != begin && !now.equals(each.placed()));
            Instant start = stays ? now : rule.at(each.position(), salon.zone());
            wanted.add(new Wanted(each.position(), start, appointment, before));
        }
        return new Course(rule, patch.start() != null, ahead, wanted, salon.zone());
    }
}
