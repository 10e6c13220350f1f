package app.ringlet.protocol.booking;

import app.ringlet.protocol.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wants to be offered a time that becomes free.
 *
 * @param from first day in the salon's zone
 * @param to last day, inclusive; 0 to 365 days after {@code from}, not past
 * @param times absent or empty for any time
 * @param source absent for the desk
 * @param expires when to stop looking; absent for the end of {@code to}
 */
public record NewWaitlistEntry(
        @NotNull @Valid NewAppointment.Who client,
        @NotEmpty @Size(max = 8) List<@Valid @NotNull VisitItem> items,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Nullable @Size(max = 14) List<@Valid @NotNull WaitlistTimes> times,

        @Nullable @Size(max = 1000) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String note,

        @Nullable BookingSource source,
        @Nullable OffsetDateTime expires) {

    public NewWaitlistEntry askedBy(BookingSource whom) {
        return new NewWaitlistEntry(client, items, from, to, times, note, whom, expires);
    }
}
