package app.ringlet.cloud.identity;

import app.ringlet.cloud.platform.Colleague;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.Role;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who a request comes from, as its access token says.
 *
 * @param name as it was when the token was made
 * @param tenantId absent for a cloud admin
 * @param sessionId the sign-in that the token belongs to, see {@link Sessions}
 * @param tokenExpires when the access token runs out; the session may go on
 * @param secondFactorDue whether the user may do nothing before they have set up a second factor
 */
public record SignedInUser(
        UUID id,
        String name,
        @Nullable UUID tenantId,
        Role role,
        UUID sessionId,
        Instant tokenExpires,
        boolean secondFactorDue)
        implements Principal, Colleague {

    /** The one behind the present request; empty on public endpoints, in calls and in jobs. */
    public static Optional<SignedInUser> find() {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        return present != null && present.getPrincipal() instanceof SignedInUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    /** @throws Refusal {@code token_missing} if nobody has signed in */
    public static SignedInUser current() {
        return find().orElseThrow(() -> new Refusal(ErrorCode.TOKEN_MISSING, "Please sign in."));
    }

    @Override
    public String getName() {
        return id.toString();
    }
}
