package app.ringlet.desktop.connection;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.push.Hello;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** The push socket over HTTP. Pings are answered by the JDK itself. */
final class PushSocket implements PushLink {

    /** The server says so when the access token is no longer good. */
    static final int TOKEN_REFUSED = 4401;

    /** What a line that broke without a word reports. */
    static final int BROKEN = 1006;

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(PushSocket.class);

    private final HttpClient http;
    private final URI address;
    private final InstantSource clock;

    PushSocket(HttpClient http, URI server, InstantSource clock) {
        this.http = http;
        this.address = URI.create(server.toString().replaceFirst("^http", "ws") + "/api/v1/push");
        this.clock = clock;
    }

    @Override
    public Open open(String accessToken, long lastSeq, Listener listener) {
        Ear ear = new Ear(listener, clock);
        try {
            WebSocket socket = http.newWebSocketBuilder()
                    .connectTimeout(TIMEOUT)
                    .header("Authorization", "Bearer " + accessToken)
                    .buildAsync(address, ear)
                    .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            socket.sendText(Wire.JSON.writeValueAsString(new Hello(lastSeq)), true)
                    .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            return new OpenSocket(socket, ear);
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (TimeoutException e) {
            throw new ServerFailure.Unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure.Unreachable(e);
        }
    }

    private static ServerFailure failure(ExecutionException e) {
        if (e.getCause() instanceof WebSocketHandshakeException refused) {
            int status = refused.getResponse().statusCode();
            return switch (status) {
                case 401 -> new ServerFailure.Refused("token_refused", "The session was not accepted.", e);
                case 403 -> new ServerFailure.Refused(ErrorCode.FORBIDDEN.wire(), "The session may not listen.", e);
                default -> new ServerFailure.Unavailable(status, e);
            };
        }
        return new ServerFailure.Unreachable(e.getCause() instanceof IOException io ? io : e);
    }

    private record OpenSocket(WebSocket socket, Ear ear) implements Open {
        @Override
        public void drop() {
            socket.abort();
        }

        @Override
        public Instant lastTraffic() {
            return ear.lastTraffic;
        }
    }

    /** Puts fragments together and notes when something came. */
    private static final class Ear implements WebSocket.Listener {

        private final Listener listener;
        private final InstantSource clock;
        private final StringBuilder text = new StringBuilder();
        private volatile Instant lastTraffic;

        Ear(Listener listener, InstantSource clock) {
            this.listener = listener;
            this.clock = clock;
            this.lastTraffic = clock.instant();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            lastTraffic = clock.instant();
            text.append(data);
            if (last) {
                String frame = text.toString();
                text.setLength(0);
                try {
                    listener.onFrame(PushFrame.read(frame));
                } catch (JacksonException e) {
                    log.warn("a frame that cannot be read; starting anew: {}", e.getOriginalMessage());
                    socket.abort();
                    listener.onClosed(BROKEN);
                    return null;
                }
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
            lastTraffic = clock.instant();
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            listener.onClosed(code);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            log.debug("push socket broke", error);
            listener.onClosed(BROKEN);
        }
    }
}
