package app.ringlet.cloud.calls.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a call's audio is to follow, as it is written down.
 *
 * @param held whether the caller is on hold
 * @param rings whether a talker who is alone hears it ring
 * @param taker who has the call; absent for nobody, or for a number
 * @param third the colleague who may talk beside the taker
 * @param outside whether a telephone is, or is to be, in the call
 */
public record Arrangement(
        boolean held,
        boolean rings,
        @Nullable UUID taker,
        @Nullable UUID third,
        boolean outside) {

    boolean lets(UUID userId) {
        return userId.equals(taker) || userId.equals(third);
    }
}
