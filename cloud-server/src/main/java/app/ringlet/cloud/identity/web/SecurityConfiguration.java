package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.ApiKeys;
import app.ringlet.cloud.identity.limits.RequestLimits;
import app.ringlet.cloud.identity.tokens.AccessTokens;
import app.ringlet.cloud.platform.ApiCaller;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The gate: what is open to everyone stands here, all else needs a token. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    SecurityFilterChain gate(
            HttpSecurity http,
            AccessTokens tokens,
            ApiKeys keys,
            RequestLimits requestLimits,
            NamedTenant namedTenant,
            Refusals refusals,
            CrossOrigin crossOrigin) {
        RequestMatcher open = new OrRequestMatcher(OpenPaths.MATCHERS);
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing here is proved by a cookie, so there is nothing that another site could ride on.
                .csrf(AbstractHttpConfigurer::disable)
                .cors(cors -> crossOrigin.apply(cors))
                // All others are on every answer already, whoever gives it.
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(on -> on.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests
                        // The rest of a request that has been let in already.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(open)
                        .permitAll()
                        .requestMatchers("/api/v1/metrics/**")
                        .hasAuthority("metrics:read")
                        // What a key may do here, KeyGate and the methods' own guards say.
                        .requestMatchers("/api/v1/**")
                        .authenticated()
                        .anyRequest()
                        .access(people()))
                .addFilterBefore(
                        new TokenFilter(tokens, keys, requestLimits, namedTenant, refusals, open),
                        AnonymousAuthenticationFilter.class)
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> people() {
        return AuthorizationManagers.allOf(
                AuthenticatedAuthorizationManager.authenticated(),
                (sender, request) -> new AuthorizationDecision(ApiCaller.find().isEmpty()));
    }

    /** A span for each filter of each request costs more than it tells: the request itself is observed. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Users are found by the sign-in alone; without this Spring Boot would make one up, with a password in the log. */
    @Bean
    UserDetailsService noOther() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
