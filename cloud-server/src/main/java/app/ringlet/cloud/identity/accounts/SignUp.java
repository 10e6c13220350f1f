package app.ringlet.cloud.identity.accounts;

import app.ringlet.cloud.identity.Sessions;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.identity.limits.AccountLimits;
import app.ringlet.cloud.identity.limits.TooManyAttempts;
import app.ringlet.cloud.identity.signin.Passwords;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.Transactions;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.NewSalon;
import app.ringlet.cloud.tenancy.NewSalons;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.SignUpRequest;
import app.ringlet.protocol.identity.SignedUp;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Opens a salon for whoever asks, with its owner and its menu: all of it or nothing, in one transaction.
 *
 * <p>As the answer brings a session, it cannot hide that an address is taken. So that nobody goes through lists of addresses with it,
 * it says so only when all else is right, after the work of hashing, and a few times per place that asks.
 */
@Service
public class SignUp {

    private final NewSalons newSalons;
    private final Users users;
    private final Passwords passwords;
    private final Sessions sessions;
    private final EmailVerification verification;
    private final AccountLimits limits;
    private final Transactions transactions;
    private final Audit audit;

    SignUp(
            NewSalons newSalons,
            Users users,
            Passwords passwords,
            Sessions sessions,
            EmailVerification verification,
            AccountLimits limits,
            Transactions transactions,
            Audit audit) {
        this.newSalons = newSalons;
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.verification = verification;
        this.limits = limits;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * @param address where the request comes from
     * @throws Refusal {@code invalid_field}
     * @throws TooManyAttempts after too many sign-ups from there
     */
    public SignedUp signUp(SignUpRequest request, String address) {
        NewSalon wanted =
                new NewSalon(request.businessName(), request.timeZone(), request.currency(), request.country());
        newSalons.check(wanted);
        String email = Users.address(request.email());
        passwords.check("password", request.password(), email, request.businessName());
        limits.signUp(address);
        String hash = passwords.hash(request.password());
        UUID tenant = Ids.next();
        User owner = new User(Ids.next(), tenant, request.name().strip(), email, Role.OWNER);
        return CurrentTenant.<SignedUp, RuntimeException>call(
                tenant, () -> transactions.run(() -> open(wanted, owner, hash)));
    }

    private SignedUp open(NewSalon wanted, User owner, String hash) {
        // First of all: of two with one address the second waits here, and has nothing to take back.
        users.insert(owner, hash);
        Salon salon = newSalons.open(wanted);
        audit.write(Deed.of("salon", salon.id(), "opened")
                .values(null, salon.view())
                .by(owner.id(), owner.name()));
        verification.send(owner, salon.name());
        return new SignedUp(salon.view(), owner.view(), sessions.open(owner));
    }
}
