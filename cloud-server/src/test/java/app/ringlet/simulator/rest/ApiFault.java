package app.ringlet.simulator.rest;

/** A refusal in the vendor's words: HTTP status and error code. */
final class ApiFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    ApiFault(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static ApiFault notFound(String path) {
        return new ApiFault(404, 20404, "The requested resource " + path + " was not found");
    }

    static ApiFault bad(int code, String message) {
        return new ApiFault(400, code, message);
    }

    int status() {
        return status;
    }

    String json() {
        return Shapes.json(Shapes.map(
                "code",
                code,
                "message",
                getMessage(),
                "more_info",
                "https://www.twilio.com/docs/errors/" + code,
                "status",
                status));
    }
}
