package app.ringlet.cloud.booking.clientele;

import app.ringlet.cloud.booking.visit.Columns;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.VisitItems;
import app.ringlet.cloud.clients.Person;
import app.ringlet.cloud.clients.PersonalDataSource;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.BookedItem;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's appointments: they stay for the accounts, and lose what was written about the person. */
@Component
class AppointmentData implements PersonalDataSource {

    private static final String AHEAD = " AND status IN ('SCHEDULED', 'CONFIRMED', 'IN_PROGRESS') AND ends_at > :now";

    private final JdbcClient jdbc;
    private final VisitItems items;
    private final ActResults acts;
    private final HistoryWords words;
    private final Salons salons;
    private final InstantSource clock;

    AppointmentData(
            JdbcClient jdbc,
            VisitItems items,
            ActResults acts,
            HistoryWords words,
            Salons salons,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.acts = acts;
        this.words = words;
        this.salons = salons;
        this.clock = clock;
    }

    private record Bare(
            UUID id,
            OffsetDateTime start,
            String status,
            String source,
            Money price,
            @Nullable String notes,
            @Nullable String reason) {}

    private record Kept(Bare appointment, List<BookedItem> items) {}

    @Override
    public String name() {
        return "appointments";
    }

    @Override
    public Object dataOf(Person person) {
        Salon salon = salons.current();
        List<Bare> found = of("SELECT * FROM appointment", person, " ORDER BY starts_at")
                .query((row, n) -> new Bare(
                        Columns.id(row, "id"),
                        salon.local(Columns.instant(row, "starts_at")),
                        row.getString("status"),
                        row.getString("source"),
                        new Money(row.getLong("price_minor"), row.getString("currency")),
                        row.getString("notes"),
                        row.getString("reason")))
                .list();
        Map<UUID, List<PlannedItem>> sold =
                items.of(found.stream().map(Bare::id).toList());
        return found.stream()
                .map(a -> new Kept(
                        a,
                        sold.getOrDefault(a.id(), List.of()).stream()
                                .map(item -> item.view(salon))
                                .toList()))
                .toList();
    }

    @Override
    public Optional<String> reasonToKeep(Person person) {
        long ahead = of("SELECT COUNT(*) FROM appointment", person, AHEAD)
                .param("now", Columns.utc(clock.instant()))
                .query((row, n) -> row.getLong(1))
                .single();
        return ahead == 0
                ? Optional.empty()
                : Optional.of("This client still has appointments ahead; cancel them first.");
    }

    @Override
    public void erase(Person person) {
        acts.erase(person);
        words.erase(person);
        of("UPDATE appointment SET notes = NULL, reason = NULL", person, "").update();
    }

    private JdbcClient.StatementSpec of(String start, Person person, String end) {
        return jdbc.sql(start + " WHERE tenant_id = :tenant AND client_id IN (:clients)" + end)
                .param("tenant", Ids.bytes(CurrentTenant.id()))
                .param("clients", Columns.keys(person.ids()));
    }
}
