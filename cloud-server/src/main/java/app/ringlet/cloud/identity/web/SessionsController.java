package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.Session;
import app.ringlet.cloud.identity.Sessions;
import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.SessionView;
import app.ringlet.protocol.identity.SessionsApi;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** By role and not by permission, for one's own: a key has no sessions. */
@RestController
@PreAuthorize("hasAnyRole('OWNER', 'ADMIN', 'MANAGER', 'AGENT', 'CLOUD_ADMIN')")
class SessionsController implements SessionsApi {

    private final Sessions sessions;
    private final Users users;
    private final Salons salons;

    SessionsController(Sessions sessions, Users users, Salons salons) {
        this.sessions = sessions;
        this.users = users;
        this.salons = salons;
    }

    @Override
    public Page<SessionView> mine(int page, int size) {
        return views(SignedInUser.current().id(), page, size);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void end(UUID id) {
        sessions.end(SignedInUser.current().id(), id);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void endOthers() {
        SignedInUser user = SignedInUser.current();
        sessions.endAll(user.id(), user.sessionId());
    }

    @Override
    @PreAuthorize("hasAuthority('users:write')")
    public Page<SessionView> of(UUID id, int page, int size) {
        return views(colleague(id).id(), page, size);
    }

    @Override
    @PreAuthorize("hasAuthority('users:write')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void endAllOf(UUID id) {
        User user = colleague(id);
        if (user.role() == Role.OWNER && !isAskedByOwner()) {
            throw new Refusal(ErrorCode.FORBIDDEN, "Only an owner can sign an owner out.");
        }
        sessions.endAll(id, null);
    }

    private static boolean isAskedByOwner() {
        return SignedInUser.find()
                .filter(user -> user.role() == Role.OWNER || user.role() == Role.CLOUD_ADMIN)
                .isPresent();
    }

    private User colleague(UUID id) {
        UUID salon = CurrentTenant.id();
        return users.byId(id).filter(user -> salon.equals(user.tenantId())).orElseThrow(() -> Refusal.notFound("user"));
    }

    private Page<SessionView> views(UUID userId, int page, int size) {
        UUID current = SignedInUser.find().map(SignedInUser::sessionId).orElse(null);
        ZoneId zone =
                CurrentTenant.find().flatMap(salons::byId).map(Salon::zone).orElse(ZoneOffset.UTC);
        Page<Session> found = sessions.of(userId, page, size);
        return new Page<>(
                found.items().stream().map(one -> view(one, zone, current)).toList(),
                found.page(),
                found.size(),
                found.total());
    }

    private static SessionView view(Session session, ZoneId zone, @Nullable UUID current) {
        return new SessionView(
                session.id(),
                session.origin().userAgent(),
                session.origin().address(),
                session.createdAt().atZone(zone).toOffsetDateTime(),
                session.lastUsedAt().atZone(zone).toOffsetDateTime(),
                session.expiresAt().atZone(zone).toOffsetDateTime(),
                session.id().equals(current));
    }
}
