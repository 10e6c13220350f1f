package app.ringlet.cloud.booking.web;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.platform.ApiCaller;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HoldOwner;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sits at the desk that a request comes from, or which API key it comes with; the principal's name is the user's id. */
final class SignedIn {

    private static final String DESK = "the front desk";

    private SignedIn() {}

    static Actor actor() {
        return ApiCaller.find()
                .map(key -> Actor.key(key.keyId(), key.name()))
                .orElseGet(() -> Actor.user(userId(), DESK));
    }

    static HoldOwner holdOwner() {
        return ApiCaller.find()
                .map(key -> new HoldOwner(HoldOwner.Kind.WEB, key.keyId(), key.name()))
                .orElseGet(() -> new HoldOwner(HoldOwner.Kind.DESK, userId(), DESK));
    }

    /** A key's bookings are its own, whatever it says of them. */
    static BookingSource source(@Nullable BookingSource named) {
        BookingSource own = ApiCaller.find().isPresent() ? BookingSource.API : BookingSource.DESK;
        return named == null || own == BookingSource.API ? own : named;
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
