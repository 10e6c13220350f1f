package app.ringlet.cloud.identity.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What is open to everyone; some of it proves its sender in other ways, such as a signature. */
final class OpenPaths {

    /** What whoever has signed in does to their own sign-in. */
    private static final RequestMatcher SECOND_FACTOR = pathPattern("/api/v1/auth/2fa/**");

    private static final RequestMatcher SIGN_IN =
            new AndRequestMatcher(pathPattern("/api/v1/auth/**"), new NegatedRequestMatcher(SECOND_FACTOR));

    static final List<RequestMatcher> MATCHERS = Stream.concat(
                    Stream.of(SIGN_IN),
                    Stream.of(
                                    "/api/v1/webhooks/**",
                                    "/api/v1/feeds/*",
                                    "/.well-known/jwks.json",
                                    "/account",
                                    "/account/*",
                                    "/health",
                                    "/health/ready",
                                    "/health/live",
                                    "/v3/api-docs/**",
                                    "/v3/api-docs.yaml")
                            .map(path -> pathPattern(path)))
            .toList();

    /** All that a session may do whose second factor is due. */
    static final RequestMatcher SETTING_UP = new OrRequestMatcher(SECOND_FACTOR, pathPattern("/api/v1/me"));

    private OpenPaths() {}
}
