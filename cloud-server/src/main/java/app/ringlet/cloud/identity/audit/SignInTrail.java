package app.ringlet.cloud.identity.audit;

import app.ringlet.cloud.identity.SessionEnded;
import app.ringlet.cloud.identity.SessionOpened;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who came in, who was turned away, and who left. */
@Component
public class SignInTrail {

    private static final String KIND = "sign_in";

    private final Audit audit;
    private final Users users;

    SignInTrail(Audit audit, Users users) {
        this.audit = audit;
        this.users = users;
    }

    /** Joins the transaction that opens the session. */
    @EventListener
    void on(SessionOpened opened) {
        User user = opened.user();
        audit.write(Deed.of(KIND, opened.sessionId(), "succeeded")
                .by(user.id(), user.name())
                .in(user.tenantId()));
    }

    /** Joins the transaction that ends it. */
    @EventListener
    void on(SessionEnded ended) {
        User user = users.byId(ended.userId()).orElse(null);
        UUID tenant = user == null ? null : user.tenantId();
        audit.write(Deed.of("session", ended.sessionId(), "ended")
                .by(ended.userId(), user == null ? "" : user.name())
                .in(tenant));
    }

    /**
     * In a transaction of its own: what follows is a refusal.
     *
     * @param user whose account it is, if there is such an account
     * @param email as it was typed, of which a stranger's is kept in part only
     * @param why a code, such as {@code bad_credentials}
     */
    public void failed(@Nullable User user, String email, String why) {
        Deed deed = Deed.of(KIND, null, "failed").because(why);
        audit.write(
                user == null
                        ? deed.by(null, masked(email))
                        : deed.by(user.id(), user.name()).in(user.tenantId()));
    }

    private static String masked(String email) {
        int at = email.indexOf('@');
        return at < 1 ? "?" : email.charAt(0) + "…" + email.substring(at);
    }
}
