package app.ringlet.protocol.booking;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Lets a client off the fee for cancelling late or not coming. @param waive true: nothing else can be decided yet */
public record FeeDecision(
        @AssertTrue(message = "must be true: a fee can only be waived")
        boolean waive,

        @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String reason) {}
