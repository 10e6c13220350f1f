package app.ringlet.desktop.recording;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.Recordings;
import app.ringlet.desktop.connection.Recordings.Piece;
import app.ringlet.desktop.connection.Recordings.Track;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fetches a recording, piece by piece, a little ahead of what is played. Belongs to the UI thread. */
final class RecordingLoader {

    /** Pieces that it is ahead: half a minute. */
    private static final int AHEAD = 8;

    private final Recordings recordings;
    private final BackgroundWork work;
    private final Runnable arrived;
    private final Consumer<Throwable> failed;
    private @Nullable Track track;
    private @Nullable RecordedSound sound;
    private int asked;
    private boolean busy;

    /** @param arrived told of each piece */
    RecordingLoader(Recordings recordings, BackgroundWork work, Runnable arrived, Consumer<Throwable> failed) {
        this.recordings = recordings;
        this.work = work;
        this.arrived = arrived;
        this.failed = failed;
    }

    /** Reads the head; an answer that comes after {@link #forget} is dropped. */
    void open(Track wanted, Consumer<RecordedSound> opened) {
        forget();
        track = wanted;
        busy = true;
        int mine = asked;
        work.run(
                () -> {
                    Piece head = recordings.piece(wanted, 0, WaveShape.HEAD);
                    return new RecordedSound(WaveShape.read(head.bytes(), head.total()));
                },
                read -> {
                    if (mine == asked) {
                        busy = false;
                        sound = read;
                        opened.accept(read);
                    }
                },
                failure -> onFailure(mine, failure));
    }

    /** Sees to it that what follows this sample will be there. */
    void loadFrom(long sample) {
        RecordedSound to = sound;
        Track of = track;
        if (busy || to == null || of == null) {
            return;
        }
        int piece = to.missingFrom(sample, AHEAD);
        if (piece < 0) {
            return;
        }
        busy = true;
        int mine = asked;
        work.run(
                () -> {
                    to.put(
                            piece,
                            recordings
                                    .piece(of, to.firstByte(piece), to.bytes(piece))
                                    .bytes());
                    return piece;
                },
                done -> {
                    if (mine == asked) {
                        busy = false;
                        arrived.run();
                    }
                },
                failure -> onFailure(mine, failure));
    }

    private void onFailure(int mine, Throwable failure) {
        if (mine == asked) {
            busy = false;
            failed.accept(failure);
        }
    }

    void forget() {
        asked++;
        busy = false;
        track = null;
        sound = null;
    }
}
