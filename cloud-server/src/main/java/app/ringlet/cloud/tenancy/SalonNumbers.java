package app.ringlet.cloud.tenancy;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.Transactions;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.calls.NumberView.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The current salon's numbers. Two salons never have one number, by its unique key; who asks for one that is there already gets the row
 * that is. Which one is the salon's own is decided under the salon's row's lock.
 */
@Service
@Transactional
public class SalonNumbers {

    private static final String KIND = "number";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Salons salons;
    private final Audit audit;
    private final Clock clock;

    SalonNumbers(JdbcClient jdbc, Transactions transactions, Salons salons, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.salons = salons;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page<SalonNumber> list(int page, int size) {
        Pageable wanted = Pages.request(page, size, Sort.unsorted());
        long total = jdbc.sql("SELECT COUNT(*) FROM phone_number WHERE tenant_id = ?")
                .param(tenant())
                .query(Long.class)
                .single();
        List<SalonNumber> numbers = jdbc.sql(
                        "SELECT * FROM phone_number WHERE tenant_id = ? ORDER BY since DESC, id DESC LIMIT ? OFFSET ?")
                .params(tenant(), size, wanted.getOffset())
                .query((row, n) -> number(row))
                .list();
        return new Page<>(numbers, page, size, total);
    }

    /** @throws Refusal {@code not_found} */
    @Transactional(readOnly = true)
    public SalonNumber get(UUID id) {
        return jdbc.sql("SELECT * FROM phone_number WHERE tenant_id = ? AND id = ?")
                .params(tenant(), Ids.bytes(id))
                .query((row, n) -> number(row))
                .optional()
                .orElseThrow(() -> Refusal.notFound("number"));
    }

    /** Of all salons: those of which it is not known for so long whether they were bought. */
    @Transactional(readOnly = true)
    public List<SalonNumber> unsettled(Instant before, int most) {
        return jdbc.sql("SELECT * FROM phone_number WHERE state = 'BUYING' AND since < ? ORDER BY since LIMIT ?")
                .params(UtcTime.column(before), most)
                .query((row, n) -> number(row))
                .list();
    }

    /** It is to be bought. @return the row, which may be there already. @throws Refusal {@code number_taken} by another salon */
    @Transactional(propagation = Propagation.SUPPORTS)
    public SalonNumber want(String phone, String label) {
        // Who asks for one number at once may meet in a deadlock: the transaction is tried again.
        return transactions.run(() -> wanted(phone, label));
    }

    /** The same if the salon has none. @return the row, or that of the number that it has or is to get. @throws Refusal as {@link #want} */
    @Transactional(propagation = Propagation.SUPPORTS)
    public SalonNumber wantFirst(String phone) {
        return transactions.run(() -> {
            // The salon's row is locked: of two that want a first number at once one finds the other's.
            salons.setupChanged();
            return firstLive().orElseGet(() -> wanted(phone, ""));
        });
    }

    private SalonNumber wanted(String phone, String label) {
        jdbc.sql("""
            INSERT IGNORE INTO phone_number (id, tenant_id, phone, live_phone, label, state, since) VALUES (?, ?, ?, ?, ?, 'BUYING', ?)
            """)
                .params(Ids.bytes(Ids.next()), tenant(), phone, phone, label, UtcTime.column(clock.instant()))
                .update();
        // Nobody else looks after it while it is being bought.
        jdbc.sql("UPDATE phone_number SET since = ? WHERE live_phone = ? AND tenant_id = ? AND state = 'BUYING'")
                .params(UtcTime.column(clock.instant()), phone, tenant())
                .update();
        return live(phone)
                .filter(number -> number.tenantId().equals(CurrentTenant.id()))
                .orElseThrow(() -> new Refusal(ErrorCode.NUMBER_TAKEN, "Somebody else has this number."));
    }

    /** It is ours; it is the salon's own if there was none. */
    public SalonNumber bought(UUID id, String carrierSid) {
        salons.setupChanged();
        int changed = jdbc.sql("""
            UPDATE phone_number SET state = 'ACTIVE', carrier_sid = ? WHERE tenant_id = ? AND id = ? AND state = 'BUYING'
            """).params(carrierSid, tenant(), Ids.bytes(id)).update();
        SalonNumber number = get(id);
        if (changed == 1) {
            audit.write(Deed.of(KIND, id, "bought").values(null, Map.of("phone", number.phone())));
            if (salons.current().phone() == null) {
                setMain(number.phone());
            }
        }
        return number;
    }

    /** It was not to be had, unless somebody has asked for it since. */
    public void notBought(SalonNumber wanted) {
        jdbc.sql("DELETE FROM phone_number WHERE tenant_id = ? AND id = ? AND state = 'BUYING' AND since = ?")
                .params(tenant(), Ids.bytes(wanted.id()), UtcTime.column(wanted.since()))
                .update();
    }

    /** The salon calls and texts from it. @throws Refusal {@code not_found}, {@code bad_transition} */
    public SalonNumber makeMain(UUID id) {
        salons.setupChanged();
        SalonNumber number = get(id);
        if (number.state() != State.ACTIVE) {
            throw new Refusal(ErrorCode.BAD_TRANSITION, "This number is not the salon's.");
        }
        String before = salons.current().phone();
        if (!number.phone().equals(before)) {
            setMain(number.phone());
            audit.write(Deed.of(KIND, id, "made_main").values(null, Map.of("phone", number.phone())));
        }
        return number;
    }

    /** It is not answered any more; the newest of the others is the salon's own, if it was. */
    public void released(UUID id) {
        salons.setupChanged();
        SalonNumber number = get(id);
        int changed = jdbc.sql("""
            UPDATE phone_number SET state = 'RELEASED', live_phone = NULL, released_at = ?
             WHERE tenant_id = ? AND id = ? AND state <> 'RELEASED'
            """)
                .params(UtcTime.column(clock.instant()), tenant(), Ids.bytes(id))
                .update();
        if (changed == 1) {
            audit.write(Deed.of(KIND, id, "released").values(Map.of("phone", number.phone()), null));
            if (number.phone().equals(salons.current().phone())) {
                setMain(newestActive().orElse(null));
            }
        }
    }

    private Optional<String> newestActive() {
        return jdbc.sql("SELECT phone FROM phone_number WHERE tenant_id = ? AND state = 'ACTIVE' ORDER BY since DESC,"
                        + " id DESC LIMIT 1")
                .param(tenant())
                .query(String.class)
                .optional();
    }

    private void setMain(@Nullable String phone) {
        jdbc.sql("UPDATE tenant SET phone = ?, version = version + 1 WHERE id = ?")
                .param(phone)
                .param(tenant())
                .update();
    }

    private Optional<SalonNumber> firstLive() {
        return jdbc.sql("SELECT * FROM phone_number WHERE tenant_id = ? AND state <> 'RELEASED' ORDER BY since, id"
                        + " LIMIT 1")
                .param(tenant())
                .query((row, n) -> number(row))
                .optional();
    }

    private Optional<SalonNumber> live(String phone) {
        return jdbc.sql("SELECT * FROM phone_number WHERE live_phone = ?")
                .param(phone)
                .query((row, n) -> number(row))
                .optional();
    }

    private static SalonNumber number(ResultSet row) throws SQLException {
        LocalDateTime released = row.getObject("released_at", LocalDateTime.class);
        return new SalonNumber(
                Ids.of(row.getBytes("id")),
                Ids.of(row.getBytes("tenant_id")),
                row.getString("phone"),
                row.getString("label"),
                State.valueOf(row.getString("state")),
                row.getString("carrier_sid"),
                UtcTime.instant(row.getObject("since", LocalDateTime.class)),
                released == null ? null : UtcTime.instant(released));
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
