package app.ringlet.protocol.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone stands at the desk without an appointment.
 *
 * @param client absent for one who gives no name: the visit stands under the salon's one client "Walk-in", until
 *     {@link AppointmentsApi#nameClient} says who it was
 * @param startsNow true or absent: is served at once. False: waits for the first free start of the next twelve hours
 */
public record WalkIn(
        NewAppointment.@Nullable @Valid Who client,
        @NotEmpty @Size(max = 8) List<@Valid @NotNull VisitItem> items,
        @Nullable Boolean startsNow) {}
