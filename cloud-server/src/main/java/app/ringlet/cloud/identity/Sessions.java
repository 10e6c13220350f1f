package app.ringlet.cloud.identity;

import app.ringlet.cloud.identity.persistence.SessionTable;
import app.ringlet.cloud.identity.secondfactor.SecondFactors;
import app.ringlet.cloud.identity.tokens.AccessTokens;
import app.ringlet.cloud.identity.tokens.RefreshToken;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Door;
import app.ringlet.cloud.tenancy.ShutSalons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.identity.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sign-ins and what keeps them going. Each use of a refresh token brings the next one and prolongs the session; a refresh
 * token that comes back after its use has been copied by someone, so the session ends for both.
 */
@Service
public class Sessions {

    private final SessionTable table;
    private final Users users;
    private final AccessTokens accessTokens;
    private final SecondFactors secondFactors;
    private final IdentitySettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final ShutSalons shut;

    Sessions(
            SessionTable table,
            Users users,
            AccessTokens accessTokens,
            SecondFactors secondFactors,
            IdentitySettings settings,
            Clock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            ShutSalons shut) {
        this.table = table;
        this.users = users;
        this.accessTokens = accessTokens;
        this.secondFactors = secondFactors;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
        this.shut = shut;
    }

    /** Signs {@code user} in, whose password (or other proof) the caller has seen. */
    public Tokens open(User user) {
        checkSalon(user);
        UUID id = Ids.next();
        RefreshToken refresh = RefreshToken.random();
        Instant now = clock.instant();
        Instant expires = now.plus(settings.refreshTokenLife());
        transaction.executeWithoutResult(status -> {
            table.insertSession(new Session(id, Origin.ofRequest(), now, now, expires), user.id());
            table.insertToken(refresh.hash(), id, expires);
            events.publishEvent(new SessionOpened(id, user));
        });
        return tokens(user, id, refresh);
    }

    /**
     * Trades a refresh token for a new pair.
     *
     * @throws Refusal {@code token_expired}, or {@code token_invalid} for one that is unknown, used, or of an ended session
     */
    public Tokens refresh(RefreshToken presented) {
        SessionTable.Token known = table.token(presented.hash()).orElseThrow(Sessions::invalid);
        Instant now = clock.instant();
        if (known.used()) {
            endNow(known.sessionId(), known.userId());
            throw invalid();
        }
        if (known.ended()) {
            throw invalid();
        }
        if (!known.expiresAt().isAfter(now)) {
            throw new Refusal(ErrorCode.TOKEN_EXPIRED, "You have been away for long. Please sign in again.");
        }
        User user = users.byId(known.userId()).orElseThrow(Sessions::invalid);
        checkSalon(user);
        RefreshToken next = RefreshToken.random();
        if (!rotate(presented, next, known.sessionId(), now)) {
            throw invalid();
        }
        return tokens(user, known.sessionId(), next);
    }

    /** Ends the session of this token; an unknown one is no error. */
    public void leave(RefreshToken presented) {
        table.token(presented.hash()).ifPresent(token -> endNow(token.sessionId(), token.userId()));
    }

    /** Of one user, those that go on, the one that was used last first. @param size 1 to 200 */
    public Page<Session> of(UUID userId, int page, int size) {
        Pageable request = Pages.request(page, size, Sort.unsorted());
        int offset = (int) Math.min(Integer.MAX_VALUE, request.getOffset());
        Instant now = clock.instant();
        return new Page<>(table.of(userId, now, offset, size), page, size, table.count(userId, now));
    }

    /** @throws Refusal {@code not_found} unless it is this user's and goes on */
    public void end(UUID userId, UUID sessionId) {
        if (!table.userOf(sessionId, clock.instant()).equals(Optional.of(userId))) {
            throw Refusal.notFound("session");
        }
        endNow(sessionId, userId);
    }

    /** Signs the user out everywhere, in the caller's transaction if there is one. @param kept goes on, if there is one */
    public void endAll(UUID userId, @Nullable UUID kept) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> table.of(userId, now, 0, Integer.MAX_VALUE).stream()
                .map(Session::id)
                .filter(id -> !id.equals(kept))
                .forEach(id -> endNow(id, userId)));
    }

    /** Those of {@code ids} that have neither ended nor run out. */
    public Set<UUID> alive(Collection<UUID> ids) {
        return table.alive(ids, clock.instant());
    }

    /** The one that loses a race for a token saw it unused: that is two windows of one desk, not a thief, and ends nothing. */
    private boolean rotate(RefreshToken used, RefreshToken next, UUID sessionId, Instant now) {
        Instant expires = now.plus(settings.refreshTokenLife());
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean won = table.use(used.hash(), now) && table.prolong(sessionId, now, expires, Origin.ofRequest());
            if (won) {
                table.insertToken(next.hash(), sessionId, expires);
            } else {
                status.setRollbackOnly();
            }
            return won;
        }));
    }

    private void endNow(UUID sessionId, UUID userId) {
        transaction.executeWithoutResult(status -> {
            if (table.end(sessionId, clock.instant())) {
                events.publishEvent(new SessionEnded(sessionId, userId));
            }
        });
    }

    private void checkSalon(User user) {
        UUID salon = user.tenantId();
        if (salon != null) {
            shut.check(salon, Door.of(user.role()));
        }
    }

    private Tokens tokens(User user, UUID sessionId, RefreshToken refresh) {
        return new Tokens(
                accessTokens.issue(user, sessionId, secondFactors.isDue(user)),
                refresh.text(),
                settings.accessTokenLife().toSeconds(),
                user.view());
    }

    private static Refusal invalid() {
        return new Refusal(ErrorCode.TOKEN_INVALID, "This session has ended. Please sign in again.");
    }
}
