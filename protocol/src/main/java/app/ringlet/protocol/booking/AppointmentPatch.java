package app.ringlet.protocol.booking;

import app.ringlet.protocol.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to change of an appointment; what is absent stays.
 *
 * @param items the whole new visit. A service that was sold before, with the same add-ons and for the same guest, keeps its price
 *     whoever does it now; what is new is sold at today's price
 * @param reprice whether the services that were sold before are sold anew at today's prices too
 * @param notes empty for none
 * @param color {@code #rrggbb}; empty for the service's own
 * @param holdId a hold of the new time, which the move uses up; then {@code start} and {@code items} are absent
 */
public record AppointmentPatch(
        @Nullable OffsetDateTime start,
        @Nullable @Size(min = 1, max = 8) List<@Valid @NotNull VisitItem> items,
        @Nullable Boolean reprice,

        @Nullable @Size(max = 4000) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String notes,

        @Nullable @Pattern(regexp = "(#[0-9a-fA-F]{6})?", message = "must look like #2f7f86, or be empty")
        String color,

        @Nullable UUID holdId) {

    public AppointmentPatch(@Nullable OffsetDateTime start, @Nullable List<VisitItem> items, @Nullable String notes) {
        this(start, items, null, notes, null, null);
    }
}
