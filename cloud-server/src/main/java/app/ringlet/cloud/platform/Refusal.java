package app.ringlet.cloud.platform;

import app.ringlet.protocol.ApiError.FieldError;
import app.ringlet.protocol.ErrorCode;
import java.util.List;

/** A request that is not carried out, for a reason that the one who asked can act on. Rolls the transaction back. */
public class Refusal extends RuntimeException {

    private final ErrorCode code;
    private final transient List<FieldError> errors;

    public Refusal(ErrorCode code, String message) {
        this(code, message, List.of());
    }

    /** @param message one sentence that a receptionist understands */
    public Refusal(ErrorCode code, String message, List<FieldError> errors) {
        // No stack trace: a refusal is an answer, not a fault, and is made in great numbers when many want one slot.
        super(message, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public static Refusal ofField(String field, String message) {
        return new Refusal(ErrorCode.INVALID_FIELD, message, List.of(new FieldError(field, message)));
    }

    public static Refusal notFound(String what) {
        return new Refusal(ErrorCode.NOT_FOUND, "There is no such " + what + ".");
    }

    /** What a field names does not exist, or is another salon's. */
    public static Refusal notFound(String what, String field) {
        String message = "There is no such " + what + ".";
        return new Refusal(ErrorCode.NOT_FOUND, message, List.of(new FieldError(field, message)));
    }

    public ErrorCode code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
