package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.Permission;
import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.protocol.identity.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A user as Spring Security sees one: {@code ROLE_OWNER} and so on, and each permission of that role. */
final class UserAuthentication extends AbstractAuthenticationToken {

    private static final Map<Role, List<GrantedAuthority>> AUTHORITIES = new EnumMap<>(Role.class);

    static {
        Arrays.stream(Role.values()).forEach(role -> AUTHORITIES.put(role, authorities(role)));
    }

    private final transient SignedInUser user;

    UserAuthentication(SignedInUser user) {
        super(AUTHORITIES.get(user.role()));
        this.user = user;
        setAuthenticated(true);
    }

    @Override
    public SignedInUser getPrincipal() {
        return user;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    private static List<GrantedAuthority> authorities(Role role) {
        List<GrantedAuthority> all = new ArrayList<>();
        all.add(new SimpleGrantedAuthority("ROLE_" + role));
        Permission.of(role).forEach(permission -> all.add(new SimpleGrantedAuthority(permission)));
        return List.copyOf(all);
    }
}
