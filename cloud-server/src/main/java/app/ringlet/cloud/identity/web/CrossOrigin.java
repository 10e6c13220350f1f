package app.ringlet.cloud.identity.web;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CorsConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Whose web pages may call the API from a browser: those that are configured, and no others. Nothing is proved by cookies, so none are let along. */
@Component
class CrossOrigin {

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final List<String> origins;

    CrossOrigin(@Value("${ringlet.cors-origins:}") List<String> origins) {
        this.origins = origins.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        if (this.origins.contains("*")) {
            throw new IllegalStateException("RINGLET_CORS_ORIGINS names each origin; * would be everybody");
        }
    }

    void apply(CorsConfigurer<HttpSecurity> cors) {
        if (origins.isEmpty()) {
            cors.disable();
            return;
        }
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
        allowed.setAllowedHeaders(
                List.of("Authorization", "Content-Type", "If-Match", "Idempotency-Key", "X-Tenant-ID"));
        allowed.setExposedHeaders(List.of("X-Trace-Id", "Retry-After", "ETag", "WWW-Authenticate"));
        allowed.setAllowCredentials(false);
        allowed.setMaxAge(REMEMBERED);
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", allowed);
        cors.configurationSource(source);
    }
}
