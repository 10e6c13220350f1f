package app.ringlet.cloud.booking.waitlist;

import static app.ringlet.cloud.booking.visit.Columns.id;
import static app.ringlet.cloud.booking.visit.Columns.utc;

import app.ringlet.cloud.booking.Holds;
import app.ringlet.cloud.booking.ledger.LedgerTransactions;
import app.ringlet.cloud.booking.waitlist.StoredOffer.Status;
import app.ringlet.protocol.booking.WaitlistStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What time alone does to the waiting list: offers run out or are taken back with their hold, and entries expire. */
@Component
class Lapses {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final LedgerTransactions transactions;
    private final Entries entries;
    private final Offers offers;
    private final WaitlistViews views;
    private final Holds holds;
    private final InstantSource clock;

    Lapses(
            JdbcClient jdbc,
            LedgerTransactions transactions,
            Entries entries,
            Offers offers,
            WaitlistViews views,
            Holds holds,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.entries = entries;
        this.offers = offers;
        this.views = views;
        this.holds = holds;
        this.clock = clock;
    }

    /** An entry of whichever salon. */
    record Anywhere(UUID tenantId, UUID entryId) {}

    /** Those whose open offer has no hold any more. */
    List<Anywhere> withoutHold() {
        return found(jdbc.sql("""
            SELECT o.tenant_id, o.entry_id FROM waitlist_offer o
              LEFT JOIN slot_hold h ON h.tenant_id = o.tenant_id AND h.id = o.hold_id
             WHERE o.status = 'OPEN' AND (h.id IS NULL OR o.expires_at <= ?) LIMIT ?
            """));
    }

    /** Those who wait although the last day has passed. */
    List<Anywhere> expired() {
        return found(jdbc.sql("SELECT tenant_id, id AS entry_id FROM waitlist_entry"
                + " WHERE status = 'WAITING' AND expires_at <= ? LIMIT ?"));
    }

    private List<Anywhere> found(JdbcClient.StatementSpec query) {
        return query.params(utc(clock.instant()), AT_ONCE)
                .query((row, n) -> new Anywhere(id(row, "tenant_id"), id(row, "entry_id")))
                .list();
    }

    /** Of the current salon's entry, unless it has been dealt with. */
    void settle(UUID id) {
        transactions.run(() -> {
            Entry entry = entries.lock(id);
            Instant now = clock.instant();
            WaitlistStatus next =
                    entry.wishes().expiresAt().isAfter(now) ? WaitlistStatus.WAITING : WaitlistStatus.EXPIRED;
            if (entry.status() == WaitlistStatus.OFFERED && !settleOffer(id, now) || entry.status() == next) {
                return entry;
            }
            if (entry.hasEnded()) {
                return entry;
            }
            Entry settled = entry.now(next);
            entries.update(settled);
            views.published(settled);
            return settled;
        });
    }

    /** @return whether the entry is free of it */
    private boolean settleOffer(UUID entry, Instant now) {
        StoredOffer offer = offers.open(entry).orElse(null);
        if (offer == null) {
            return true;
        }
        if (holds.find(offer.holdId()).isPresent()) {
            return false;
        }
        offers.close(offer.id(), offer.expiresAt().isAfter(now) ? Status.TAKEN_BACK : Status.RAN_OUT);
        // One that has run out may not have been swept yet; then its time is freed here.
        holds.release(offer.holdId());
        return true;
    }
}
