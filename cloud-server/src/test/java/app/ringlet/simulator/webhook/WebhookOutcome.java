package app.ringlet.simulator.webhook;

/** What came of a request. */
public sealed interface WebhookOutcome {

    record Answered(int status, String contentType, String body) implements WebhookOutcome {
        public boolean successful() {
            return status >= 200 && status < 300;
        }
    }

    /** Nothing usable came back; the code is the vendor's (11200 HTTP, 11205 connection, 11210 host). */
    record Unreachable(int errorCode, String why) implements WebhookOutcome {}
}
