package app.ringlet.cloud.calls.exchange;

import app.ringlet.cloud.calls.media.MuLaw;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A media stream, from the carrier's end. Messages go out one at a time, from any thread. */
final class MediaStream implements WebSocket.Listener {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern MARK = Pattern.compile("\"mark\":\\{\"name\":\"([^\"]*)\"");
    private static final Pattern PAYLOAD = Pattern.compile("\"payload\":\"([^\"]*)\"");

    /** @param after how many frames */
    private record Mark(String name, long after) {}

    private final StringBuilder text = new StringBuilder();
    private final BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();
    private final Queue<Mark> marks = new ConcurrentLinkedQueue<>();
    private volatile long received;
    private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final @Nullable Runnable onEnd;
    private final String streamSid;
    private final WebSocket socket;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
    private int sequence = 1;
    private int chunk;

    /** @param onEnd what the carrier does when the stream is over; absent for one of one direction */
    MediaStream(URI url, String signature, String callSid, String token, @Nullable Runnable onEnd) {
        this.onEnd = onEnd;
        this.streamSid = "MZ" + callSid.substring(2);
        this.socket = HTTP.newWebSocketBuilder()
                .header("X-Twilio-Signature", signature)
                .buildAsync(url, this)
                .join();
        send("{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}");
        send("""
            {"event":"start","sequenceNumber":"1","streamSid":"%s","start":{"accountSid":"AC1","streamSid":"%s","callSid":"%s",\
            "tracks":["inbound"],"mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000,"channels":1},\
            "customParameters":{"token":"%s"}}}\
            """.formatted(streamSid, streamSid, callSid, token));
    }

    boolean isTwoWay() {
        return onEnd != null;
    }

    /** The caller speaks for 20 ms. @param code a µ-law byte that tells them from the others */
    void say(int code) {
        say(code, "inbound");
    }

    synchronized void say(int code, String track) {
        sequence++;
        chunk++;
        send(media(sequence, track, Base64.getEncoder().encodeToString(CallerLine.frame(code))));
    }

    String media(int number, String track, String payload) {
        return """
            {"event":"media","sequenceNumber":"%d","media":{"track":"%s","chunk":"%d","timestamp":"%d","payload":"%s"},"streamSid":"%s"}\
            """.formatted(number, track, chunk, chunk * 20, payload, streamSid);
    }

    synchronized void press(String digit) {
        sequence++;
        send(
                "{\"event\":\"dtmf\",\"streamSid\":\"%s\",\"sequenceNumber\":\"%d\",\"dtmf\":{\"track\":\"inbound_track\",\"digit\":\"%s\"}}"
                        .formatted(streamSid, sequence, digit));
    }

    /** The carrier has come to marks, or throws away what is before them. @param all whether it does so, or has played what was before */
    synchronized void echo(boolean all) {
        long played = received - heard.size();
        for (Mark next = marks.peek(); next != null && (all || next.after() <= played); next = marks.peek()) {
            marks.poll();
            sequence++;
            send("{\"event\":\"mark\",\"sequenceNumber\":\"%d\",\"streamSid\":\"%s\",\"mark\":{\"name\":\"%s\"}}"
                    .formatted(sequence, streamSid, next.name()));
        }
    }

    synchronized void send(String message) {
        sent = sent.thenCompose(before -> socket.sendText(message, true)).exceptionally(gone -> null);
    }

    /** The line breaks. */
    void breaks() {
        socket.abort();
        over(1006);
    }

    /** The line breaks, and whom the carrier asks then is away. */
    void breaksSilently() {
        closed.complete(1006);
        socket.abort();
    }

    /** What the caller hears next. @return the code that fills it; -1 if it is of several */
    int hears() throws InterruptedException {
        byte[] frame = heard.poll(10, TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("the caller heard nothing");
        }
        return codeOf(frame);
    }

    /** Hears until it is this. */
    void hearsAtLast(int code) throws InterruptedException {
        for (int i = 0; i < 2000; i++) {
            if (hears() == (code & 0xFF)) {
                return;
            }
        }
        throw new AssertionError("the caller never heard " + code);
    }

    /** Someone goes on speaking until the caller hears this. */
    void hearsAtLast(int code, Runnable speak) throws InterruptedException {
        hearsAtLast(heard, frame -> frame, code, speak);
    }

    /** What comes into an ear is in the end this, as long as someone speaks. */
    static <F> void hearsAtLast(BlockingQueue<F> ear, Function<F, byte[]> sound, int code, Runnable speak)
            throws InterruptedException {
        ear.clear();
        Wait.until(
                "it is heard",
                () -> {
                    speak.run();
                    int last = -2;
                    for (F frame = ear.poll(); frame != null && last != code; frame = ear.poll()) {
                        last = codeOf(sound.apply(frame));
                    }
                    return last;
                },
                last -> last == code);
    }

    BlockingQueue<byte[]> heard() {
        return heard;
    }

    BlockingQueue<String> orders() {
        return orders;
    }

    /** The code with which the server has closed it. */
    int closed() throws Exception {
        return closed.get(20, TimeUnit.SECONDS);
    }

    boolean isClosed() {
        return closed.isDone();
    }

    /** The code with which the server has closed one of the two. */
    static int firstClosed(MediaStream one, MediaStream other) throws Exception {
        return one.closed.applyToEither(other.closed, code -> code).get(20, TimeUnit.SECONDS);
    }

    static int codeOf(byte[] frame) {
        for (byte code : frame) {
            if (code != frame[0]) {
                return -1;
            }
        }
        return frame.length == MuLaw.FRAME ? frame[0] & 0xFF : -1;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            String message = text.toString();
            text.setLength(0);
            Matcher payload = PAYLOAD.matcher(message);
            Matcher mark = MARK.matcher(message);
            if (payload.find()) {
                heard.add(Base64.getDecoder().decode(payload.group(1)));
                received++;
            } else if (mark.find()) {
                marks.add(new Mark(mark.group(1), received));
            } else {
                orders.add(message);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        over(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        over(1006);
    }

    private void over(int code) {
        if (closed.complete(code) && onEnd != null) {
            Thread.ofVirtual().start(onEnd);
        }
    }
}
