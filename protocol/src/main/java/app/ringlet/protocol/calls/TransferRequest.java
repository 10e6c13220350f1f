package app.ringlet.protocol.calls;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a call is to go on: to one colleague or to one number, and neither for {@link Mode#JOIN}, {@link Mode#COMPLETE} and {@link Mode#CANCEL}.
 *
 * @param userId a colleague, at whose desk it rings
 * @param phone in any spelling that is unambiguous in the salon's country
 */
public record TransferRequest(
        @NotNull Mode mode,
        @Nullable UUID userId,
        @Nullable @Size(max = 40) String phone) {

    /** How it goes over. */
    public enum Mode {
        /** At once; whoever transfers is out of the call. */
        BLIND,
        /** The caller hears music while the one who is to have the call, the third, is rung and spoken with. */
        ATTENDED,
        /** When the third talks: all three do. {@code hold} goes back to the two of them. */
        JOIN,
        /** When the third talks, or all three: whoever transfers leaves the two others alone. */
        COMPLETE,
        /** From {@link #ATTENDED} on: the third is let go, back to the caller. {@code resume} does the same while the caller is on hold. */
        CANCEL
    }
}
