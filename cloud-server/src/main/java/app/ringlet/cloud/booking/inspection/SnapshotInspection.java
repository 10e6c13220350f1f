package app.ringlet.cloud.booking.inspection;

import app.ringlet.cloud.booking.LedgerInspection;
import app.ringlet.cloud.booking.blocks.BlockRows;
import app.ringlet.cloud.booking.holds.HeldTime;
import app.ringlet.cloud.booking.ledger.Cells;
import app.ringlet.cloud.booking.ledger.DayLedger;
import app.ringlet.cloud.booking.ledger.LedgerDay;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.VisitItems;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.admin.LedgerCheck;
import app.ringlet.protocol.admin.LedgerCheck.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class SnapshotInspection implements LedgerInspection {

    private final DayLedger ledger;
    private final VisitItems items;
    private final HeldTime held;
    private final BlockRows blocks;
    private final Salons salons;
    private final TransactionTemplate snapshot;

    SnapshotInspection(
            DayLedger ledger,
            VisitItems items,
            HeldTime held,
            BlockRows blocks,
            Salons salons,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.items = items;
        this.held = held;
        this.blocks = blocks;
        this.salons = salons;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public LedgerCheck check(UUID tenantId) {
        return CurrentTenant.<LedgerCheck, RuntimeException>call(
                tenantId, () -> Objects.requireNonNull(snapshot.execute(status -> compare(tenantId))));
    }

    @Override
    public LedgerCheck checkAll() {
        long rows = 0;
        List<Difference> differences = new ArrayList<>();
        for (UUID tenant : salons.allIds()) {
            LedgerCheck one = check(tenant);
            rows += one.rowsChecked();
            differences.addAll(one.differences());
        }
        return new LedgerCheck(differences.isEmpty(), rows, differences);
    }

    private LedgerCheck compare(UUID tenant) {
        Map<LedgerDay, long[]> found = new TreeMap<>();
        ledger.readAll().forEach(row -> found.put(row.day(), row.words()));
        Expectation expected = new Expectation();
        Map<UUID, List<PlannedItem>> visits = items.ofAllThatTakeTime();
        Map<UUID, UUID> moves = held.moves();
        visits.forEach((id, visit) -> {
            UUID moving = moves.getOrDefault(id, id);
            // What a hold shares with the visit that it would move is the visit's.
            List<PlannedItem> shared = moving.equals(id) ? List.of() : visits.getOrDefault(moving, List.of());
            expected.add(PlannedItem.mask(visit).minus(PlannedItem.mask(shared)));
        });
        blocks.masks().forEach(expected::add);
        Set<LedgerDay> days = expected.days();
        days.addAll(found.keySet());
        List<Difference> differences = new ArrayList<>();
        for (LedgerDay day : days) {
            long[] words = found.getOrDefault(day, new long[Cells.WORDS]);
            List<String> surplus = expected.surplus(day, words);
            List<String> missing = expected.missing(day, words);
            if (!surplus.isEmpty() || !missing.isEmpty()) {
                differences.add(new Difference(tenant, day.resource(), day.utcDay(), surplus, missing));
            }
        }
        return new LedgerCheck(differences.isEmpty(), days.size(), differences);
    }
}
