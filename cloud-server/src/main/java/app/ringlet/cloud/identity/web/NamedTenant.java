package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.platform.ApiCaller;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which salon a request is for: that of its user; a cloud admin's names one, and others' may only repeat their own. */
@Component
class NamedTenant {

    private static final String HEADER = "X-Tenant-ID";
    private static final String PARAMETER = "tenantId";

    private final Salons salons;

    NamedTenant(Salons salons) {
        this.salons = salons;
    }

    /**
     * @return nothing for a cloud admin who names no salon
     * @throws Refusal {@code wrong_tenant} for another's salon, {@code not_found} for none, {@code invalid_field} for no id
     */
    Optional<UUID> of(HttpServletRequest request, SignedInUser user) {
        UUID wanted = of(request, user.tenantId());
        if (user.role() == Role.CLOUD_ADMIN
                && wanted != null
                && salons.byId(wanted).isEmpty()) {
            throw Refusal.notFound("salon");
        }
        return Optional.ofNullable(wanted);
    }

    /** The key's own salon, which the request may only repeat. @throws Refusal as for a user */
    Optional<UUID> of(HttpServletRequest request, ApiCaller caller) {
        return Optional.ofNullable(of(request, caller.tenantId()));
    }

    private static @Nullable UUID of(HttpServletRequest request, @Nullable UUID own) {
        Stream<UUID> named = Stream.concat(
                        Stream.of(Objects.requireNonNullElse(request.getHeader(HEADER), "")),
                        Stream.of(Objects.requireNonNullElse(request.getParameterValues(PARAMETER), new String[0])))
                .filter(text -> !text.isBlank())
                .map(NamedTenant::parse);
        return named.reduce(own, NamedTenant::agreed);
    }

    private static UUID agreed(UUID sofar, UUID next) {
        if (sofar != null && !sofar.equals(next)) {
            throw new Refusal(ErrorCode.WRONG_TENANT, "This is not the salon that you are signed in to.");
        }
        return next;
    }

    private static UUID parse(String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw Refusal.ofField(PARAMETER, "This is not the id of a salon.");
        }
    }
}
