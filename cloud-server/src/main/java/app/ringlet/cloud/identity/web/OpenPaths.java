package app.ringlet.cloud.identity.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What is open to everyone; some of it proves its sender in other ways, such as a signature. */
final class OpenPaths {

    private static final List<String> PATTERNS = List.of(
            "/api/v1/auth/**",
            "/api/v1/webhooks/**",
            "/api/v1/media/**",
            "/api/v1/feeds/*",
            "/.well-known/jwks.json",
            "/account",
            "/account/*",
            "/health",
            "/health/ready",
            "/health/live",
            "/v3/api-docs/**",
            "/v3/api-docs.yaml");

    /** What whoever has signed in does to their own sign-in: open to nobody else, although it stands among what is. */
    private static final String OWN = "/api/v1/auth/2fa/**";

    private static final RequestMatcher SECOND_FACTOR = pathPattern(OWN);

    static final List<RequestMatcher> MATCHERS = PATTERNS.stream()
            .map(PathPatternRequestMatcher::pathPattern)
            .<RequestMatcher>map(open -> new AndRequestMatcher(open, new NegatedRequestMatcher(SECOND_FACTOR)))
            .toList();

    /** All that a session may do whose second factor is due. */
    static final RequestMatcher SETTING_UP = new OrRequestMatcher(SECOND_FACTOR, pathPattern("/api/v1/me"));

    private static final List<PathPattern> PARSED =
            PATTERNS.stream().map(PathPatternParser.defaultInstance::parse).toList();
    private static final PathPattern PARSED_OWN = PathPatternParser.defaultInstance.parse(OWN);

    private OpenPaths() {}

    /** @param path as the contract writes it, with variables in braces */
    static boolean include(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return !PARSED_OWN.matches(parsed) && PARSED.stream().anyMatch(open -> open.matches(parsed));
    }
}
