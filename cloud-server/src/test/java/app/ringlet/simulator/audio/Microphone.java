package app.ringlet.simulator.audio;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A telephone whose microphone is fed with sound and whose earpiece is recorded. Safe for use by many threads. */
public final class Microphone implements Telephone {
    private record Piece(byte[] frame, @Nullable CompletableFuture<Void> lastOf) {}

    private final ConcurrentLinkedQueue<Piece> toSpeak = new ConcurrentLinkedQueue<>();
    private final Heard heard = new Heard();
    private volatile boolean lineLost;

    /** Speaks it after all that was to be spoken before; completes when its last frame has gone. */
    public CompletableFuture<Void> speak(Sound sound) {
        CompletableFuture<Void> spoken = new CompletableFuture<>();
        List<byte[]> frames = sound.frames();
        if (frames.isEmpty()) {
            spoken.complete(null);
        }
        for (int i = 0; i < frames.size(); i++) {
            toSpeak.add(new Piece(frames.get(i), i == frames.size() - 1 ? spoken : null));
        }
        return spoken;
    }

    /** Says no more of what was still to be said. */
    public void hush() {
        toSpeak.clear();
    }

    public Heard heard() {
        return heard;
    }

    /** From now on nothing arrives in either direction, and nobody is told. */
    public void loseLine() {
        lineLost = true;
    }

    public void findLineAgain() {
        lineLost = false;
    }

    @Override
    public byte @Nullable [] speak() {
        Piece piece = toSpeak.poll();
        if (piece == null) {
            return lineLost ? null : Sound.silentFrame();
        }
        if (piece.lastOf() != null) {
            piece.lastOf().completeAsync(() -> null);
        }
        return lineLost ? null : piece.frame();
    }

    @Override
    public void hear(byte[] frame) {
        if (!lineLost) {
            heard.add(frame);
        } else {
            heard.add(Sound.silentFrame());
        }
    }
}
