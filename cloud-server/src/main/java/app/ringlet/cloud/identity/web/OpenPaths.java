package app.ringlet.cloud.identity.web;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
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

    static final List<RequestMatcher> MATCHERS = PATTERNS.stream()
            .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
            .toList();

    private static final List<PathPattern> PARSED =
            PATTERNS.stream().map(PathPatternParser.defaultInstance::parse).toList();

    private OpenPaths() {}

    /** @param path as the contract writes it, with variables in braces */
    static boolean include(String path) {
        return PARSED.stream().anyMatch(open -> open.matches(PathContainer.parsePath(path)));
    }
}
