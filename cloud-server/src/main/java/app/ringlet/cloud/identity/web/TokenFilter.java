package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.ApiKey;
import app.ringlet.cloud.identity.ApiKeys;
import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.identity.limits.RequestLimits;
import app.ringlet.cloud.identity.tokens.AccessTokens;
import app.ringlet.cloud.identity.tokens.KeyText;
import app.ringlet.cloud.identity.tokens.TokenRefused;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the access token or the API key and binds who sends the request, and for which salon, for the rest of its way. */
class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private static final Logger log = LoggerFactory.getLogger(TokenFilter.class);
    private static final String UNAVAILABLE =
            "The server cannot reach its database. Nothing was changed; please try again.";

    private final AccessTokens tokens;
    private final ApiKeys keys;
    private final RequestLimits limits;
    private final NamedTenant namedTenant;
    private final Refusals refusals;
    private final RequestMatcher open;

    /** @param open where a token is not even looked at: a stale one must not keep anyone from signing in */
    TokenFilter(
            AccessTokens tokens,
            ApiKeys keys,
            RequestLimits requestLimits,
            NamedTenant namedTenant,
            Refusals refusals,
            RequestMatcher open) {
        this.tokens = tokens;
        this.keys = keys;
        this.limits = requestLimits;
        this.namedTenant = namedTenant;
        this.refusals = refusals;
        this.open = open;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return open.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = bearer(request);
        if (token == null) {
            chain.doFilter(request, response);
            return;
        }
        Authentication sender;
        Optional<UUID> tenant;
        try {
            if (KeyText.is(token)) {
                ApiKey key = keys.read(new KeyText(token));
                limits.ofKey(key.id());
                sender = new KeyAuthentication(key);
                tenant = namedTenant.of(request, key.caller());
            } else {
                SignedInUser user = tokens.read(token);
                limits.ofUser(user.id());
                if (user.secondFactorDue() && !OpenPaths.SETTING_UP.matches(request)) {
                    throw new Refusal(
                            ErrorCode.TWO_FACTOR_SETUP_REQUIRED,
                            "Your salon asks for a second factor. Please set it up first.");
                }
                sender = new UserAuthentication(user);
                tenant = namedTenant.of(request, user);
            }
            tenant.ifPresent(limits::ofTenant);
        } catch (TokenRefused refused) {
            refusals.commence(request, response, refused);
            return;
        } catch (Refusal refused) {
            refusals.write(response, refused);
            return;
        } catch (TransientDataAccessException
                | DataAccessResourceFailureException
                | CannotCreateTransactionException away) {
            log.error("The database is away: {}", away.toString());
            refusals.write(response, new Refusal(ErrorCode.UNAVAILABLE, UNAVAILABLE));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(sender);
        SecurityContextHolder.setContext(context);
        if (tenant.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            CurrentTenant.call(tenant.get(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static @Nullable String bearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
