package app.ringlet.protocol.assistant;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is said to the assistant. @param text empty for silence */
public record TrialTurn(
        @NotNull @Size(max = 1000) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String text) {}
