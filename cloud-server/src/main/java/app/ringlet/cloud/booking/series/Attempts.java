package app.ringlet.cloud.booking.series;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import java.util.function.Supplier;

/** Starts anew when somebody takes a time between our looking and our booking, so that the rule for clashes meets that one too. */
final class Attempts {

    private static final int MOST = 4;

    private Attempts() {}

    /** @param work a transaction of its own, which a refusal has undone */
    static <T> T at(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (Refusal refusal) {
                if (refusal.code() != ErrorCode.SLOT_TAKEN || attempt == MOST) {
                    throw refusal;
                }
            }
        }
    }
}
