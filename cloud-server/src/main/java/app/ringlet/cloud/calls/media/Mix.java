package app.ringlet.cloud.calls.media;

import java.util.Arrays;
import java.util.List;

/** Several voices for one who hears them all. Used by the metronome's thread alone. */
final class Mix implements Tick {

    private final Party hearer;
    private final List<Lane> lanes;
    private final int[] sum = new int[MuLaw.FRAME];
    private final byte[] frame = new byte[MuLaw.FRAME];

    Mix(Party hearer, List<Lane> lanes) {
        this.hearer = hearer;
        this.lanes = lanes;
    }

    @Override
    public void tick() {
        Arrays.fill(sum, 0);
        lanes.forEach(lane -> lane.takeInto(sum));
        MuLaw.encode(sum, frame);
        hearer.hear(frame);
    }
}
