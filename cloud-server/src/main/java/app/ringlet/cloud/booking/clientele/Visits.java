package app.ringlet.cloud.booking.clientele;

import app.ringlet.cloud.booking.visit.Columns;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.VisitItems;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.ClientRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A client's appointments: one statement for a page of them, and one for their items. */
@Component
class Visits {

    private final JdbcClient jdbc;
    private final VisitItems items;
    private final Salons salons;

    Visits(JdbcClient jdbc, VisitItems items, Salons salons) {
        this.jdbc = jdbc;
        this.items = items;
        this.salons = salons;
    }

    private record Row(AppointmentView bare, long total) {}

    /** Newest first. */
    Page<AppointmentView> of(ClientRef client, int page, int size) {
        long offset = Pages.request(page, size, Sort.unsorted()).getOffset();
        Salon salon = salons.current();
        List<Row> rows = jdbc.sql("SELECT a.*, COUNT(*) OVER () AS total FROM appointment a WHERE a.tenant_id = ? AND"
                        + " a.client_id = ? ORDER BY a.starts_at DESC, a.id DESC LIMIT ? OFFSET ?")
                .params(tenant(), Ids.bytes(client.id()), size, offset)
                .query((row, n) -> new Row(bare(row, client, salon), row.getLong("total")))
                .list();
        Map<UUID, List<PlannedItem>> sold =
                items.of(rows.stream().map(row -> row.bare().id()).toList());
        long total =
                rows.isEmpty() ? beyond(client.id(), offset) : rows.getFirst().total();
        return new Page<>(
                rows.stream()
                        .map(row ->
                                with(row.bare(), sold.getOrDefault(row.bare().id(), List.of()), salon))
                        .toList(),
                page,
                size,
                total);
    }

    /** A page past the last has no row that could say how many there are. */
    private long beyond(UUID client, long offset) {
        return offset == 0
                ? 0
                : jdbc.sql("SELECT COUNT(*) FROM appointment WHERE tenant_id = ? AND client_id = ?")
                        .params(tenant(), Ids.bytes(client))
                        .query((row, n) -> row.getLong(1))
                        .single();
    }

    private static AppointmentView bare(ResultSet row, ClientRef client, Salon salon) throws SQLException {
        return new AppointmentView(
                Columns.id(row, "id"),
                row.getLong("version"),
                client,
                row.getBoolean("new_client"),
                salon.local(Columns.instant(row, "starts_at")),
                salon.local(Columns.instant(row, "ends_at")),
                AppointmentStatus.valueOf(row.getString("status")),
                List.of(),
                new Money(row.getLong("price_minor"), row.getString("currency")),
                BookingSource.valueOf(row.getString("source")),
                Columns.optionalId(row, "call_id"),
                row.getString("notes"),
                new Money(row.getLong("deposit_minor"), row.getString("currency")),
                row.getObject("fee_minor") == null
                        ? null
                        : new Money(row.getLong("fee_minor"), row.getString("currency")),
                row.getString("color"),
                Columns.optionalId(row, "series_id"),
                row.getObject("confirm_by") == null ? null : salon.local(Columns.instant(row, "confirm_by")),
                row.getString("reason"));
    }

    private static AppointmentView with(AppointmentView a, List<PlannedItem> sold, Salon salon) {
        return new AppointmentView(
                a.id(),
                a.version(),
                a.client(),
                a.newClient(),
                a.start(),
                a.end(),
                a.status(),
                sold.stream().map(item -> item.view(salon)).toList(),
                a.price(),
                a.source(),
                a.callId(),
                a.notes(),
                a.deposit(),
                a.fee(),
                a.color(),
                a.seriesId(),
                a.confirmBy(),
                a.reason());
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
