package app.ringlet.cloud.booking.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/** Names a row of the ledger. Its order is the order in which rows are locked. */
public record LedgerDay(UUID resource, LocalDate utcDay) implements Comparable<LedgerDay> {

    private static final Comparator<LedgerDay> ORDER =
            Comparator.comparing(LedgerDay::resource).thenComparing(LedgerDay::utcDay);

    @Override
    public int compareTo(LedgerDay other) {
        return ORDER.compare(this, other);
    }
}
