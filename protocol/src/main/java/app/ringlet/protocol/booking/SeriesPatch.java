package app.ringlet.protocol.booking;

import app.ringlet.protocol.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a series' visits that are still ahead; what is absent stays.
 *
 * @param start of the first of them; the others follow it at the series' distance, at the same time of the salon's wall. One that was
 *     moved away by itself keeps its time
 * @param items the new visit, sold anew at today's prices
 * @param clashes absent for {@link ClashRule#REFUSE}
 */
public record SeriesPatch(
        @Nullable OffsetDateTime start,
        @Nullable @Size(min = 1, max = 8) List<@Valid @NotNull VisitItem> items,

        @Nullable @Size(max = 4000) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String notes,

        @Nullable ClashRule clashes) {}
