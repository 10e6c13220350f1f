package app.ringlet.desktop.worklist;

import app.ringlet.desktop.connection.Recordings.Track;
import app.ringlet.desktop.recording.PlayerView;
import app.ringlet.desktop.recording.PlayerViewModel;
import java.util.HashMap;
import java.util.Map;

/** The players in a list's rows; they outlive the rows, which are made anew whenever something about an item changes. */
final class WorklistPlayer {

    private final PlayerViewModel player;
    private final Map<Track, PlayerView> views = new HashMap<>();

    WorklistPlayer(PlayerViewModel player) {
        this.player = player;
    }

    PlayerView viewFor(Track track, double seconds) {
        PlayerView view = views.computeIfAbsent(track, wanted -> new PlayerView(player));
        view.show(track, seconds);
        return view;
    }
}
