package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.identity.cloud.ActAs;
import app.ringlet.cloud.platform.ApiCaller;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Door;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.cloud.tenancy.ShutSalons;
import app.ringlet.protocol.ErrorCode;
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
    private final ShutSalons shut;
    private final ActAs actAs;

    NamedTenant(Salons salons, ShutSalons shut, ActAs actAs) {
        this.salons = salons;
        this.shut = shut;
        this.actAs = actAs;
    }

    /**
     * @return nothing for a cloud admin who names no salon
     * @throws Refusal {@code wrong_tenant} for another's salon, {@code not_found} for none, {@code invalid_field} for no id,
     *     {@code tenant_suspended}, {@code tenant_inactive}; {@code act_as_required} for a cloud admin who has not said why
     */
    Optional<UUID> of(HttpServletRequest request, SignedInUser user) {
        UUID own = user.tenantId();
        UUID wanted = of(request, own);
        if (own != null) {
            shut.check(own, Door.of(user.role()));
        } else if (wanted != null && !isOfTheCloud(request)) {
            if (salons.byId(wanted).isEmpty()) {
                throw Refusal.notFound("salon");
            }
            actAs.check(user.id(), wanted);
        }
        return Optional.ofNullable(wanted);
    }

    /** The key's own salon, which the request may only repeat. @throws Refusal as for a user */
    Optional<UUID> of(HttpServletRequest request, ApiCaller caller) {
        Optional<UUID> tenant = Optional.ofNullable(of(request, caller.tenantId()));
        shut.check(caller.tenantId(), Door.KEYS);
        return tenant;
    }

    /** What is not a salon's own business needs no salon's leave. */
    private static boolean isOfTheCloud(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/v1/admin/");
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
