package app.ringlet.cloud.calls.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringlet.cloud.platform.Ids;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChunksTests {

    private static final UUID ID = Ids.next();
    private static final byte[] KEY = Chunks.newKey();

    @Property(tries = 60)
    void anyPartIsReadWithoutTheRest(
            @ForAll @IntRange(min = 1, max = 70_000) int total,
            @ForAll @IntRange(max = 69_999) int start,
            @ForAll @IntRange(min = 1, max = 40_000) int wanted)
            throws IOException {
        byte[] plain = plain(total);
        byte[] sealed = sealed(plain);
        int from = start % total;
        int length = Math.min(wanted, total - from);

        assertThat(sealed).hasSize((int) Chunks.sealedLength(total));
        assertThat(read(sealed, total, from, length)).isEqualTo(Arrays.copyOfRange(plain, from, from + length));
    }

    @Test
    void nothingOfItCanBeReadInTheEncryptedForm() throws IOException {
        byte[] plain = new byte[40_000];
        Arrays.fill(plain, (byte) 'a');

        assertThat(new String(sealed(plain), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("aaaa");
    }

    @Test
    void whatWasAlteredMovedOrBelongsToAnotherIsNotRead() throws IOException {
        byte[] plain = plain(40_000);
        byte[] altered = sealed(plain);
        altered[Chunks.SEALED + 5] ^= 1;
        byte[] swapped = sealed(plain);
        System.arraycopy(sealed(plain), 0, swapped, Chunks.SEALED, Chunks.SEALED);
        Chunks another = new Chunks(KEY, Ids.next());

        assertThat(read(altered, plain.length, 0, Chunks.PLAIN)).hasSize(Chunks.PLAIN);
        assertThatThrownBy(() -> read(altered, plain.length, 0, plain.length)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(swapped, plain.length, 0, plain.length)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ChunkReader.open(another, source(sealed(plain)), plain.length, 0, 10)
                        .readAllBytes())
                .isInstanceOf(IOException.class);
    }

    @Test
    void whatIsCutOffFailsAndDoesNotEndQuietly() throws IOException {
        byte[] plain = plain(40_000);
        byte[] cut = Arrays.copyOf(sealed(plain), Chunks.SEALED);

        assertThatThrownBy(() -> read(cut, plain.length, 0, plain.length)).isInstanceOf(IOException.class);
    }

    private static byte[] plain(int length) {
        byte[] plain = new byte[length];
        new Random(length).nextBytes(plain);
        return plain;
    }

    private static byte[] sealed(byte[] plain) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (ChunkWriter writer = new ChunkWriter(new Chunks(KEY, ID), sealed)) {
            for (int at = 0; at < plain.length; at += 777) {
                writer.write(plain, at, Math.min(777, plain.length - at));
            }
        }
        return sealed.toByteArray();
    }

    private static byte[] read(byte[] sealed, long total, long from, long length) throws IOException {
        try (InputStream part = ChunkReader.open(new Chunks(KEY, ID), source(sealed), total, from, length)) {
            return part.readAllBytes();
        }
    }

    /** Gives what there is, and nothing beyond it. */
    private static ChunkReader.Source source(byte[] sealed) {
        return (from, length) ->
                new ByteArrayInputStream(sealed, (int) from, (int) Math.min(length, Math.max(0, sealed.length - from)));
    }
}
