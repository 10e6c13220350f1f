package app.ringlet.protocol.ai;

import app.ringlet.protocol.ApiError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@link ApiError} that can be read to a caller.
 *
 * @param text the reason, and what is offered in its place; it names {@code slots} and {@code candidates} and nothing else
 * @param slots other times, where a time was not to be had; 3 at most
 * @param candidates names that may be meant, where a name was not clear
 */
public record AiRefusal(
        String status,
        String code,
        String message,
        String text,
        List<ApiError.FieldError> errors,
        @Nullable String traceId,
        List<AiSlot> slots,
        List<String> candidates) {

    public AiRefusal {
        errors = List.copyOf(errors);
        slots = List.copyOf(slots);
        candidates = List.copyOf(candidates);
    }
}
