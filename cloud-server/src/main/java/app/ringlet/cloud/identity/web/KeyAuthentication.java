package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.ApiKey;
import app.ringlet.cloud.platform.ApiCaller;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An API key as Spring Security sees one: {@code ROLE_API_KEY}, and each permission of the key. */
final class KeyAuthentication extends AbstractAuthenticationToken {

    private final transient ApiCaller caller;

    KeyAuthentication(ApiKey key) {
        super(authorities(key));
        this.caller = key.caller();
        setAuthenticated(true);
    }

    @Override
    public ApiCaller getPrincipal() {
        return caller;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    private static List<GrantedAuthority> authorities(ApiKey key) {
        Stream<String> permissions = key.permissions().stream().map(permission -> permission.wire());
        return Stream.concat(Stream.of("ROLE_API_KEY"), permissions)
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
