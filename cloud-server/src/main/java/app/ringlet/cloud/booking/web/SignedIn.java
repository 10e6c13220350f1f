package app.ringlet.cloud.booking.web;

import app.ringlet.cloud.booking.Actor;
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

    private static final String UNKNOWN = "another system";

    private SignedIn() {}

    static Actor actor() {
        return colleague()
                .map(colleague -> Actor.user(colleague.id(), colleague.name()))
                .orElseGet(() -> Actor.apiKey(
                        authentication().map(Authentication::getName).orElse(UNKNOWN)));
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
        return colleague()
                .map(colleague -> new HoldOwner(HoldOwner.Kind.DESK, colleague.id(), colleague.name()))
                .orElseGet(() -> new HoldOwner(HoldOwner.Kind.WEB, null, UNKNOWN));
    }

    /** A person is whom they say they book for; an API key is an API key. */
    static BookingSource source(@Nullable BookingSource said) {
        if (colleague().isEmpty()) {
            return BookingSource.API;
        }
        return said == null ? BookingSource.DESK : said;
    }

    private static Optional<Colleague> colleague() {
        return authentication()
                .map(Authentication::getPrincipal)
                .filter(Colleague.class::isInstance)
                .map(Colleague.class::cast);
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
    }
}
