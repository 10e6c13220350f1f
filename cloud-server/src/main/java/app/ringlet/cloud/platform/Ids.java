package app.ringlet.cloud.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/** Ids of everything: UUIDv7 (RFC 9562), so that new rows land at the end of an index; 16 bytes in the database. */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    /** Below the time in the upper half. */
    private static final int RANDOM_BITS = 16;

    private static final long VERSION_7 = 0x7000;

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /** When such an id was made, to the millisecond. */
    public static Instant time(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> RANDOM_BITS);
    }

    /** No id that is made at {@code time} or later is below it, and none that was made before is above. */
    public static UUID lowestAt(Instant time) {
        return new UUID((time.toEpochMilli() << RANDOM_BITS) | VERSION_7, 0);
    }

    /** For a BINARY(16) parameter. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** From a BINARY(16) column. */
    public static UUID of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
