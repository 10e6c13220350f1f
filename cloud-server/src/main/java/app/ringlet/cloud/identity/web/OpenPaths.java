package app.ringlet.cloud.identity.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What is open to everyone; some of it proves its sender in other ways, such as a signature. */
final class OpenPaths {

    static final List<RequestMatcher> MATCHERS = Stream.of(
                    "/api/v1/auth/**",
                    "/api/v1/webhooks/**",
                    "/api/v1/feeds/*",
                    "/.well-known/jwks.json",
                    "/health",
                    "/health/ready",
                    "/health/live",
                    "/v3/api-docs/**",
                    "/v3/api-docs.yaml")
            .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
            .toList();

    private OpenPaths() {}
}
