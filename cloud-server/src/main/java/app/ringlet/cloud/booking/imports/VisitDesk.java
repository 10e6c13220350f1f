package app.ringlet.cloud.booking.imports;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.BookVisit;
import app.ringlet.cloud.booking.ledger.LedgerTransactions;
import app.ringlet.cloud.booking.visit.Columns;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.sheets.Refusals;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.NewAppointment.Who;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.imports.ImportRow;
import app.ringlet.protocol.salon.ClientView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Books one foreign visit as a desk would. A client who has an appointment at that time already is not booked again. */
@Component
class VisitDesk {

    private static final Actor IMPORT = Actor.system("an import");
    private static final int NAMESAKES = 50;

    private final Appointments appointments;
    private final Clients clients;
    private final LedgerTransactions transactions;
    private final JdbcClient jdbc;

    VisitDesk(Appointments appointments, Clients clients, LedgerTransactions transactions, JdbcClient jdbc) {
        this.appointments = appointments;
        this.clients = clients;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** In the caller's transaction, or one of its own. @return what became of it; what is refused has left nothing */
    ImportRow take(ForeignVisit visit, Menu menu) {
        try {
            if (visit.refused() != null) {
                throw visit.refused();
            }
            List<VisitItem> items = menu.items(visit.services(), visit.employee());
            return transactions.run(() -> book(visit, items));
        } catch (Refusal refusal) {
            return Refusals.of(visit.line(), visit.client(), refusal);
        }
    }

    private ImportRow book(ForeignVisit visit, List<VisitItem> items) {
        Optional<ClientView> known = client(visit);
        Optional<UUID> there = known.flatMap(client -> bookedAt(client.id(), visit.start()));
        if (there.isPresent()) {
            return ImportRow.matched(visit.line(), visit.client(), there.get());
        }
        Who who = known.map(client -> new Who(client.id(), null, null))
                .orElseGet(() -> new Who(null, visit.client(), visit.phone()));
        UUID booked = appointments
                .book(new BookVisit(
                        who, items, visit.start(), null, notes(visit.notes()), BookingSource.IMPORT, null, IMPORT))
                .id();
        return ImportRow.created(visit.line(), visit.client(), booked);
    }

    /** By number; without one by the whole name, if only one client has it. */
    private Optional<ClientView> client(ForeignVisit visit) {
        if (visit.phone() != null) {
            return clients.byPhone(visit.phone());
        }
        if (visit.client().isEmpty() || visit.client().length() > 120) {
            throw Refusal.ofField("name", "A name has 1 to 120 characters.");
        }
        List<ClientView> namesakes = clients.search(visit.client(), 0, NAMESAKES).items().stream()
                .filter(client -> client.name().equalsIgnoreCase(visit.client()))
                .toList();
        if (namesakes.size() > 1) {
            throw Refusal.ofField("phone", "Several clients have this name: say by number which one it is.");
        }
        return namesakes.stream().findFirst();
    }

    private Optional<UUID> bookedAt(UUID client, Instant start) {
        return jdbc.sql("SELECT id FROM appointment WHERE tenant_id = ? AND client_id = ? AND starts_at = ?"
                        + " AND status <> 'CANCELLED' LIMIT 1")
                .params(Ids.bytes(CurrentTenant.id()), Ids.bytes(client), Columns.utc(start))
                .query((row, n) -> Columns.id(row, "id"))
                .optional();
    }

    private static @Nullable String notes(@Nullable String notes) {
        if (notes != null && notes.length() > 4000) {
            throw Refusal.ofField("notes", "Notes have 4,000 characters at most.");
        }
        return notes;
    }
}
