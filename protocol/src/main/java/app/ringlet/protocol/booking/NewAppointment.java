package app.ringlet.protocol.booking;

import app.ringlet.protocol.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Wants a visit booked.
 *
 * @param holdId a hold of the same visit, which the booking uses up
 * @param source absent: what the caller's sign-in implies. Only a person who has signed in can be {@link BookingSource#DESK}, which may
 *     go past the salon's booking rules; an API key is {@link BookingSource#API} whatever it says
 */
public record NewAppointment(
        @NotNull @Valid Who client,
        @NotEmpty @Size(max = 8) List<@Valid @NotNull VisitItem> items,
        @NotNull OffsetDateTime start,
        @Nullable UUID holdId,

        @Nullable @Size(max = 4000) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String notes,

        @Nullable BookingSource source) {

    /** A client the salon knows, by id, or else name and phone of one it may not know. */
    public record Who(
            @Nullable UUID id,

            @Nullable @Size(max = 120) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
            String name,

            @Nullable @Size(max = 40) String phone) {}
}
