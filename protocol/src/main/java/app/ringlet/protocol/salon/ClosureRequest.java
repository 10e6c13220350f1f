package app.ringlet.protocol.salon;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which the salon is to be closed; a year at most. @param lastDay included */
public record ClosureRequest(
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay,

        @Nullable @Size(max = 200) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String reason) {}
