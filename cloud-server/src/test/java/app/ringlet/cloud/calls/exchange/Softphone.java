package app.ringlet.cloud.calls.exchange;

import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.MediaFrame;
import app.ringlet.protocol.media.SoftphoneApi;
import app.ringlet.protocol.media.SoftphoneSession;
import app.ringlet.testing.TestClient;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A colleague at a softphone: REST for what is to happen to a call, a media socket for the audio. */
final class Softphone implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final TestClient client;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
    private final BlockingQueue<DeskNotice> notices = new LinkedBlockingQueue<>();
    private final BlockingQueue<MediaFrame> heard = new LinkedBlockingQueue<>();
    private CompletableFuture<Integer> closed = new CompletableFuture<>();
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
    private @Nullable WebSocket socket;
    private int stream;
    private int sequence;

    Softphone(TestClient client) {
        this.client = client;
    }

    CallsApi calls() {
        return client.api(CallsApi.class);
    }

    TestClient client() {
        return client;
    }

    SoftphoneSession session() {
        return client.api(SoftphoneApi.class).open();
    }

    /** Opens the socket and says hello. */
    Softphone connect(@Nullable UUID resume) throws InterruptedException {
        open(session(), resume);
        is(DeskNotice.Ready.class);
        return this;
    }

    void open(SoftphoneSession session, @Nullable UUID resume) {
        socket = HTTP.newWebSocketBuilder().buildAsync(session.mediaUrl(), this).join();
        tell(new DeskCommand.Hello(session.token(), resume));
    }

    void openSilently(SoftphoneSession session) {
        socket = HTTP.newWebSocketBuilder().buildAsync(session.mediaUrl(), this).join();
    }

    void tell(DeskCommand command) {
        raw(JSON.writeValueAsString(command));
    }

    synchronized void raw(String message) {
        WebSocket open = Objects.requireNonNull(socket);
        sent = sent.thenCompose(before -> open.sendText(message, true)).exceptionally(gone -> null);
    }

    synchronized void raw(ByteBuffer message) {
        WebSocket open = Objects.requireNonNull(socket);
        sent = sent.thenCompose(before -> open.sendBinary(message, true)).exceptionally(gone -> null);
    }

    /** Speaks for 20 ms. */
    void say(int code) {
        say(sequence++, code);
    }

    void say(int number, int code) {
        ByteBuffer message = ByteBuffer.allocate(MediaFrame.BYTES);
        MediaFrame.write(message, stream, number, number * 160, CallerLine.frame(code));
        raw(message.flip());
    }

    /** The next notice, which must be such a one. */
    <N extends DeskNotice> N is(Class<N> kind) throws InterruptedException {
        DeskNotice notice = notices.poll(10, TimeUnit.SECONDS);
        if (!kind.isInstance(notice)) {
            throw new AssertionError("not a " + kind.getSimpleName() + ": " + notice);
        }
        if (notice instanceof DeskNotice.Joined joined) {
            stream = joined.stream();
        }
        return kind.cast(notice);
    }

    BlockingQueue<DeskNotice> notices() {
        return notices;
    }

    BlockingQueue<MediaFrame> heard() {
        return heard;
    }

    /** What is heard next. @return the code that fills it; -1 if it is of several */
    int hears() throws InterruptedException {
        MediaFrame frame = heard.poll(10, TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("the desk heard nothing");
        }
        return MediaStream.codeOf(frame.audio());
    }

    /** Someone goes on speaking until the desk hears this. */
    void hearsAtLast(int code, Runnable speak) throws InterruptedException {
        MediaStream.hearsAtLast(heard, MediaFrame::audio, code, speak);
    }

    int closed() throws Exception {
        return closed.get(10, TimeUnit.SECONDS);
    }

    /** The lid is closed. */
    @Override
    public void close() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
        closed = new CompletableFuture<>();
        sent = CompletableFuture.completedFuture(null);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            notices.add(JSON.readValue(text.toString(), DeskNotice.class));
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] part = new byte[data.remaining()];
        data.get(part);
        frame.writeBytes(part);
        if (last) {
            heard.add(Objects.requireNonNull(MediaFrame.read(ByteBuffer.wrap(frame.toByteArray()))));
            frame.reset();
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.complete(1006);
    }
}
