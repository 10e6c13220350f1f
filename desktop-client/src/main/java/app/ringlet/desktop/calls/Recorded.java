package app.ringlet.desktop.calls;

import app.ringlet.desktop.connection.Recordings.Track;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.RecordingKind;
import app.ringlet.protocol.calls.RecordingState;
import app.ringlet.protocol.calls.RecordingView;
import java.util.List;

/**
 * A recording of a call as the desk shows it.
 *
 * @param seconds how long it is; 0 if that is not known
 * @param words why it cannot be played, or what is wrong with it; empty if nothing is
 */
record Recorded(Track track, boolean playable, double seconds, String words) {

    static List<Recorded> of(CallView call) {
        return call.recordings().stream()
                .map(recording -> new Recorded(
                        new Track(call.id(), recording.kind()),
                        recording.state() == RecordingState.READY,
                        recording.seconds(),
                        words(recording)))
                .toList();
    }

    /** Whether there is something to listen to. */
    static boolean any(CallView call) {
        return call.recordings().stream().anyMatch(recording -> recording.state() == RecordingState.READY);
    }

    private static String words(RecordingView recording) {
        String problem = recording.problem();
        return switch (recording.state()) {
            case READY -> problem == null ? "" : problem;
            case RECORDING ->
                recording.kind() == RecordingKind.VOICEMAIL
                        ? "The caller is leaving a message."
                        : "Being recorded; it can be played when the call is over.";
            case COMING -> "On its way from the telephone company.";
            case FAILED -> problem == null ? "The recording failed." : problem;
            case ERASED -> problem == null ? "Erased: recordings are kept only as long as the salon set." : problem;
        };
    }
}
