package app.ringlet.cloud.booking.blocks;

import app.ringlet.cloud.booking.BlockChanged;
import app.ringlet.cloud.booking.Blocks;
import app.ringlet.cloud.booking.TimeFreed;
import app.ringlet.cloud.booking.holds.HeldTime;
import app.ringlet.cloud.booking.ledger.Cells;
import app.ringlet.cloud.booking.ledger.DayLedger;
import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.booking.ledger.LedgerTransactions;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.staff.Resources;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.BlockedTimeView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Locks a block's row before ledger rows, as an appointment's is. */
@Service
class LedgerBlocks implements Blocks {

    private static final Duration FURTHEST = Duration.ofDays(731);

    private final LedgerTransactions transactions;
    private final BlockRows rows;
    private final DayLedger ledger;
    private final HeldTime held;
    private final Clashes clashes;
    private final Staff staff;
    private final Resources resources;
    private final Salons salons;
    private final InstantSource clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    LedgerBlocks(
            LedgerTransactions transactions,
            BlockRows rows,
            DayLedger ledger,
            HeldTime held,
            Clashes clashes,
            Staff staff,
            Resources resources,
            Salons salons,
            InstantSource clock,
            ApplicationEventPublisher events,
            Audit audit) {
        this.transactions = transactions;
        this.rows = rows;
        this.ledger = ledger;
        this.held = held;
        this.clashes = clashes;
        this.staff = staff;
        this.resources = resources;
        this.salons = salons;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public BlockedTimeView add(Wanted wanted) {
        checkTime(wanted);
        return transactions.run(() -> {
            Block block = block(Ids.next(), 0, wanted);
            take(LedgerMask.EMPTY, block);
            rows.insert(block);
            return audit.created("blocked_time", block.id(), published(block, false));
        });
    }

    @Override
    public BlockedTimeView change(UUID id, Wanted wanted, long expectedVersion) {
        checkTime(wanted);
        return transactions.run(() -> {
            Block before = rows.lock(id).orElseThrow(LedgerBlocks::unknown);
            if (before.version() != expectedVersion) {
                throw new Refusal(
                        ErrorCode.STALE_VERSION, "Someone has changed this blocked time since you loaded it.");
            }
            Block after = block(id, before.version() + 1, wanted);
            take(before.mask(), after);
            rows.update(after);
            freed(before);
            return audit.changed("blocked_time", id, before.view(salons.current()), published(after, false));
        });
    }

    @Override
    public void remove(UUID id) {
        transactions.run(() -> {
            Block block = rows.lock(id).orElseThrow(LedgerBlocks::unknown);
            rows.delete(id);
            ledger.release(block.mask());
            freed(block);
            BlockedTimeView gone = published(block, true);
            audit.write(Deed.removed("blocked_time", id, gone));
            return gone;
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Page<BlockedTimeView> list(Instant from, Instant to, int page, int size) {
        Page<Block> found = rows.within(from, to, page, size);
        Salon salon = salons.current();
        return new Page<>(
                found.items().stream().map(block -> block.view(salon)).toList(),
                found.page(),
                found.size(),
                found.total());
    }

    private void take(LedgerMask own, Block block) {
        LedgerMask wanted = block.mask();
        boolean taken = ledger.exchange(own, wanted) || (held.clearExpired(wanted) && ledger.exchange(own, wanted));
        if (!taken) {
            throw clashes.with(block);
        }
    }

    private void freed(Block block) {
        events.publishEvent(new TimeFreed(CurrentTenant.id(), block.start(), block.end()));
    }

    private BlockedTimeView published(Block block, boolean removed) {
        BlockedTimeView view = block.view(salons.current());
        events.publishEvent(new BlockChanged(CurrentTenant.id(), view, removed));
        return view;
    }

    private Block block(UUID id, long version, Wanted wanted) {
        UUID employee = wanted.employeeId();
        UUID unit = wanted.unitId();
        if (employee != null && unit == null) {
            if (staff.employee(employee).filter(e -> !e.archived()).isEmpty()) {
                throw Refusal.notFound("employee");
            }
            return new Block(id, version, Block.Kind.EMPLOYEE, employee, wanted.start(), wanted.end(), wanted.reason());
        }
        if (unit != null && employee == null) {
            boolean there =
                    resources.all().stream().flatMap(r -> r.units().stream()).anyMatch(u -> u.id().equals(unit));
            if (!there) {
                throw Refusal.notFound("unit");
            }
            return new Block(id, version, Block.Kind.UNIT, unit, wanted.start(), wanted.end(), wanted.reason());
        }
        throw Refusal.ofField("employeeId", "Say whose time it is: an employee's or a unit's, not both.");
    }

    private void checkTime(Wanted wanted) {
        if (!Cells.isBorder(wanted.start())) {
            throw Refusal.ofField("start", "Time is blocked by five minutes.");
        }
        if (!Cells.isBorder(wanted.end())) {
            throw Refusal.ofField("end", "Time is blocked by five minutes.");
        }
        if (!wanted.start().isBefore(wanted.end())) {
            throw Refusal.ofField("end", "Blocked time ends after it starts.");
        }
        if (Duration.between(wanted.start(), wanted.end()).compareTo(BlockRows.LONGEST) > 0) {
            throw Refusal.ofField("end", "At most " + BlockRows.LONGEST.toDays() + " days are blocked at once.");
        }
        if (wanted.end().isAfter(clock.instant().plus(FURTHEST))) {
            throw Refusal.ofField("end", "Time is blocked two years ahead at most.");
        }
        if (!wanted.end().isAfter(clock.instant())) {
            throw new Refusal(ErrorCode.IN_THE_PAST, "That time has passed.");
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("blocked time");
    }
}
