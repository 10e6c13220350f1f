package app.ringlet.cloud.calls.twilio.stream;

import app.ringlet.cloud.platform.PublicUrl;
import app.ringlet.cloud.platform.webhooks.SignatureScheme;
import app.ringlet.cloud.platform.webhooks.SignedRequest;
import app.ringlet.cloud.platform.webhooks.WebhookSender;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Opens a socket to nobody but the carrier, who signs the address as it stands in the script, {@code wss:} and all. */
@Component
public class SignedUpgrade implements HandshakeInterceptor {

    private static final Logger log = LoggerFactory.getLogger(SignedUpgrade.class);

    private final @Nullable SignatureScheme scheme;
    private final PublicUrl publicUrl;
    private final Clock clock;

    SignedUpgrade(List<WebhookSender> senders, PublicUrl publicUrl, Clock clock) {
        this.scheme = senders.stream()
                .filter(sender -> sender.name().equals("twilio"))
                .findAny()
                .map(WebhookSender::scheme)
                .orElse(null);
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        String query = request.getURI().getRawQuery();
        String url = publicUrl.socket(request.getURI().getRawPath() + (query == null ? "" : "?" + query));
        SignedRequest signed = new SignedRequest(
                url, name -> name == null ? null : request.getHeaders().getFirst(name), Map.of(), new byte[0]);
        if (scheme != null && scheme.isSigned(signed, clock.instant())) {
            return true;
        }
        log.warn("Refused a media stream with a wrong signature");
        response.setStatusCode(HttpStatus.FORBIDDEN);
        return false;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
