package app.ringlet.cloud.identity.audit;

import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.platform.ApiCaller;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.protocol.identity.AuditLine.By;
import app.ringlet.protocol.identity.AuditLine.Kind;
import app.ringlet.protocol.identity.AuditLine.Place;
import app.ringlet.protocol.identity.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who does something just now, and from where. */
final class Present {

    private static final String WEBHOOKS = "/api/v1/webhooks/";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 45;
    private static final int LONGEST_AGENT = 200;

    private Present() {}

    static By doer(Deed.@Nullable Doer named) {
        if (named != null) {
            return by(named.id() == null ? Kind.NOBODY : Kind.USER, named.id(), named.name());
        }
        Optional<By> user = SignedInUser.find()
                .map(u -> by(u.role() == Role.CLOUD_ADMIN ? Kind.CLOUD_ADMIN : Kind.USER, u.id(), u.name()));
        return user.or(() -> ApiCaller.find().map(key -> by(Kind.API_KEY, key.keyId(), key.name())))
                .orElseGet(Present::unnamed);
    }

    private static By unnamed() {
        HttpServletRequest request = request();
        if (request == null) {
            return by(Kind.SYSTEM, null, "the system");
        }
        return request.getRequestURI().startsWith(WEBHOOKS)
                ? by(Kind.CALL, null, "the phone assistant")
                : by(Kind.NOBODY, null, "");
    }

    static Place place() {
        HttpServletRequest request = request();
        if (request == null) {
            return new Place("", "");
        }
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Place(
                cut(request.getRemoteAddr(), LONGEST_ADDRESS),
                cut(agent == null ? "" : agent.replaceAll("\\p{Cntrl}", " "), LONGEST_AGENT));
    }

    private static By by(Kind kind, @Nullable UUID id, String name) {
        return new By(kind, id, cut(name, LONGEST_NAME));
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present
                ? present.getRequest()
                : null;
    }

    private static String cut(@Nullable String text, int longest) {
        String whole = text == null ? "" : text;
        return whole.length() <= longest ? whole : whole.substring(0, longest);
    }
}
