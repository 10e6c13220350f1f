package app.ringlet.cloud.identity.accounts;

import app.ringlet.cloud.identity.Sessions;
import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.identity.persistence.StaffTable;
import app.ringlet.cloud.identity.secondfactor.SecondFactors;
import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.UserAccount;
import app.ringlet.protocol.identity.UserChange;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who sign in to the current salon, and who may change whom. Each change locks them all: of two owners who demote each other
 * at the same moment one finds that they are none any more.
 */
@Service
public class Colleagues {

    private static final String KIND = "user";

    private final StaffTable table;
    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final AccountLetters letters;
    private final Clock clock;
    private final Audit audit;

    Colleagues(
            StaffTable table,
            Sessions sessions,
            SecondFactors secondFactors,
            AccountLetters letters,
            Clock clock,
            Audit audit) {
        this.table = table;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.letters = letters;
        this.clock = clock;
        this.audit = audit;
    }

    /** In the order in which they joined. @param size 1 to 200 */
    public Page<UserAccount> list(int page, int size) {
        Pageable wanted = Pages.request(page, size, Sort.unsorted());
        return new Page<>(table.page(wanted.getOffset(), size), page, size, table.count());
    }

    /** @throws Refusal {@code not_found} */
    public UserAccount get(UUID id) {
        return table.byId(id).orElseThrow(() -> Refusal.notFound("user"));
    }

    /** @throws Refusal {@code not_found}, {@code stale_version}, {@code forbidden}, {@code last_owner} */
    @Transactional
    public UserAccount change(SignedInUser actor, UUID id, long version, UserChange wanted) {
        List<UserAccount> all = table.lockAll();
        UserAccount user = one(all, id);
        IfMatch.check("user", version, user.version());
        checkMayTouch(actor, all, user);
        if (wanted.role() != user.role()) {
            checkNotOneself(actor, user);
            Ranks.checkGives(present(actor, all), wanted.role());
            checkOwnerRemains(all, user);
            sessions.endAll(id, null);
        }
        table.change(id, wanted.name().strip(), wanted.role());
        return audit.changed(KIND, id, user, get(id));
    }

    /** Ends their sessions. One who is deactivated already stays so. @throws Refusal as for a change */
    @Transactional
    public void deactivate(SignedInUser actor, UUID id) {
        List<UserAccount> all = table.lockAll();
        UserAccount user = one(all, id);
        checkMayTouch(actor, all, user);
        checkNotOneself(actor, user);
        if (user.active()) {
            checkOwnerRemains(all, user);
            sessions.endAll(id, null);
            table.deactivate(id, clock.instant());
            audit.write(Deed.of(KIND, id, "deactivated"));
        }
    }

    /** With the role that they had. @throws Refusal as for a change */
    @Transactional
    public UserAccount reactivate(SignedInUser actor, UUID id) {
        List<UserAccount> all = table.lockAll();
        UserAccount user = one(all, id);
        checkMayTouch(actor, all, user);
        if (!user.active()) {
            table.deactivate(id, null);
            audit.write(Deed.of(KIND, id, "reactivated"));
        }
        return get(id);
    }

    /**
     * Takes the second factor from someone who has lost it, and ends their sessions: they sign in with the password alone, and set up
     * another if the salon asks for it. They are told by mail.
     *
     * @throws Refusal as for a change
     */
    @Transactional
    public void takeSecondFactor(SignedInUser actor, UUID id) {
        List<UserAccount> all = table.lockAll();
        UserAccount user = one(all, id);
        checkMayTouch(actor, all, user);
        if (user.id().equals(actor.id())) {
            throw new Refusal(ErrorCode.FORBIDDEN, "Your own second factor you disable with a code or your password.");
        }
        if (secondFactors.takeAway(id)) {
            sessions.endAll(id, null);
            letters.secondFactorTaken(user.email());
        }
    }

    private static UserAccount one(List<UserAccount> all, UUID id) {
        return all.stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("user"));
    }

    /** What the token says may have changed since it was made; a cloud admin is none of the salon's people. */
    private static Role present(SignedInUser actor, List<UserAccount> all) {
        if (actor.role() == Role.CLOUD_ADMIN) {
            return Role.CLOUD_ADMIN;
        }
        return all.stream()
                .filter(user -> user.id().equals(actor.id()) && user.active())
                .map(UserAccount::role)
                .filter(role -> role == Role.OWNER || role == Role.ADMIN)
                .findFirst()
                .orElseThrow(() -> new Refusal(ErrorCode.FORBIDDEN, "Your role does not allow this any more."));
    }

    private static void checkMayTouch(SignedInUser actor, List<UserAccount> all, UserAccount user) {
        if (Ranks.isAbove(user.role(), present(actor, all))) {
            throw new Refusal(ErrorCode.FORBIDDEN, "You cannot change someone whose role stands above your own.");
        }
    }

    private static void checkNotOneself(SignedInUser actor, UserAccount user) {
        if (user.id().equals(actor.id())) {
            throw new Refusal(ErrorCode.FORBIDDEN, "Nobody changes their own role or deactivates themselves.");
        }
    }

    private static void checkOwnerRemains(List<UserAccount> all, UserAccount leaving) {
        boolean another = all.stream()
                .anyMatch(user ->
                        user.role() == Role.OWNER && user.active() && !user.id().equals(leaving.id()));
        if (leaving.role() == Role.OWNER && leaving.active() && !another) {
            throw new Refusal(ErrorCode.LAST_OWNER, "A salon has an owner. Make someone else one first.");
        }
    }
}
