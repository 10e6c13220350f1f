package app.ringlet.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is not a success.
 *
 * @param status always {@code "error"}
 * @param code machine-readable reason, see {@link ErrorCode}; unknown codes are legal for a newer server
 * @param message one sentence that a receptionist understands
 * @param errors the fields at fault, empty if the request as a whole was
 * @param traceId names the request in the server's log; absent if it never reached one
 */
public record ApiError(
        String status,
        String code,
        String message,
        List<FieldError> errors,
        @Nullable String traceId) {

    public ApiError {
        errors = List.copyOf(errors);
    }

    public static ApiError of(ErrorCode code, String message, List<FieldError> errors, @Nullable String traceId) {
        return new ApiError("error", code.wire(), message, errors, traceId);
    }

    /**
     * One field at fault.
     *
     * @param field its path in the request, such as {@code items[0].serviceId}
     * @param message what is wrong with it
     */
    public record FieldError(String field, String message) {}
}
