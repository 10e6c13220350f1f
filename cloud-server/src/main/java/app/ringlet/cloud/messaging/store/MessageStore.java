package app.ringlet.cloud.messaging.store;

import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.messaging.MessageChanged;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.messages.MessageView;
import app.ringlet.protocol.messages.MessageView.Delivery;
import app.ringlet.protocol.messages.MessageView.Direction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The current tenant's texts. Each change is one transaction with the event that tells the desks. A text's purpose is unique in
 * its salon, so that an event that is delivered again sends nothing again.
 */
@Repository
@Transactional
public class MessageStore {

    private static final String COLUMNS = "id, direction, number, body, delivery, at";

    private final JdbcClient jdbc;
    private final Clients clients;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MessageStore(JdbcClient jdbc, Clients clients, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.events = events;
        this.clock = clock;
    }

    /** Queues a text, unless one of that purpose is there. @return the one there is now, if it is still to be sent */
    public Optional<UUID> queue(Salon salon, String to, String body, String purpose) {
        insert(salon, Ids.next(), Direction.OUT, to, body, Delivery.QUEUED, purpose);
        return jdbc.sql("SELECT id FROM text_message WHERE tenant_id = ? AND purpose = ? AND delivery = 'QUEUED'")
                .params(tenant(), purpose)
                .query((row, n) -> Ids.of(row.getBytes(1)))
                .optional();
    }

    /** A text came in; a repeated one is dropped. @param carrierSid the carrier's id of it */
    public void receive(Salon salon, String from, String body, String carrierSid) {
        insert(salon, Ids.next(), Direction.IN, from, body, Delivery.RECEIVED, "in:" + carrierSid);
    }

    /** Moves a text on; a step back, such as SENT after DELIVERED, is a late report and changes nothing. */
    public void delivered(Salon salon, UUID id, Delivery delivery) {
        String earlier =
                switch (delivery) {
                    case SENT -> "('QUEUED')";
                    case DELIVERED, FAILED -> "('QUEUED', 'SENT')";
                    case QUEUED, RECEIVED -> throw new IllegalArgumentException(delivery + " is where a text begins");
                };
        int changed = jdbc.sql("UPDATE text_message SET delivery = ? WHERE tenant_id = ? AND id = ? AND delivery IN "
                        + earlier)
                .params(delivery.name(), tenant(), Ids.bytes(id))
                .update();
        if (changed == 1) {
            find(salon, id).ifPresent(view -> events.publishEvent(new MessageChanged(salon.id(), view)));
        }
    }

    /** Newest first. @param number only those with this number, E.164 */
    @Transactional(readOnly = true)
    public List<MessageView> list(Salon salon, @Nullable String number, int page, int size) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM text_message WHERE tenant_id = ? AND (? IS NULL OR number = ?)"
                        + " ORDER BY at DESC, id DESC LIMIT ? OFFSET ?")
                .param(tenant())
                .param(number)
                .param(number)
                .param(size)
                .param((long) page * size)
                .query((row, n) -> view(salon, row))
                .list();
    }

    @Transactional(readOnly = true)
    public long count(@Nullable String number) {
        return jdbc.sql("SELECT COUNT(*) FROM text_message WHERE tenant_id = ? AND (? IS NULL OR number = ?)")
                .param(tenant())
                .param(number)
                .param(number)
                .query(Long.class)
                .single();
    }

    private void insert(
            Salon salon, UUID id, Direction direction, String number, String body, Delivery delivery, String purpose) {
        int added = jdbc.sql("""
            INSERT IGNORE INTO text_message (id, tenant_id, direction, number, body, delivery, purpose, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        Ids.bytes(id),
                        tenant(),
                        direction.name(),
                        number,
                        body,
                        delivery.name(),
                        purpose,
                        Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            find(salon, id).ifPresent(view -> events.publishEvent(new MessageChanged(salon.id(), view)));
        }
    }

    private Optional<MessageView> find(Salon salon, UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM text_message WHERE tenant_id = ? AND id = ?")
                .params(tenant(), Ids.bytes(id))
                .query((row, n) -> view(salon, row))
                .optional();
    }

    private MessageView view(Salon salon, ResultSet row) throws SQLException {
        String number = row.getString("number");
        ClientRef client = clients.byPhone(number).map(ClientRef::of).orElse(null);
        return new MessageView(
                Ids.of(row.getBytes("id")),
                Direction.valueOf(row.getString("direction")),
                number,
                client,
                row.getString("body"),
                Delivery.valueOf(row.getString("delivery")),
                salon.local(row.getTimestamp("at").toInstant()));
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
