package app.ringlet.cloud.booking.series;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.VisitItem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A series' own row. */
record StoredSeries(
        UUID id,
        long version,
        UUID clientId,
        List<VisitItem> items,
        SeriesRule rule,
        @Nullable String notes) {

    /** @throws Refusal {@code stale_version} */
    void expect(long expected) {
        if (expected != version) {
            throw new Refusal(ErrorCode.STALE_VERSION, "Someone has changed this series since you loaded it.");
        }
    }

    StoredSeries changed(List<VisitItem> otherItems, SeriesRule otherRule, @Nullable String otherNotes) {
        return new StoredSeries(id, version + 1, clientId, otherItems, otherRule, otherNotes);
    }
}
