package app.ringlet.cloud.calls.sockets;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import org.springframework.web.socket.server.HandshakeFailureException;
import org.springframework.web.socket.server.HandshakeHandler;
import org.springframework.web.socket.server.RequestUpgradeStrategy;
import org.springframework.web.socket.server.support.AbstractHandshakeHandler;

/** Opens media sockets: the web server does the handshake, with all its filters, and the {@link MediaLoop} the rest. */
@Component
public class MediaHandshakes {

    /** Whom Spring wants to know for an address; what comes there goes to its door. */
    public static final WebSocketHandler NOBODY = new AbstractWebSocketHandler() {};

    /** RFC 6455, 1.3. */
    private static final String SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final MediaLoop loop;

    public MediaHandshakes(MediaLoop loop) {
        this.loop = loop;
    }

    public HandshakeHandler into(MediaDoor door) {
        return new Handshake(new Upgrade(loop, door));
    }

    private static final class Handshake extends AbstractHandshakeHandler {
        Handshake(RequestUpgradeStrategy strategy) {
            super(strategy);
        }
    }

    private record Upgrade(MediaLoop loop, MediaDoor door) implements RequestUpgradeStrategy {

        @Override
        public String[] getSupportedVersions() {
            return new String[] {"13"};
        }

        @Override
        public List<WebSocketExtension> getSupportedExtensions(ServerHttpRequest request) {
            return List.of();
        }

        @Override
        public void upgrade(
                ServerHttpRequest request,
                ServerHttpResponse response,
                @Nullable String protocol,
                List<WebSocketExtension> extensions,
                @Nullable Principal user,
                WebSocketHandler nobody,
                Map<String, Object> attributes) {
            HttpServletRequest servlet = ((ServletServerHttpRequest) request).getServletRequest();
            var answer = ((ServletServerHttpResponse) response).getServletResponse();
            answer.setHeader(HttpHeaders.UPGRADE, "websocket");
            answer.setHeader(HttpHeaders.CONNECTION, "upgrade");
            answer.setHeader(
                    "Sec-WebSocket-Accept", accept(Objects.requireNonNull(servlet.getHeader("Sec-WebSocket-Key"))));
            try {
                servlet.upgrade(MediaUpgrade.class).to(loop, door);
            } catch (IOException | ServletException failed) {
                throw new HandshakeFailureException("A media socket cannot be opened", failed);
            }
        }

        private static String accept(String key) {
            try {
                byte[] hash =
                        MessageDigest.getInstance("SHA-1").digest((key + SALT).getBytes(StandardCharsets.US_ASCII));
                return Base64.getEncoder().encodeToString(hash);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
