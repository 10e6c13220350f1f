package app.ringlet.protocol.ai;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Wants a visit booked.
 *
 * @param services ids, or names as callers say them, in the order in which they are to be done
 * @param employee id or name; absent for anyone who can
 * @param holdId a hold of the same visit, placed with the same key, which the booking uses up
 */
public record NewAiAppointment(
        @NotNull @Valid Client client,
        @NotEmpty @Size(max = 8) List<@NotBlank @Size(max = 200) String> services,
        @Nullable @Size(max = 120) String employee,
        @NotNull OffsetDateTime start,
        @Nullable UUID holdId,
        @Nullable @Size(max = 4000) String notes) {

    /** Whom it is for. @param phone any spelling */
    public record Client(
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Size(max = 40) String phone) {}
}
