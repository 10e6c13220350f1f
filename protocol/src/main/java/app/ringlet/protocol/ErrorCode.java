package app.ringlet.protocol;

import java.util.Locale;

/** The reasons that a server gives for refusing; {@link #wire()} is what {@link ApiError#code()} holds. */
public enum ErrorCode {
    MALFORMED_REQUEST(400),
    INVALID_FIELD(400),
    BAD_CREDENTIALS(401),
    TOKEN_MISSING(401),
    TOKEN_EXPIRED(401),
    TOKEN_INVALID(401),
    KEY_INVALID(401),
    KEY_EXPIRED(401),
    KEY_ENDED(401),
    FORBIDDEN(403),
    BAD_SIGNATURE(403),
    WRONG_TENANT(403),
    TENANT_SUSPENDED(403),
    TENANT_INACTIVE(403),
    ACT_AS_REQUIRED(403),
    TWO_FACTOR_REQUIRED(403),
    TWO_FACTOR_SETUP_REQUIRED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    SLOT_TAKEN(409),
    STALE_VERSION(409),
    HOLD_GONE(409),
    CALL_ENDED(409),
    ALREADY_TAKEN(409),
    NOT_YOUR_CALL(409),
    NO_SOFTPHONE(409),
    COLLEAGUE_AWAY(409),
    COLLEAGUE_BUSY(409),
    IDEMPOTENCY_CONFLICT(409),
    SERIES_CLASHES(409),
    NUMBER_TAKEN(409),
    TWO_FACTOR_ENABLED(409),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    RANGE_NOT_SATISFIABLE(416),
    OUTSIDE_HOURS(422),
    ARCHIVED(422),
    RESOURCE_IN_USE(422),
    LIMIT_REACHED(422),
    EMPLOYEE_CANNOT(422),
    IN_THE_PAST(422),
    BAD_TRANSITION(422),
    TOO_SOON(422),
    TOO_FAR_AHEAD(422),
    TOO_MANY_BOOKINGS(422),
    CLIENT_BLOCKED(422),
    UNKNOWN_NAME(422),
    AMBIGUOUS_NAME(422),
    CANNOT_MERGE(422),
    HAS_UPCOMING_APPOINTMENTS(422),
    ROWS_REFUSED(422),
    BAD_CODE(422),
    LINK_INVALID(422),
    LAST_OWNER(422),
    VERSION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    UNAVAILABLE(503),
    NOT_CONFIGURED(503);

    private final int httpStatus;

    ErrorCode(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    /** The HTTP status that goes with this code. */
    public int httpStatus() {
        return httpStatus;
    }

    /** The code as it stands in JSON: lower case, words joined by underscores. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
