package app.ringlet.cloud.calls.rules;

import app.ringlet.cloud.clients.PhoneNumbers;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.calls.BlockedCaller;
import app.ringlet.protocol.calls.CallerTreatment;
import app.ringlet.protocol.calls.NewBlockedCaller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose calls the current salon does not want; a number is on the list once, by the table's key. */
@Service
@Transactional(readOnly = true)
public class BlockedCallers {

    private static final int MOST = 1000;
    private static final String KIND = "blocked_caller";

    private final JdbcClient jdbc;
    private final Salons salons;
    private final Clock clock;
    private final Audit audit;

    BlockedCallers(JdbcClient jdbc, Salons salons, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.salons = salons;
        this.clock = clock;
        this.audit = audit;
    }

    /** Newest first. */
    public Page<BlockedCaller> list(int page, int size) {
        Pageable wanted = Pages.request(page, size, Sort.unsorted());
        List<BlockedCaller> items = jdbc.sql("""
            SELECT * FROM blocked_caller WHERE tenant_id = ? ORDER BY at DESC, id DESC LIMIT ? OFFSET ?
            """)
                .params(tenant(), size, wanted.getOffset())
                .query((row, n) -> view(salons.current(), row))
                .list();
        return new Page<>(items, page, size, count());
    }

    /** @throws Refusal {@code invalid_field}, {@code limit_reached} */
    @Transactional
    public BlockedCaller block(NewBlockedCaller wanted) {
        Salon salon = salons.current();
        String phone = PhoneNumbers.e164(wanted.phone(), salon.country())
                .orElseThrow(() -> Refusal.ofField("phone", "This is no telephone number."));
        if (wanted.treatment() == CallerTreatment.ANSWER) {
            throw Refusal.ofField("treatment", "Whoever is on the list is refused, or may leave a message.");
        }
        // The salon's row stays locked, so that two at once do not pass the limit.
        salons.setupChanged();
        Optional<BlockedCaller> before = find("phone", phone);
        if (before.isEmpty() && count() >= MOST) {
            throw new Refusal(ErrorCode.LIMIT_REACHED, "The list holds " + MOST + " numbers.");
        }
        UUID id = before.map(BlockedCaller::id).orElseGet(Ids::next);
        jdbc.sql("""
            INSERT INTO blocked_caller (tenant_id, id, phone, treatment, note, at)
            VALUES (:tenant, :id, :phone, :treatment, :note, :at)
            ON DUPLICATE KEY UPDATE treatment = :treatment, note = :note
            """)
                .param("tenant", tenant())
                .param("id", Ids.bytes(id))
                .param("phone", phone)
                .param("treatment", wanted.treatment().name())
                .param("note", wanted.note())
                .param("at", UtcTime.column(clock.instant()))
                .update();
        BlockedCaller after = find("id", Ids.bytes(id)).orElseThrow();
        audit.write(
                Deed.of(KIND, id, before.isPresent() ? "changed" : "created").values(before.orElse(null), after));
        return after;
    }

    /** @throws Refusal {@code not_found} */
    @Transactional
    public void unblock(UUID id) {
        BlockedCaller before = find("id", Ids.bytes(id)).orElseThrow(() -> Refusal.notFound("blocked caller"));
        jdbc.sql("DELETE FROM blocked_caller WHERE tenant_id = ? AND id = ?")
                .params(tenant(), Ids.bytes(id))
                .update();
        audit.write(Deed.removed(KIND, id, before));
    }

    private Optional<BlockedCaller> find(String column, Object value) {
        return jdbc.sql("SELECT * FROM blocked_caller WHERE tenant_id = ? AND " + column + " = ?")
                .params(tenant(), value)
                .query((row, n) -> view(salons.current(), row))
                .optional();
    }

    private long count() {
        return jdbc.sql("SELECT COUNT(*) FROM blocked_caller WHERE tenant_id = ?")
                .param(tenant())
                .query(Long.class)
                .single();
    }

    private static BlockedCaller view(Salon salon, ResultSet row) throws SQLException {
        return new BlockedCaller(
                Ids.of(row.getBytes("id")),
                row.getString("phone"),
                CallerTreatment.valueOf(row.getString("treatment")),
                row.getString("note"),
                salon.local(UtcTime.instant(row.getObject("at", LocalDateTime.class))));
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
