package app.ringlet.cloud.providers.standin;

import java.util.List;
import java.util.function.Function;

/** How a stand-in answers one question. */
public sealed interface Plan {

    record Says(String text) implements Plan {}

    record Calls(List<Call> calls) implements Plan {
        public static Calls of(String name, String arguments) {
            return new Calls(List.of(new Call(name, arguments)));
        }
    }

    /** @param arguments as they are written, JSON or not */
    record Call(String name, String arguments) {}

    /** @param retryAfter seconds; empty for no such header */
    record Status(int status, String retryAfter) implements Plan {}

    /** Never answers. */
    record Hangs() implements Plan {}

    /** Says something, and breaks the connection. */
    record CutsOff() implements Plan {}

    record Garbage() implements Plan {}

    /** Talks without end. */
    record Huge() implements Plan {}

    /** What is answered is made from the question, which is JSON. */
    record Depends(Function<String, Plan> then) implements Plan {}

    /** Ends properly, having said nothing. */
    record Silence() implements Plan {}
}
