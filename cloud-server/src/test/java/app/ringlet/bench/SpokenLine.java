package app.ringlet.bench;

import app.ringlet.simulator.webhook.Signature;
import app.ringlet.testing.TestAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A caller on a stream: speaks and is silent in real time, and notes when something is heard. */
final class SpokenLine implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int FRAME = 160;
    private static final byte SILENCE = (byte) 0xFF;
    private static final byte SPEECH = 1;

    private final StringBuilder text = new StringBuilder();
    private final String streamSid;
    private final WebSocket socket;
    private volatile int toSay;
    private volatile long lastHeard;
    private volatile long firstHeard;
    private volatile long cleared;
    private volatile boolean over;

    SpokenLine(String url, String callSid, String token) {
        this.streamSid = "MZ" + callSid.substring(2);
        this.socket = HTTP.newWebSocketBuilder()
                .header("X-Twilio-Signature", Signature.of(TestAddress.ACCOUNT_SECRET, url, Map.of()))
                .buildAsync(URI.create(url), this)
                .join();
        socket.sendText("{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}", true)
                .join();
        socket.sendText("""
            {"event":"start","sequenceNumber":"1","streamSid":"%s","start":{"accountSid":"AC1","streamSid":"%s","callSid":"%s",\
            "tracks":["inbound"],"mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000,"channels":1},\
            "customParameters":{"token":"%s"}}}\
            """.formatted(streamSid, streamSid, callSid, token), true)
                .join();
        Thread.ofPlatform().daemon().start(this::live);
    }

    private void live() {
        long due = System.nanoTime();
        byte[] frame = new byte[FRAME];
        for (int n = 1; !over; n++) {
            Arrays.fill(frame, toSay > 0 ? SPEECH : SILENCE);
            toSay = Math.max(0, toSay - 1);
            String media = """
                {"event":"media","sequenceNumber":"%d","media":{"track":"inbound","chunk":"%d","timestamp":"%d","payload":"%s"},"streamSid":"%s"}\
                """.formatted(n + 1, n, n * 20, Base64.getEncoder().encodeToString(frame), streamSid);
            socket.sendText(media, true).join();
            due += STEP;
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
        }
    }

    /** From now on, what is heard is heard first. */
    void speaks(int millis) {
        firstHeard = 0;
        cleared = 0;
        toSay = millis / 20;
    }

    /** When something was first heard since the caller spoke; 0 before. */
    long firstHeard() {
        return firstHeard;
    }

    /** When it was told to play no more since the caller spoke; 0 before. */
    long cleared() {
        return cleared;
    }

    boolean isQuietFor(long millis) {
        return lastHeard != 0 && System.nanoTime() - lastHeard > TimeUnit.MILLISECONDS.toNanos(millis);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            if (text.indexOf("\"event\":\"media\"") >= 0) {
                lastHeard = System.nanoTime();
                firstHeard = firstHeard == 0 ? lastHeard : firstHeard;
            } else if (text.indexOf("\"event\":\"clear\"") >= 0) {
                cleared = System.nanoTime();
            }
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        over = true;
        socket.abort();
    }
}
