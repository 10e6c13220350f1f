package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.tokens.AccessTokens;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The gate: what is open to everyone stands here, all else needs a token. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    SecurityFilterChain gate(HttpSecurity http, AccessTokens tokens, NamedTenant namedTenant, Refusals refusals) {
        RequestMatcher open = new OrRequestMatcher(OpenPaths.MATCHERS);
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing here is proved by a cookie, so there is nothing that another site could ride on.
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
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
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(
                        new TokenFilter(tokens, namedTenant, refusals, open), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Users are found by the sign-in alone; without this Spring Boot would make one up, with a password in the log. */
    @Bean
    UserDetailsService noOther() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
