package app.ringlet.protocol.booking;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A slot that is kept for its owner until {@code expiresAt}. */
public record HoldView(
        UUID id,
        HoldOwner owner,
        OffsetDateTime start,
        OffsetDateTime end,
        OffsetDateTime expiresAt,
        List<BookedItem> items) {

    public HoldView {
        items = List.copyOf(items);
    }
}
