package app.ringlet.protocol.identity;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A user as they are to be. @param role none above that of whoever changes it, and one's own only as it is */
public record UserChange(
        @NotBlank @Size(max = 120) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String name,

        @NotNull Role role) {}
