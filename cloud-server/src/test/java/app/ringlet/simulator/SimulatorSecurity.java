package app.ringlet.simulator;

import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.rest.BasicAuthFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The simulator's paths are nobody else's business: the page is open to all, the REST API asks for the carrier's own account. */
@Configuration(proxyBeanMethods = false)
class SimulatorSecurity {

    private static final String PAGE = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
            + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain simulatorSecurityFilterChain(HttpSecurity http, Carrier carrier) throws Exception {
        return http.securityMatcher(
                        "/handset", "/handset/**", "/mailbox", "/mailbox/**", "/2010-04-01/**", "/v1/PhoneNumbers/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                // A page that runs, unlike all that the server itself serves.
                .headers(headers -> headers.addHeaderWriter(
                        (request, response) -> response.setHeader("Content-Security-Policy", PAGE)))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new BasicAuthFilter(carrier.account()), AuthorizationFilter.class)
                .build();
    }
}
