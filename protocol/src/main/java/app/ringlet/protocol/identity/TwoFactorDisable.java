package app.ringlet.protocol.identity;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Shows that it is the user who asks: one of the two. @param code of the app, or a recovery code */
public record TwoFactorDisable(
        @Nullable @Size(max = 200) String password,
        @Nullable @Size(max = 20) String code) {

    @Override
    public String toString() {
        return "TwoFactorDisable[REDACTED]";
    }
}
