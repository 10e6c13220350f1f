package app.ringlet.story;

import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.MediaFrame;
import app.ringlet.protocol.media.SoftphoneApi;
import app.ringlet.protocol.media.SoftphoneSession;
import app.ringlet.simulator.audio.AudioLine;
import app.ringlet.simulator.audio.CarrierClock;
import app.ringlet.simulator.audio.Heard;
import app.ringlet.simulator.audio.Microphone;
import app.ringlet.simulator.audio.OtherEnd;
import app.ringlet.simulator.audio.Sound;
import app.ringlet.testing.TestClient;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A colleague with a headset: sound in real time over the softphone's socket. */
final class SpeakingDesk implements WebSocket.Listener, OtherEnd, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final CarrierClock clock = new CarrierClock();
    private final Microphone headset = new Microphone();
    private final ConcurrentLinkedQueue<byte[]> arrived = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<DeskNotice> notices = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
    private volatile int stream = -1;
    private int sequence;

    SpeakingDesk(TestClient client) throws InterruptedException {
        SoftphoneSession session = client.api(SoftphoneApi.class).open();
        socket = http.newWebSocketBuilder().buildAsync(session.mediaUrl(), this).join();
        socket.sendText(JSON.writeValueAsString(new DeskCommand.Hello(session.token(), null)), true)
                .join();
        awaitNotice(DeskNotice.Ready.class);
        AudioLine line = clock.open();
        line.pickUp(headset);
        line.join(this);
    }

    CompletableFuture<Void> speak(Sound sound) {
        return headset.speak(sound);
    }

    Heard heard() {
        return headset.heard();
    }

    synchronized void tell(DeskCommand command) {
        String message = JSON.writeValueAsString(command);
        sent = sent.thenCompose(before -> socket.sendText(message, true)).exceptionally(gone -> null);
    }

    <N extends DeskNotice> N awaitNotice(Class<N> kind) throws InterruptedException {
        while (true) {
            DeskNotice notice = notices.poll(20, TimeUnit.SECONDS);
            if (notice == null) {
                throw new AssertionError("no " + kind.getSimpleName());
            }
            if (kind.isInstance(notice)) {
                return kind.cast(notice);
            }
        }
    }

    @Override
    public synchronized byte @Nullable [] exchange(byte @Nullable [] spoken) {
        if (spoken != null && stream >= 0) {
            ByteBuffer frame = ByteBuffer.allocate(MediaFrame.BYTES);
            MediaFrame.write(frame, stream, sequence, sequence * MediaFrame.SAMPLES, spoken);
            sequence++;
            frame.flip();
            sent = sent.thenCompose(before -> socket.sendBinary(frame, true)).exceptionally(gone -> null);
        }
        return arrived.poll();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            DeskNotice notice = JSON.readValue(text.toString(), DeskNotice.class);
            text.setLength(0);
            switch (notice) {
                case DeskNotice.Joined joined -> stream = joined.stream();
                case DeskNotice.Left left -> stream = -1;
                default -> {}
            }
            notices.add(notice);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        MediaFrame frame = MediaFrame.read(data);
        if (frame != null) {
            arrived.add(frame.audio());
        }
        from.request(1);
        return null;
    }

    /** The lid is closed: nothing comes any more, and nobody is told. */
    void isShut() {
        clock.close();
    }

    @Override
    public void close() {
        clock.close();
        socket.abort();
        http.shutdownNow();
    }
}
