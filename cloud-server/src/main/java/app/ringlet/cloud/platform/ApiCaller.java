package app.ringlet.cloud.platform;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The API key behind a request: another system, not a person.
 *
 * @param name how the salon calls that system; 80 characters at most
 */
public record ApiCaller(UUID keyId, UUID tenantId, String name) implements Principal {

    /** The one behind the present request; empty if a person, or nobody, sends it. */
    public static Optional<ApiCaller> find() {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        return present != null && present.getPrincipal() instanceof ApiCaller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    @Override
    public String getName() {
        return keyId.toString();
    }
}
