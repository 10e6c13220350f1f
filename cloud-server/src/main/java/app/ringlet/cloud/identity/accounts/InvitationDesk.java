package app.ringlet.cloud.identity.accounts;

import app.ringlet.cloud.identity.AccountSettings;
import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.identity.limits.AccountLimits;
import app.ringlet.cloud.identity.limits.TooManyAttempts;
import app.ringlet.cloud.identity.persistence.InvitationTable;
import app.ringlet.cloud.identity.persistence.InvitationTable.Invitation;
import app.ringlet.cloud.identity.persistence.StaffTable;
import app.ringlet.cloud.identity.tokens.LinkToken;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.identity.InvitationRequest;
import app.ringlet.protocol.identity.InvitationView;
import app.ringlet.protocol.identity.SentInvitation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitations to the current salon, as its owners and admins deal with them. */
@Service
public class InvitationDesk {

    private static final String KIND = "invitation";
    private static final int MOST_OPEN = 100;

    private final InvitationTable table;
    private final StaffTable staff;
    private final Salons salons;
    private final AccountLetters letters;
    private final AccountLimits limits;
    private final AccountSettings settings;
    private final Clock clock;
    private final Audit audit;

    InvitationDesk(
            InvitationTable table,
            StaffTable staff,
            Salons salons,
            AccountLetters letters,
            AccountLimits limits,
            AccountSettings settings,
            Clock clock,
            Audit audit) {
        this.table = table;
        this.staff = staff;
        this.salons = salons;
        this.letters = letters;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
    }

    /** The newest first. @param size 1 to 200 */
    @Transactional(readOnly = true)
    public Page<InvitationView> list(int page, int size) {
        Pageable wanted = Pages.request(page, size, Sort.unsorted());
        Salon salon = salons.current();
        return new Page<>(
                table.page(salon.id(), wanted.getOffset(), size).stream()
                        .map(invitation -> view(invitation, salon))
                        .toList(),
                page,
                size,
                table.count(salon.id()));
    }

    /**
     * Whoever was invited before gets a new link. An address of another salon's is invited like any other: what it is, its owner is told
     * on accepting.
     *
     * @throws Refusal {@code forbidden}, {@code invalid_field}, {@code limit_reached}
     * @throws TooManyAttempts
     */
    @Transactional
    public SentInvitation invite(SignedInUser inviter, InvitationRequest request) {
        Ranks.checkGives(inviter.role(), request.role());
        String email = Users.address(request.email());
        Salon salon = salons.current();
        if (staff.hasEmail(email)) {
            throw Refusal.ofField("email", "Someone of your salon signs in with this address already.");
        }
        if (table.count(salon.id()) >= MOST_OPEN) {
            throw new Refusal(
                    ErrorCode.LIMIT_REACHED,
                    "A salon has " + MOST_OPEN + " open invitations at most. Withdraw some first.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return send(
                inviter,
                salon,
                new Invitation(
                        salon.id(),
                        Ids.next(),
                        email,
                        request.role(),
                        inviter.id(),
                        now,
                        now.plus(settings.invitationLife()),
                        letters.areSent()));
    }

    /** With a new link and a new time. @throws Refusal {@code not_found}, {@code forbidden} */
    @Transactional
    public SentInvitation resend(SignedInUser inviter, UUID id) {
        Salon salon = salons.current();
        Invitation old = table.byId(salon.id(), id).orElseThrow(() -> Refusal.notFound("invitation"));
        Ranks.checkGives(inviter.role(), old.role());
        return send(
                inviter,
                salon,
                new Invitation(
                        old.tenantId(),
                        old.id(),
                        old.email(),
                        old.role(),
                        inviter.id(),
                        old.createdAt(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS).plus(settings.invitationLife()),
                        letters.areSent()));
    }

    /** @throws Refusal {@code not_found} */
    @Transactional
    public void withdraw(UUID id) {
        if (!table.remove(salons.current().id(), id)) {
            throw Refusal.notFound("invitation");
        }
        audit.write(Deed.of(KIND, id, "withdrawn"));
    }

    private SentInvitation send(SignedInUser inviter, Salon salon, Invitation invitation) {
        limits.invitation(salon.id());
        LinkToken token = LinkToken.random();
        table.put(invitation, token.hash());
        String link = letters.link("invitation", token);
        if (invitation.mailed()) {
            letters.invitation(
                    invitation.email(),
                    salon.name(),
                    inviter.name(),
                    settings.invitationLife().toDays(),
                    link);
        }
        InvitationView view = view(invitation, salon);
        audit.write(Deed.of(KIND, invitation.id(), "sent").values(null, view));
        return new SentInvitation(view, invitation.mailed() ? null : link);
    }

    private static InvitationView view(Invitation invitation, Salon salon) {
        return new InvitationView(
                invitation.id(),
                invitation.email(),
                invitation.role(),
                invitation.invitedBy(),
                salon.local(invitation.createdAt()),
                salon.local(invitation.expiresAt()));
    }
}
