package app.ringlet.cloud.booking.web;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.platform.ApiCaller;
import app.ringlet.cloud.platform.Colleague;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HoldOwner;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who a request comes from: a person at a desk, or another system by its API key. */
final class SignedIn {

    private SignedIn() {}

    static Actor actor() {
        return ApiCaller.find()
                .map(key -> Actor.apiKey(key.keyId(), key.name()))
                .orElseGet(() -> {
                    Colleague colleague = colleague();
                    return Actor.user(colleague.id(), colleague.name());
                });
    }

    /** @throws Refusal {@code forbidden} for another system */
    static Actor desk() {
        Actor actor = actor();
        if (!actor.isDesk()) {
            throw new Refusal(ErrorCode.FORBIDDEN, "Only people at the desk can do this.");
        }
        return actor;
    }

    static HoldOwner holdOwner() {
        return ApiCaller.find()
                .map(key -> new HoldOwner(HoldOwner.Kind.WEB, key.keyId(), key.name()))
                .orElseGet(() -> {
                    Colleague colleague = colleague();
                    return new HoldOwner(HoldOwner.Kind.DESK, colleague.id(), colleague.name());
                });
    }

    /** A person is whom they say they book for; a key's bookings are its own, whatever it says of them. */
    static BookingSource source(@Nullable BookingSource said) {
        if (ApiCaller.find().isPresent()) {
            return BookingSource.API;
        }
        return said == null ? BookingSource.DESK : said;
    }

    private static Colleague colleague() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Colleague.class::isInstance)
                .map(Colleague.class::cast)
                .orElseThrow(() -> new Refusal(ErrorCode.FORBIDDEN, "Only people at the desk can do this."));
    }
}
