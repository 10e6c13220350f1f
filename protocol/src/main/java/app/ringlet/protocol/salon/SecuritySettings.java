package app.ringlet.protocol.salon;

import app.ringlet.protocol.identity.Role;
import jakarta.validation.constraints.NotNull;
import java.util.Set;

/** @param secondFactorFor roles that must have a second factor: who has none may only set it up */
public record SecuritySettings(@NotNull Set<@NotNull Role> secondFactorFor) {

    public static final SecuritySettings DEFAULT = new SecuritySettings(Set.of());

    public SecuritySettings {
        secondFactorFor = secondFactorFor == null ? Set.of() : Set.copyOf(secondFactorFor);
    }
}
