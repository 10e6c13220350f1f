package app.ringlet.cloud.booking.web;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.protocol.booking.HoldOwner;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sits at the desk that a request comes from; the principal's name is the user's id. */
final class SignedIn {

    private static final String DESK = "the front desk";

    private SignedIn() {}

    static Actor actor() {
        return Actor.user(userId(), DESK);
    }

    static HoldOwner holdOwner() {
        return new HoldOwner(HoldOwner.Kind.DESK, userId(), DESK);
    }

    private static @Nullable UUID userId() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getName)
                .flatMap(SignedIn::uuid)
                .orElse(null);
    }

    private static Optional<UUID> uuid(String name) {
        try {
            return Optional.of(UUID.fromString(name));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
