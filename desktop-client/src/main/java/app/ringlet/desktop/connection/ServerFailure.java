package app.ringlet.desktop.connection;

import app.ringlet.protocol.ApiError.FieldError;
import app.ringlet.protocol.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Why the server did not do what it was asked. */
public abstract sealed class ServerFailure extends RuntimeException {

    /** Whether an act was done before its answer was lost, nobody knows. */
    private static final String LOOK = "If you were changing something, look whether it was done before you try again.";

    private ServerFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** What to tell the person at the desk: what happened, and what is safe or to do. */
    public abstract String words();

    /** Words for any failure; what is not the server's is a defect of the desk, and says so. */
    public static String inWords(Throwable failure) {
        return failure instanceof ServerFailure known
                ? known.words()
                : "Something went wrong in the desk itself. " + LOOK;
    }

    /** No answer at all; trying again later makes sense. */
    public static final class Unreachable extends ServerFailure {
        public Unreachable(Throwable cause) {
            super("server not reachable", cause);
        }

        @Override
        public String words() {
            return "The server cannot be reached; the desk keeps trying. " + LOOK;
        }
    }

    /** An answer that says that it cannot serve now; trying again later makes sense. */
    public static final class Unavailable extends ServerFailure {
        public Unavailable(int status, Throwable cause) {
            super("server answered " + status, cause);
        }

        @Override
        public String words() {
            return "The server has trouble right now. " + LOOK;
        }
    }

    /** The session is over; only a new sign-in helps. */
    public static final class SignedOut extends ServerFailure {
        public SignedOut(Throwable cause) {
            super("session is over", cause);
        }

        @Override
        public String words() {
            return "Your session has ended. Please sign in again.";
        }
    }

    /** The salon asks for a second factor, and the account has none: nothing else is allowed before it is set up. */
    public static final class SecondFactorDue extends ServerFailure {
        public SecondFactorDue(Throwable cause) {
            super("second factor is due", cause);
        }

        @Override
        public String words() {
            return "Your salon asks for a second factor. Please set it up first.";
        }
    }

    /** Too many tries. */
    public static final class TooMany extends ServerFailure {

        private final Optional<Duration> wait;

        public TooMany(Optional<Duration> wait, Throwable cause) {
            super("too many requests", cause);
            this.wait = wait;
        }

        @Override
        public String words() {
            return wait.map(d -> "Too many tries. Please wait " + spoken(d) + " and try again.")
                    .orElse("Too many tries. Please wait a minute and try again.");
        }

        private static String spoken(Duration wait) {
            long minutes = (wait.toSeconds() + 59) / 60;
            return wait.toSeconds() < 60
                    ? wait.toSeconds() + " seconds"
                    : minutes + (minutes == 1 ? " minute" : " minutes");
        }
    }

    /** A clear no, with the server's reason. */
    public static final class Refused extends ServerFailure {

        private final String code;
        private final String sentence;
        private final List<FieldError> fields;

        /** One that is about the request as a whole. */
        public Refused(String code, String sentence, Throwable cause) {
            this(code, sentence, List.of(), cause);
        }

        public Refused(String code, String sentence, List<FieldError> fields, Throwable cause) {
            super("refused: " + code, cause);
            this.code = code;
            this.sentence = sentence;
            this.fields = List.copyOf(fields);
        }

        public boolean is(ErrorCode known) {
            return code.equals(known.wire());
        }

        /** The fields at fault; empty if the request as a whole was. */
        public List<FieldError> fields() {
            return fields;
        }

        /** As {@link app.ringlet.protocol.ErrorCode#wire()} has it, or one that a newer server invented. */
        public String code() {
            return code;
        }

        @Override
        public String words() {
            return sentence;
        }
    }
}
