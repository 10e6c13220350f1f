package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.clients.ClientPhones;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.testing.LockWaits;
import app.ringlet.testing.ServerTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever does something in the salon never hears of a deadlock: another who had more to lose made them begin again. */
@ServerTest
class DeadlockTests extends InScene {

    /** The database ends the transaction that has changed least. */
    private static final int MUCH = 200;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clients clients;

    @Autowired
    ClientPhones phones;

    @Test
    void aVisitIsBookedAllTheSame() throws Exception {
        // Taken once, so that both rows are there to be locked.
        booked(scene.at(9, 0), item(scene.cut, scene.anna), item(scene.cut, scene.ben));
        List<UUID> inOrder = jdbc.sql("SELECT resource_id FROM day_ledger WHERE tenant_id = ? ORDER BY resource_id")
                .param(tenant())
                .query((row, n) -> Ids.of(row.getBytes(1)))
                .list();

        AppointmentView visit = inADeadlock(
                () -> booked(scene.at(11, 0), item(scene.cut, scene.anna), item(scene.cut, scene.ben)),
                "UPDATE day_ledger",
                () -> lock("day_ledger", "resource_id", inOrder.getLast()),
                () -> lock("day_ledger", "resource_id", inOrder.getFirst()));

        assertThat(visit.items()).hasSize(2);
    }

    @Test
    void aNumberIsAddedAllTheSame() throws Exception {
        UUID maya = scene.<UUID>as(
                () -> clients.findOrCreate("Maya", "+12125550101").client().id());
        String number = "+12125550102";

        List<String> numbers = inADeadlock(
                () -> scene.as(() -> phones.add(maya, number)),
                "INSERT IGNORE INTO client_phone",
                () -> jdbc.sql("INSERT INTO client_phone (tenant_id, phone, client_id) VALUES (?, ?, ?)")
                        .params(tenant(), number, Ids.bytes(maya))
                        .update(),
                () -> lock("client", "id", maya));

        assertThat(numbers).containsExactly("+12125550101", number);
    }

    /**
     * @param statement at which {@code act} comes to wait for what {@code first} has locked
     * @param second wants what the act has locked by then. What both did is undone
     */
    private <T> T inADeadlock(Supplier<T> act, String statement, Supplier<?> first, Supplier<?> second)
            throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<T> acting = new TransactionTemplate(transactions).execute(status -> {
                status.setRollbackOnly();
                changeMuch();
                first.get();
                Future<T> begun = thread.submit(act::get);
                LockWaits.await(jdbc, statement);
                second.get();
                return begun;
            });
            return acting.get();
        }
    }

    private void changeMuch() {
        for (int i = 0; i < MUCH; i++) {
            jdbc.sql("INSERT INTO act (tenant_id, scope, act_key, request, at) VALUES (?, 'much', ?, ?, UTC_TIMESTAMP)")
                    .params(tenant(), "" + i, new byte[32])
                    .update();
        }
    }

    private int lock(String table, String column, UUID id) {
        return jdbc.sql("SELECT 1 FROM " + table + " WHERE tenant_id = ? AND " + column + " = ? FOR UPDATE")
                .params(tenant(), Ids.bytes(id))
                .query(Integer.class)
                .list()
                .size();
    }

    private byte[] tenant() {
        return Ids.bytes(scene.salon.id());
    }
}
