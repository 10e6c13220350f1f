package app.ringlet.simulator.stream;

import app.ringlet.simulator.audio.AudioLine;
import app.ringlet.simulator.audio.BadNetwork;
import app.ringlet.simulator.audio.OtherEnd;
import app.ringlet.simulator.audio.Tap;
import app.ringlet.simulator.webhook.CarrierSocket;
import app.ringlet.simulator.webhook.SocketClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One stream from its start to its stop. Sound is moved by the carrier's clock alone; what the server sends comes on the
 * socket's thread and meets it in the buffer, which has a lock of its own.
 */
public final class MediaStream implements OtherEnd, Tap, CarrierSocket.Receiver {
    private static final int FRAME_MILLIS = 20;

    /** How it ended; the code is that of the socket's close. */
    public record Closed(int code, String reason) {
        /** Not a word that says goodbye, but a breakdown. */
        public boolean broken() {
            return code != 1000 && code != 1001;
        }
    }

    private final StreamSpec spec;
    private final AudioLine line;
    private final boolean twoWay;
    private final Consumer<String> warnings;
    private final StreamMessages messages;
    private final PlayBuffer buffer = new PlayBuffer();
    private final BadNetwork<String> network;
    private final CompletableFuture<Closed> over = new CompletableFuture<>();
    private final AtomicBoolean warned = new AtomicBoolean();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong ticks = new AtomicLong();
    private volatile @Nullable CarrierSocket socket;

    /** @param warnings told once of a message that does not comply */
    public MediaStream(StreamSpec spec, AudioLine line, boolean twoWay, Consumer<String> warnings) {
        this.spec = spec;
        this.line = line;
        this.twoWay = twoWay;
        this.warnings = warnings;
        this.messages = new StreamMessages(spec);
        this.network = new BadNetwork<>(line.faults());
    }

    public String sid() {
        return spec.streamSid();
    }

    /** Connects; sound flows when it completes. Fails with {@link app.ringlet.simulator.webhook.SocketFailure}. */
    public CompletableFuture<Void> open(SocketClient sockets, String url) {
        return sockets.open(url, this).thenAccept(opened -> {
            socket = opened;
            opened.send(StreamMessages.CONNECTED);
            opened.send(messages.start());
            if (twoWay) {
                line.join(this);
            } else {
                line.tap(this);
            }
        });
    }

    /** Completes when either side has ended it. */
    public CompletableFuture<Closed> over() {
        return over;
    }

    /** The carrier ends it; whatever was not played is not. Does nothing the second time. */
    public void stop() {
        detach();
        CarrierSocket open = socket;
        if (open != null && stopped.compareAndSet(false, true) && !over.isDone()) {
            open.send(messages.stop());
            open.close(1000, "");
            over.completeAsync(() -> new Closed(1000, ""));
        }
    }

    public void press(char key) {
        send(messages.dtmf(key));
    }

    /** For tests of what the server makes of a connection that breaks, or of which half is gone. */
    public @Nullable CarrierSocket socket() {
        return socket;
    }

    private void detach() {
        line.part(this);
        line.untap(this);
    }

    private void send(String message) {
        CarrierSocket open = socket;
        if (open != null) {
            open.send(message);
        }
    }

    // ---- on the carrier's clock

    @Override
    public byte @Nullable [] exchange(byte @Nullable [] spoken) {
        long millis = ticks.getAndIncrement() * FRAME_MILLIS;
        network.pass(spoken == null ? null : messages.media("inbound", millis, spoken))
                .forEach(this::send);
        PlayBuffer.Played played = buffer.next();
        played.marks().forEach(name -> send(messages.mark(name)));
        return played.frame();
    }

    @Override
    public void hear(byte @Nullable [] inbound, byte[] outbound) {
        long millis = ticks.getAndIncrement() * FRAME_MILLIS;
        if (inbound != null && spec.tracks().contains("inbound")) {
            send(messages.media("inbound", millis, inbound));
        }
        if (spec.tracks().contains("outbound")) {
            send(messages.media("outbound", millis, outbound));
        }
    }

    // ---- on the socket's thread

    @Override
    public void message(String text) {
        StreamCommand command =
                twoWay ? StreamCommand.read(text, spec.streamSid()).orElse(null) : null;
        switch (command) {
            case StreamCommand.Media media -> {
                if (!buffer.add(media.sound())) {
                    warn("31951 - Stream - Protocol - Invalid Message (more than half an hour of sound is waiting)");
                }
            }
            case StreamCommand.Mark mark -> buffer.mark(mark.name());
            case StreamCommand.Clear clear -> buffer.clear().forEach(name -> send(messages.mark(name)));
            case null ->
                warn("31951 - Stream - Protocol - Invalid Message: " + text.substring(0, Math.min(200, text.length())));
        }
    }

    @Override
    public void binary() {
        warn("31950 - Stream - Protocol - Malformed Message");
    }

    @Override
    public void closed(int code, String reason) {
        detach();
        over.completeAsync(() -> new Closed(code, reason));
    }

    private void warn(String what) {
        if (warned.compareAndSet(false, true)) {
            warnings.accept(what + " in stream " + spec.streamSid());
        }
    }
}
