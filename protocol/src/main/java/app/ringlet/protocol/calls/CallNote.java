package app.ringlet.protocol.calls;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a colleague writes down about a call, in the place of what was there. @param text blank to remove it */
public record CallNote(
        @NotNull @Size(max = 2000) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String text) {}
