package app.ringlet.protocol.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Whether the day ledger equals the OR of its holds' and appointments' masks. */
public record LedgerCheck(boolean clean, long rowsChecked, List<Difference> differences) {

    public LedgerCheck {
        differences = List.copyOf(differences);
    }

    /**
     * A ledger row that is not what its holds and appointments say.
     *
     * @param utcDay the row's day, in UTC
     * @param surplus cells (hh:mm UTC) taken in the ledger by nothing
     * @param missing cells that something takes, but the ledger shows free, or that two things take
     */
    public record Difference(
            UUID tenantId, UUID resourceId, LocalDate utcDay, List<String> surplus, List<String> missing) {}
}
