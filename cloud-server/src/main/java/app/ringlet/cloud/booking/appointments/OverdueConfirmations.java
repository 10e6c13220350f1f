package app.ringlet.cloud.booking.appointments;

import app.ringlet.cloud.booking.ConfirmationOverdue;
import app.ringlet.cloud.booking.ledger.LedgerTransactions;
import app.ringlet.cloud.booking.visit.Columns;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices the visits that a new client should have confirmed by now. */
@Component
class OverdueConfirmations {

    private static final Logger log = LoggerFactory.getLogger(OverdueConfirmations.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final AppointmentRepository repository;
    private final AppointmentViews views;
    private final LedgerTransactions transactions;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    OverdueConfirmations(
            JdbcClient jdbc,
            AppointmentRepository repository,
            AppointmentViews views,
            LedgerTransactions transactions,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.views = views;
        this.transactions = transactions;
        this.clock = clock;
        this.events = events;
    }

    private record Due(UUID tenantId, UUID appointmentId) {}

    /** In every salon: one query, and a transaction for each that it finds. */
    void notice() {
        Instant now = clock.instant();
        List<Due> due = jdbc.sql("SELECT tenant_id, id FROM appointment WHERE confirm_due <= ?"
                        + " ORDER BY confirm_due LIMIT " + AT_ONCE)
                .param(Columns.utc(now))
                .query((row, n) -> new Due(Columns.id(row, "tenant_id"), Columns.id(row, "id")))
                .list();
        for (Due each : due) {
            CurrentTenant.run(each.tenantId(), () -> notice(each, now));
        }
    }

    /** One that fails must not keep the others waiting; the next run meets it again. */
    private void notice(Due due, Instant now) {
        try {
            transactions.run(() -> take(due.appointmentId(), now));
        } catch (RuntimeException e) {
            log.error(
                    "Appointment {} of salon {} cannot be called unconfirmed", due.appointmentId(), due.tenantId(), e);
        }
    }

    /** Whoever clears the mark tells of it, so that each is told of once, whatever servers do at the same time. */
    private boolean take(UUID appointment, Instant now) {
        boolean ours = jdbc.sql("UPDATE appointment SET confirm_due = NULL"
                                + " WHERE tenant_id = ? AND id = ? AND confirm_due <= ?")
                        .params(Ids.bytes(CurrentTenant.id()), Ids.bytes(appointment), Columns.utc(now))
                        .update()
                == 1;
        if (ours) {
            repository
                    .findById(appointment)
                    .ifPresent(a -> events.publishEvent(new ConfirmationOverdue(CurrentTenant.id(), views.of(a))));
        }
        return ours;
    }
}
