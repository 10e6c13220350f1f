package app.ringlet.simulator.webhook;

import app.ringlet.simulator.webhook.CarrierSocket.Receiver;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Opens the carrier's sockets: signed for the address as the document has it, as webhooks are. */
public final class SocketClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String authToken;
    private final Route route;
    private final Faults faults;

    public SocketClient(String authToken, Route route, Faults faults) {
        this.authToken = authToken;
        this.route = route;
        this.faults = faults;
    }

    /**
     * @param url wss, as in the document; ws too, and wss without TLS, where the address is of this machine, for which
     *     nobody has a certificate
     * @return fails with {@link SocketFailure}
     */
    public CompletableFuture<CarrierSocket> open(String url, Receiver receiver) {
        CarrierSocket socket = new CarrierSocket(receiver);
        try {
            URI to = reallyTo(url);
            var builder = http.newWebSocketBuilder().connectTimeout(PATIENCE);
            String signature = signature(url);
            if (signature != null) {
                builder.header("x-twilio-signature", signature);
            }
            return builder.buildAsync(to, socket).handle((opened, failure) -> {
                if (failure != null) {
                    throw failed(failure);
                }
                return socket;
            });
        } catch (SocketFailure refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private @Nullable String signature(String url) {
        String right = Signature.of(authToken, url, Map.of());
        return switch (faults.take(url).orElse(null)) {
            case Fault.WronglySigned wrong -> Signature.of(authToken + "?", url, Map.of());
            case Fault.Unsigned none -> null;
            case null, default -> right;
        };
    }

    private URI reallyTo(String url) {
        URI written;
        try {
            written = URI.create(url);
        } catch (IllegalArgumentException notAUrl) {
            throw new SocketFailure(31923, "Stream - WebSocket - Malformed URL");
        }
        if (written.getHost() == null) {
            throw new SocketFailure(31923, "Stream - WebSocket - Malformed URL");
        }
        if (written.getRawQuery() != null) {
            throw new SocketFailure(31920, "Stream - WebSocket - Handshake Error");
        }
        String routed = route.reallyTo(url.replaceFirst("^ws", "http"));
        URI there = URI.create(routed.replaceFirst("^http", "ws"));
        boolean here = here(there.getHost());
        if (!"wss".equals(written.getScheme()) && !("ws".equals(written.getScheme()) && here)) {
            throw new SocketFailure(31922, "Stream - WebSocket - URL Schema Not Supported");
        }
        return here ? URI.create(there.toString().replaceFirst("^wss:", "ws:")) : there;
    }

    private static boolean here(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    private static SocketFailure failed(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return switch (cause) {
            case WebSocketHandshakeException refused ->
                new SocketFailure(31920, "Stream - WebSocket - Handshake Error");
            case ConnectException nobody -> new SocketFailure(31901, "Stream - WebSocket - Connection Timeout");
            case java.net.http.HttpTimeoutException slow ->
                new SocketFailure(31901, "Stream - WebSocket - Connection Timeout");
            default -> new SocketFailure(31920, "Stream - WebSocket - Handshake Error");
        };
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
