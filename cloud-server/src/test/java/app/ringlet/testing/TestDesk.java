package app.ringlet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.push.Hello;
import app.ringlet.protocol.push.PushMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A desk's end of the push socket. */
public final class TestDesk implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final long WAIT_SECONDS = 30;

    private final BlockingQueue<PushMessage> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final Semaphore pings = new Semaphore(0);
    private final WebSocket socket;

    private TestDesk(URI baseUrl, @Nullable String token) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(20));
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        URI address = URI.create(baseUrl.toString().replaceFirst("http", "ws") + "/api/v1/push");
        socket = builder.buildAsync(address, this).join();
    }

    /** Connects and says hello. */
    public static TestDesk connect(TestClient client, long lastSeq) {
        return silent(client).say(JSON.writeValueAsString(new Hello(lastSeq)));
    }

    /** Connects and says nothing. */
    public static TestDesk silent(TestClient client) {
        return new TestDesk(client.baseUrl(), client.tokens().accessToken());
    }

    /** The HTTP status with which the server refuses to open a socket. */
    public static int refusal(URI baseUrl, @Nullable String token) {
        try (TestDesk opened = new TestDesk(baseUrl, token)) {
            throw new AssertionError("The socket was opened: " + opened);
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) Objects.requireNonNull(e.getCause()))
                    .getResponse()
                    .statusCode();
        }
    }

    public TestDesk say(String frame) {
        socket.sendText(frame, true).join();
        return this;
    }

    /** The next frame, which must come soon. */
    public PushMessage next() {
        try {
            PushMessage message = received.poll(WAIT_SECONDS, TimeUnit.SECONDS);
            assertThat(message)
                    .as("a frame within %d s (closed: %s)", WAIT_SECONDS, closed)
                    .isNotNull();
            return Objects.requireNonNull(message);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The next frame, which must be of that type. */
    public <M extends PushMessage> M next(Class<M> type) {
        PushMessage message = next();
        assertThat(message).isInstanceOf(type);
        return type.cast(message);
    }

    /** The frames that have come and were not asked for yet. */
    public BlockingQueue<PushMessage> received() {
        return received;
    }

    /** The code with which the server closes the socket. */
    public int closeCode() {
        return closed.orTimeout(WAIT_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Waits for that many pings. */
    public void awaitPings(int count) {
        try {
            assertThat(pings.tryAcquire(count, WAIT_SECONDS, TimeUnit.SECONDS))
                    .as("%d pings", count)
                    .isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public boolean isClosed() {
        return closed.isDone();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
        text.append(part);
        if (whole) {
            received.add(JSON.readValue(text.toString(), PushMessage.class));
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        pings.release();
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
