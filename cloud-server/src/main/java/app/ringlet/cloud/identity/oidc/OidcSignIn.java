package app.ringlet.cloud.identity.oidc;

import app.ringlet.cloud.identity.Sessions;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.identity.accounts.ProvenMailboxes;
import app.ringlet.cloud.identity.limits.Addresses;
import app.ringlet.cloud.identity.limits.Limit;
import app.ringlet.cloud.identity.limits.Limits;
import app.ringlet.cloud.identity.limits.TooManyAttempts;
import app.ringlet.cloud.identity.persistence.OidcTable;
import app.ringlet.cloud.identity.secondfactor.SecondStep;
import app.ringlet.cloud.identity.tokens.LinkToken;
import app.ringlet.cloud.platform.PublicUrl;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.secrets.Vault;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.OidcRedeem;
import app.ringlet.protocol.identity.OidcStart;
import app.ringlet.protocol.identity.Tokens;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Sign-in by an issuer: the desk sends a browser there, the server trades the code that it brings back, and the desk gets a code of ours on
 * the loopback port that it listens on. Nobody else's browser leads there, so a sign-in that someone was talked into opens no stranger's
 * desk; and who reads the code on its way cannot redeem it.
 */
@Service
public class OidcSignIn {

    /** Where the issuer sends the browser. */
    public static final String CALLBACK = "/api/v1/auth/oidc/callback";

    private static final Logger log = LoggerFactory.getLogger(OidcSignIn.class);
    private static final String PURPOSE = "oidc-verifier";
    private static final Duration AT_THE_ISSUER = Duration.ofMinutes(10);
    private static final Duration ON_THE_WAY_BACK = Duration.ofMinutes(2);
    private static final Limit STARTS = Limit.attempts("oidc.address", 30, Duration.ofMinutes(15));

    private final OidcSettings settings;
    private final Issuer issuer;
    private final IdTokens idTokens;
    private final OidcTable table;
    private final Users users;
    private final ProvenMailboxes mailboxes;
    private final SecondStep secondStep;
    private final Sessions sessions;
    private final Vault vault;
    private final Limits limits;
    private final PublicUrl publicUrl;
    private final Clock clock;

    OidcSignIn(
            OidcSettings settings,
            Issuer issuer,
            IdTokens idTokens,
            OidcTable table,
            Users users,
            ProvenMailboxes mailboxes,
            SecondStep secondStep,
            Sessions sessions,
            Vault vault,
            Limits limits,
            PublicUrl publicUrl,
            Clock clock) {
        this.settings = settings;
        this.issuer = issuer;
        this.idTokens = idTokens;
        this.table = table;
        this.users = users;
        this.mailboxes = mailboxes;
        this.secondStep = secondStep;
        this.sessions = sessions;
        this.vault = vault;
        this.limits = limits;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /**
     * @param address where the request comes from
     * @return for the browser
     * @throws Refusal {@code not_configured}, {@code unavailable}; {@link TooManyAttempts}
     */
    public URI start(OidcStart desk, String address) {
        settings.check();
        Duration wait = limits.take(STARTS, Addresses.key(address));
        if (wait.isPositive()) {
            throw TooManyAttempts.ofSignIn(wait);
        }
        LinkToken state = LinkToken.random();
        LinkToken nonce = LinkToken.random();
        LinkToken verifier = LinkToken.random();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", settings.clientId());
        query.put("redirect_uri", publicUrl.of(CALLBACK));
        query.put("scope", "openid email profile");
        query.put("state", state.text());
        query.put("nonce", nonce.text());
        query.put("code_challenge", Pkce.challenge(verifier.text()));
        query.put("code_challenge_method", "S256");
        URI url;
        try {
            url = with(issuer.authorizationEndpoint(), query);
        } catch (IssuerFailed away) {
            log.warn("No sign-in by the issuer", away);
            throw new Refusal(
                    ErrorCode.UNAVAILABLE, "This sign-in does not answer just now. Please use your password.");
        }
        table.insert(new OidcTable.Request(
                state.hash(),
                nonce.hash(),
                vault.seal(PURPOSE, verifier.text().getBytes(StandardCharsets.UTF_8)),
                desk.redirectUri(),
                desk.state(),
                desk.codeChallenge(),
                clock.instant().plus(AT_THE_ISSUER)));
        return url;
    }

    /**
     * What the issuer's answer leads to.
     *
     * @return where the browser goes on: to the desk, with a code or an error
     * @throws Refusal {@code link_invalid} if nobody began this, or it has come back already
     */
    public URI comeBack(String state, @Nullable String code, @Nullable String error) {
        OidcTable.Request request =
                table.take(new LinkToken(state).hash(), clock.instant()).orElseThrow(OidcSignIn::unknown);
        if (code == null) {
            return back(request, "error", "access_denied".equals(error) ? "access_denied" : "sign_in_failed");
        }
        IdTokens.Person person;
        try {
            String verifier = new String(vault.open(PURPOSE, request.verifier()), StandardCharsets.UTF_8);
            person = idTokens.read(issuer.idToken(code, verifier, publicUrl.of(CALLBACK)), request.nonceHash());
        } catch (IssuerFailed failed) {
            log.warn("A sign-in by the issuer failed", failed);
            return back(request, "error", "sign_in_failed");
        }
        String email = person.email();
        Optional<User> user = email == null ? Optional.empty() : mailboxes.userOf(email, person.name());
        if (user.isEmpty()) {
            return back(request, "error", "no_account");
        }
        LinkToken ours = LinkToken.random();
        table.insert(
                ours.hash(),
                new OidcTable.Code(user.get().id(), request.challenge()),
                clock.instant().plus(ON_THE_WAY_BACK));
        return back(request, "code", ours.text());
    }

    /** @throws Refusal {@code link_invalid}; {@code two_factor_required} and {@code bad_code}, which leave the code good */
    public Tokens redeem(OidcRedeem request) {
        byte[] hash = new LinkToken(request.code()).hash();
        OidcTable.Code code = table.find(hash, clock.instant()).orElseThrow(OidcSignIn::unknown);
        byte[] given = Pkce.challenge(request.codeVerifier()).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(given, code.challenge().getBytes(StandardCharsets.US_ASCII))) {
            table.use(hash);
            throw unknown();
        }
        User user = users.byId(code.userId()).orElseThrow(OidcSignIn::unknown);
        secondStep.take(user, request.secondFactor());
        if (!table.use(hash)) {
            throw unknown();
        }
        return sessions.open(user);
    }

    private static URI back(OidcTable.Request request, String name, String value) {
        return with(URI.create(request.redirectUri()), Map.of(name, value, "state", request.clientState()));
    }

    private static URI with(URI url, Map<String, String> query) {
        String more = query.entrySet().stream()
                .map(one -> one.getKey() + "=" + IssuerHttp.encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(url + (url.getQuery() == null ? "?" : "&") + more);
    }

    private static Refusal unknown() {
        return new Refusal(
                ErrorCode.LINK_INVALID, "This sign-in has been used or has run out. Please begin again at the desk.");
    }
}
