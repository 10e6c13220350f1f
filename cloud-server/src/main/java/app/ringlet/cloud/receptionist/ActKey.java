package app.ringlet.cloud.receptionist;

import java.util.UUID;

/**
 * Names one act, so that it is carried out once however often it is asked for.
 *
 * @param turn the caller's turn in the call
 * @param ordinal which changing act of that turn, from 0
 */
public record ActKey(UUID callId, int turn, int ordinal) {

    @Override
    public String toString() {
        return callId + "/" + turn + "/" + ordinal;
    }
}
