package app.ringlet.protocol.booking;

import app.ringlet.protocol.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to change of an entry that waits; what is absent stays. While a time is offered only the note can change. */
public record WaitlistPatch(
        @Nullable @Size(min = 1, max = 8) List<@Valid @NotNull VisitItem> items,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable @Size(max = 14) List<@Valid @NotNull WaitlistTimes> times,

        @Nullable @Size(max = 1000) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String note,

        @Nullable OffsetDateTime expires) {

    /** Whether nothing but the note is to change. */
    public boolean isNoteOnly() {
        return items == null && from == null && to == null && times == null && expires == null;
    }
}
