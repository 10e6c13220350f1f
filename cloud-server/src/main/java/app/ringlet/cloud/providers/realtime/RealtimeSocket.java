package app.ringlet.cloud.providers.realtime;

import app.ringlet.cloud.platform.Secret;
import app.ringlet.cloud.providers.chat.Answer;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.cloud.providers.chat.ProviderFailed.Kind;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One connection to the Realtime API. Read by one thread at a time, and written by one; who sends much faster than that reads is cut off. */
public final class RealtimeSocket implements AutoCloseable {

    /** After so long a silence it is made sure that the other side is still there. */
    private static final Duration BEAT = Duration.ofMillis(250);

    /** Events that nobody has taken yet. */
    private static final int MOST_WAITING = 5000;

    /** What came: an event's frame, or that there will be no more. */
    private record Arrival(@Nullable String frame, @Nullable ProviderFailed end) {}

    private final BlockingQueue<Arrival> arrived;
    private final WebSocket socket;

    private RealtimeSocket(BlockingQueue<Arrival> arrived, WebSocket socket) {
        this.arrived = arrived;
        this.socket = socket;
    }

    /** A session of its own. @param base up to and with the version, http or https */
    public static RealtimeSocket forModel(HttpClient http, String base, String model, Secret key, Duration left)
            throws ProviderFailed {
        return open(http, base, "model=" + encoded(model), key, left);
    }

    /** Beside a call that the API itself carries. @param callId such as {@code rtc_...} */
    public static RealtimeSocket forCall(HttpClient http, String base, String callId, Secret key, Duration left)
            throws ProviderFailed {
        return open(http, base, "call_id=" + encoded(callId), key, left);
    }

    private static RealtimeSocket open(HttpClient http, String base, String query, Secret key, Duration left)
            throws ProviderFailed {
        URI address = URI.create(base.replaceFirst("^http", "ws") + "/realtime?" + query);
        BlockingQueue<Arrival> arrived = new LinkedBlockingQueue<>();
        CompletableFuture<WebSocket> opening = http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + key.reveal())
                .connectTimeout(left)
                .buildAsync(address, new Listener(arrived));
        WebSocket socket = got(opening, left, false);
        return new RealtimeSocket(arrived, socket);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** @param left how long it may take to be written */
    public void send(ClientEvent event, Duration left) throws ProviderFailed {
        got(socket.sendText(event.json(), true), left, true);
    }

    /** @param left how long it may take to come */
    public ServerEvent next(Duration left) throws ProviderFailed {
        long deadline = System.nanoTime() + left.toNanos();
        while (true) {
            Duration rest = Duration.ofNanos(deadline - System.nanoTime());
            Arrival arrival = poll(rest.compareTo(BEAT) < 0 ? rest : BEAT);
            if (arrival != null && arrival.end() != null) {
                throw arrival.end();
            }
            if (arrival != null && arrival.frame() != null) {
                return ServerEvents.read(arrival.frame());
            }
            if (rest.compareTo(BEAT) <= 0) {
                throw new ProviderFailed(Kind.TIMED_OUT, "no event in time", null);
            }
            // When the other side goes right after a frame, the JDK does not tell: who writes learns of it.
            got(socket.sendPing(ByteBuffer.allocate(0)), rest, true);
        }
    }

    private @Nullable Arrival poll(Duration left) throws ProviderFailed {
        try {
            return arrived.poll(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderFailed(Kind.TIMED_OUT, "nobody waits any more", e);
        }
    }

    @Override
    public void close() {
        // Whoever is still waited for by the closing handshake is not worth the caller's time.
        socket.abort();
    }

    private static <T> T got(CompletableFuture<T> coming, Duration left, boolean begun) throws ProviderFailed {
        try {
            return coming.get(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new ProviderFailed(Kind.TIMED_OUT, "no connection in time", e);
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProviderFailed(Kind.TIMED_OUT, "nobody waits any more", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused && refused.getResponse() != null) {
                HttpResponse<?> response = refused.getResponse();
                String after = response.headers().firstValue("Retry-After").orElse(null);
                throw ProviderFailed.ofStatus(response.statusCode(), after, e);
            }
            throw new ProviderFailed(begun ? Kind.CUT_OFF : Kind.UNAVAILABLE, "the connection broke", e);
        }
    }

    private static final class Listener implements WebSocket.Listener {

        private final BlockingQueue<Arrival> arrived;
        private final StringBuilder frame = new StringBuilder();

        Listener(BlockingQueue<Arrival> arrived) {
            this.arrived = arrived;
        }

        @Override
        public void onOpen(WebSocket webSocket) {
            // Asked for one by one, the JDK does not always tell that the other side has gone.
            webSocket.request(Long.MAX_VALUE);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
            frame.append(part);
            if (frame.length() > Answer.MOST_BYTES || arrived.size() > MOST_WAITING) {
                arrived.add(new Arrival(null, new ProviderFailed(Kind.GARBLED, "more than can be read", null)));
                webSocket.abort();
            } else if (last) {
                arrived.add(new Arrival(frame.toString(), null));
                frame.setLength(0);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            arrived.add(new Arrival(null, new ProviderFailed(Kind.CUT_OFF, "closed with code " + code, null)));
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            arrived.add(new Arrival(null, new ProviderFailed(Kind.CUT_OFF, "the connection broke", error)));
        }
    }
}
