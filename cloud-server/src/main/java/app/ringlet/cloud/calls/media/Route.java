package app.ringlet.cloud.calls.media;

import app.ringlet.cloud.calls.media.RecordingTap.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who hears whom until the next change. Is itself never changed, so that a frame meets the old one or the new one and nothing between. */
final class Route {

    private final List<Row> rows;
    private final List<Tick> ticks;

    private Route(List<Row> rows, List<Tick> ticks) {
        this.rows = rows;
        this.ticks = ticks;
    }

    /**
     * Where the voice of one goes.
     *
     * @param direct who hear nobody else, and so get each frame as it comes
     * @param lanes into the mixes of those who hear others too
     */
    private record Row(Party speaker, Side side, boolean muted, List<Party> direct, List<Lane> lanes) {}

    /** @param before whose music goes on */
    static Route of(Seats seats, Route before) {
        List<Party> speakers = seats.speakers();
        List<Row> rows = new ArrayList<>();
        for (Party speaker : speakers) {
            boolean caller = speaker == seats.caller() || seats.overheard().indexOf(speaker) == 0;
            boolean muted = seats.muted().contains(speaker);
            Side side = caller ? Side.CALLER : Side.SALON;
            rows.add(new Row(speaker, side, muted, new ArrayList<>(), new ArrayList<>()));
        }
        List<Tick> ticks = new ArrayList<>();
        for (Party hearer : seats.hearers()) {
            Sound sound = seats.playedTo(hearer);
            List<Party> heard = seats.heardBy(hearer);
            if (sound != null) {
                ticks.add(before.player(hearer, sound));
            } else if (heard.size() == 1) {
                rows.get(speakers.indexOf(heard.getFirst())).direct().add(hearer);
            } else if (!heard.isEmpty()) {
                ticks.add(new Mix(
                        hearer,
                        heard.stream()
                                .map(speaker -> lane(rows, speakers, speaker))
                                .toList()));
            }
        }
        return new Route(rows, ticks);
    }

    static Route nowhere() {
        return new Route(List.of(), List.of());
    }

    /** @param silence what is heard of one who is muted */
    void carry(Party from, byte[] frame, byte[] silence, @Nullable RecordingTap tap, long nanos) {
        for (Row row : rows) {
            if (row.speaker() == from) {
                byte[] heard = row.muted() ? silence : frame;
                for (Party hearer : row.direct()) {
                    hearer.hear(heard);
                }
                for (Lane lane : row.lanes()) {
                    lane.put(heard);
                }
                if (tap != null) {
                    tap.said(row.side(), from, nanos, heard);
                }
                return;
            }
        }
    }

    /** What the metronome has to drive. */
    Set<Tick> ticks() {
        return Set.copyOf(ticks);
    }

    private Player player(Party hearer, Sound sound) {
        for (Tick tick : ticks) {
            if (tick instanceof Player player && player.plays(hearer, sound)) {
                return player;
            }
        }
        return new Player(hearer, sound);
    }

    private static Lane lane(List<Row> rows, List<Party> speakers, Party speaker) {
        Lane lane = new Lane();
        rows.get(speakers.indexOf(speaker)).lanes().add(lane);
        return lane;
    }
}
