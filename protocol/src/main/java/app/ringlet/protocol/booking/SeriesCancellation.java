package app.ringlet.protocol.booking;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends a series. @param from the appointment that is cancelled first, with all that follow it; absent for all that are ahead */
public record SeriesCancellation(
        @Nullable UUID from,

        @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String reason) {}
