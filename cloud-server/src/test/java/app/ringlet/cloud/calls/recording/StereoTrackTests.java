package app.ringlet.cloud.calls.recording;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.calls.media.MuLaw;
import app.ringlet.cloud.calls.media.Party;
import app.ringlet.cloud.calls.media.RecordingTap.Side;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StereoTrackTests {

    private static final long FRAME = Duration.ofMillis(20).toNanos();
    private static final byte SILENCE = MuLaw.ZERO;

    private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
    private final StereoTrack track = new StereoTrack(sound);
    private final Party caller = frame -> {};
    private final Party desk = frame -> {};
    private final Party colleague = frame -> {};

    @Test
    void theCallerIsLeftAndTheSalonRight() throws IOException {
        said(Side.CALLER, caller, 0, 0x11);
        said(Side.SALON, desk, 0, 0x22);
        track.finish();

        assertThat(left(0)).isEqualTo((byte) 0x11);
        assertThat(right(0)).isEqualTo((byte) 0x22);
        assertThat(StereoTrack.length(sound.size())).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void gapsAreSilence() throws IOException {
        said(Side.CALLER, caller, 0, 0x11);
        said(Side.CALLER, caller, 50, 0x12);
        said(Side.SALON, desk, 500, 0x22);
        track.finish();

        assertThat(left(0)).isEqualTo((byte) 0x11);
        assertThat(left(20)).isEqualTo(SILENCE);
        assertThat(left(1000)).isEqualTo((byte) 0x12);
        assertThat(right(1000)).isEqualTo(SILENCE);
        assertThat(right(10_000)).isEqualTo((byte) 0x22);
        assertThat(left(10_000)).isEqualTo(SILENCE);
        assertThat(StereoTrack.length(sound.size())).isEqualTo(Duration.ofMillis(10_020));
    }

    @Test
    void framesThatTrembleAreJoinedWithoutASeam() throws IOException {
        long[] tremble = {0, 9, -7, 14, -3, 25, -18, 4, 0, -11};
        for (int i = 0; i < 100; i++) {
            long nanos = i * FRAME + Duration.ofMillis(tremble[i % 10]).toNanos();
            track.add(Side.CALLER, caller, Math.max(nanos, 0), filled(0x10 + i % 2));
        }
        track.finish();

        for (int i = 0; i < 100; i++) {
            assertThat(left(i * 20)).isEqualTo((byte) (0x10 + i % 2));
        }
    }

    @Test
    void twoOfTheSalonAreHeardAtOnce() throws IOException {
        for (int i = 0; i < 3; i++) {
            said(Side.SALON, desk, i, 0x22);
            said(Side.SALON, colleague, i, 0x33);
        }
        track.finish();

        byte both = MuLaw.encode(MuLaw.decode((byte) 0x22) + MuLaw.decode((byte) 0x33));
        assertThat(right(0)).isEqualTo(both);
        assertThat(right(40)).isEqualTo(both);
        assertThat(StereoTrack.length(sound.size())).isEqualTo(Duration.ofMillis(60));
    }

    @Test
    void anAssistantThatSpeaksFasterThanItIsHeardIsWrittenAtItsOwnSpeed() throws IOException {
        for (int i = 0; i < 500; i++) {
            track.add(Side.SALON, desk, i * FRAME / 20, filled(i < 250 ? 0x22 : 0x23));
        }
        said(Side.CALLER, caller, 30, 0x11);
        track.finish();

        assertThat(right(4_990)).isEqualTo((byte) 0x22);
        assertThat(right(5_010)).isEqualTo((byte) 0x23);
        assertThat(left(600)).isEqualTo((byte) 0x11);
        assertThat(StereoTrack.length(sound.size())).isEqualTo(Duration.ofSeconds(10));
    }

    private void said(Side side, Party who, int frame, int code) throws IOException {
        track.add(side, who, frame * FRAME, filled(code));
    }

    private static byte[] filled(int code) {
        byte[] frame = new byte[MuLaw.FRAME];
        Arrays.fill(frame, (byte) code);
        return frame;
    }

    /** @param millis a place in the recording, in whose middle we look */
    private byte left(int millis) {
        return sound.toByteArray()[(millis * 8 + 4) * 2];
    }

    private byte right(int millis) {
        return sound.toByteArray()[(millis * 8 + 4) * 2 + 1];
    }
}
