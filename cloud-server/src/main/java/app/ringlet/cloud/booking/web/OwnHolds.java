package app.ringlet.cloud.booking.web;

import app.ringlet.cloud.booking.Holds;
import app.ringlet.cloud.platform.ApiCaller;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Another system ends or uses up its own holds only, and not what is held for a caller; the desk any of the salon's. */
@Component
class OwnHolds {

    private final Holds holds;

    OwnHolds(Holds holds) {
        this.holds = holds;
    }

    /** @param hold absent, or one that has ended, is nobody's. @throws Refusal {@code forbidden} */
    void check(@Nullable UUID hold) {
        if (hold == null) {
            return;
        }
        ApiCaller.find()
                .ifPresent(key -> holds.find(hold)
                        .filter(held -> !key.keyId().equals(held.owner().id()))
                        .ifPresent(foreign -> {
                            throw new Refusal(ErrorCode.FORBIDDEN, "That time is held for someone else.");
                        }));
    }
}
