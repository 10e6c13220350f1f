package app.ringlet.protocol.calls;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A number that is wanted. @param phone E.164, as it was found. @param label what the salon calls it */
public record NumberOrder(
        @NotNull @Pattern(regexp = "\\+[1-9][0-9]{6,14}", message = "A telephone number is written +12125550100.")
        String phone,

        @Nullable @Size(max = 60) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String label) {}
