package app.ringlet.desktop.fake;

import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.protocol.identity.TwoFactorStatus;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Who may in: one person, with rotating refresh tokens. */
public final class FakeAccounts {

    public static final String EMAIL = "desk@luna.example";
    public static final String PASSWORD = "correct horse";

    public final AtomicInteger refreshes = new AtomicInteger();
    private final Set<String> access = ConcurrentHashMap.newKeySet();
    private final Set<String> refresh = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();
    private final Set<String> maySetUpOnly = ConcurrentHashMap.newKeySet();
    private volatile boolean tooMany;
    private volatile TwoFactorStatus factor = new TwoFactorStatus(false, false, 0);

    Optional<Tokens> login(String email, String password) {
        return EMAIL.equals(email) && PASSWORD.equals(password) ? Optional.of(issue()) : Optional.empty();
    }

    Optional<Tokens> refresh(String token) {
        if (!refresh.remove(token)) {
            return Optional.empty();
        }
        refreshes.incrementAndGet();
        return Optional.of(issue());
    }

    void logout(String token) {
        refresh.remove(token);
    }

    private Tokens issue() {
        int n = number.incrementAndGet();
        Tokens tokens =
                new Tokens("access-" + n, "refresh-" + n, 900, SampleSalon.me().user());
        access.add(tokens.accessToken());
        if (factor.required() && !factor.enabled()) {
            maySetUpOnly.add(tokens.accessToken());
        }
        refresh.add(tokens.refreshToken());
        return tokens;
    }

    boolean accepts(String header) {
        return header != null && header.startsWith("Bearer ") && access.contains(header.substring(7));
    }

    /** From the next access token on, who has no second factor may only set it up. */
    public void setSecondFactor(boolean required, boolean enabled) {
        factor = new TwoFactorStatus(enabled, required, enabled ? 10 : 0);
    }

    TwoFactorStatus factor() {
        return factor;
    }

    boolean maySetUpOnly(String header) {
        return maySetUpOnly.contains(header.substring(7));
    }

    /** Whether the session may open no push line: it is known of the latest token only. */
    boolean latestMaySetUpOnly() {
        return maySetUpOnly.contains("access-" + number.get());
    }

    /** Access tokens so far are good no more; refresh tokens are. */
    public void expireAccess() {
        access.clear();
    }

    /** Every session is over. */
    public void revokeAll() {
        access.clear();
        refresh.clear();
    }

    public boolean anySession() {
        return !refresh.isEmpty();
    }

    public void setTooMany(boolean now) {
        tooMany = now;
    }

    boolean tooMany() {
        return tooMany;
    }
}
