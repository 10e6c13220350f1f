package app.ringlet.desktop.sample;

import app.ringlet.desktop.connection.Recordings;
import app.ringlet.desktop.softphone.audio.MuLaw;
import app.ringlet.desktop.softphone.audio.Sound;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recording on the server: a tone on the caller's channel, silence on the salon's. */
public final class SampleRecording implements Recordings {

    private static final int HEAD = 44;

    public final List<String> asked = new ArrayList<>();
    public @Nullable RuntimeException failure;
    public byte[] file = wave(95, 440);

    /** @param hertz of the tone */
    public static byte[] wave(int seconds, double hertz) {
        int samples = seconds * Sound.LINE_RATE;
        ByteBuffer out = ByteBuffer.allocate(HEAD + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEAD - 8 + 2 * samples);
        out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        out.putShort((short) 7).putShort((short) 2).putInt(Sound.LINE_RATE).putInt(2 * Sound.LINE_RATE);
        out.putShort((short) 2).putShort((short) 8);
        out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
        for (int i = 0; i < samples; i++) {
            double wave = Math.sin(2 * Math.PI * hertz * i / Sound.LINE_RATE);
            out.put(MuLaw.encode((short) Math.round(8_000 * wave))).put(MuLaw.SILENCE);
        }
        return out.array();
    }

    @Override
    public Piece piece(Track track, long from, int length) {
        asked.add(track.kind() + " " + from);
        if (failure != null) {
            throw failure;
        }
        int end = (int) Math.min(file.length, from + length);
        return new Piece(Arrays.copyOfRange(file, (int) from, end), file.length);
    }
}
