package app.ringlet.protocol.calls;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How calls are answered at one time.
 *
 * @param ringSeconds how long the desks ring, where they do; absent for 20
 * @param greeting the first words that a caller hears, in the salon's own language; absent for the usual ones. An announcement has one
 */
public record AnsweringWay(
        @NotNull AnsweringMode mode,
        @Nullable @Min(5) @Max(60) Integer ringSeconds,

        @Nullable @Size(min = 2, max = 300) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String greeting) {

    public static final int USUAL_RING_SECONDS = 20;

    public static final AnsweringWay ASSISTANT = new AnsweringWay(AnsweringMode.ASSISTANT, null, null);

    public AnsweringWay {
        ringSeconds = ringSeconds == null ? Integer.valueOf(USUAL_RING_SECONDS) : ringSeconds;
        greeting = greeting == null || greeting.isBlank() ? null : greeting.strip();
    }
}
