package app.ringlet.cloud.identity.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import java.util.List;
import org.springframework.http.server.PathContainer;
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
            "/api/v1/feeds/*",
            "/.well-known/jwks.json",
            "/health",
            "/health/ready",
            "/health/live",
            "/v3/api-docs/**",
            "/v3/api-docs.yaml");

    /** What whoever has signed in does to their own sign-in. */
    private static final String SECOND_FACTOR = "/api/v1/auth/2fa/**";

    static final List<RequestMatcher> MATCHERS = PATTERNS.stream()
            .<RequestMatcher>map(path -> new AndRequestMatcher(
                    pathPattern(path), new NegatedRequestMatcher(pathPattern(SECOND_FACTOR))))
            .toList();

    /** All that a session may do whose second factor is due. */
    static final RequestMatcher SETTING_UP = new OrRequestMatcher(pathPattern(SECOND_FACTOR), pathPattern("/api/v1/me"));

    private static final List<PathPattern> PARSED =
            PATTERNS.stream().map(PathPatternParser.defaultInstance::parse).toList();

    private static final PathPattern PARSED_SECOND_FACTOR = PathPatternParser.defaultInstance.parse(SECOND_FACTOR);

    private OpenPaths() {}

    /** @param path as the contract writes it, with variables in braces */
    static boolean include(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return !PARSED_SECOND_FACTOR.matches(parsed) && PARSED.stream().anyMatch(open -> open.matches(parsed));
    }
}
