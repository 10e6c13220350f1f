package app.ringlet.protocol.salon;

import app.ringlet.protocol.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one date's hours are to be. @param hours none for a day off, or closed */
public record DayRequest(
        @NotNull @Size(max = 10) List<@NotNull @Valid Hours> hours,

        @Nullable @Size(max = 200) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String reason) {}
