package app.ringlet.bench;

import app.ringlet.protocol.media.MediaFrame;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How 20 ms of sound look on a socket. For one thread; nothing is allocated for a frame. */
interface MediaCodec {
    /** Bytes of sound that {@link #read} gives back: more than a load's stamp needs. */
    int STAMP = 18;

    /** Whether frames are text. */
    boolean text();

    /** Puts one frame without its socket's header. */
    void write(ByteBuffer target, int sequence, byte[] sound);

    /** The first {@link #STAMP} bytes of sound; false if this message is no sound. */
    boolean read(ByteBuffer message, byte[] sound);

    /** The carrier's side. */
    final class Carrier implements MediaCodec {
        private static final byte[] BEFORE_SEQUENCE = ascii("{\"event\":\"media\",\"sequenceNumber\":\"");
        private static final byte[] BEFORE_CHUNK = ascii("\",\"media\":{\"track\":\"inbound\",\"chunk\":\"");
        private static final byte[] BEFORE_TIMESTAMP = ascii("\",\"timestamp\":\"");
        private static final byte[] BEFORE_PAYLOAD = ascii("\",\"payload\":\"");
        private static final byte[] PAYLOAD = ascii("\"payload\":\"");
        private static final int STAMP_CHARACTERS = STAMP / 3 * 4;

        private final byte[] after;
        private final byte[] base64 = new byte[216];
        private final byte[] stamp = new byte[STAMP_CHARACTERS];
        private final byte[] digits = new byte[10];

        Carrier(String streamSid) {
            after = ascii("\"},\"streamSid\":\"" + streamSid + "\"}");
        }

        private static byte[] ascii(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public boolean text() {
            return true;
        }

        @Override
        public void write(ByteBuffer target, int sequence, byte[] sound) {
            target.put(BEFORE_SEQUENCE);
            // The start has the number 1.
            number(target, sequence + 2);
            target.put(BEFORE_CHUNK);
            number(target, sequence + 1);
            target.put(BEFORE_TIMESTAMP);
            number(target, sequence * 20);
            target.put(BEFORE_PAYLOAD);
            Base64.getEncoder().encode(sound, base64);
            target.put(base64).put(after);
        }

        private void number(ByteBuffer target, int number) {
            int at = digits.length;
            int rest = number;
            do {
                digits[--at] = (byte) ('0' + rest % 10);
                rest /= 10;
            } while (rest > 0);
            target.put(digits, at, digits.length - at);
        }

        @Override
        public boolean read(ByteBuffer message, byte[] sound) {
            int from = find(message);
            if (from < 0 || from + STAMP_CHARACTERS > message.limit()) {
                return false;
            }
            message.get(from, stamp);
            Base64.getDecoder().decode(stamp, sound);
            return true;
        }

        private static int find(ByteBuffer message) {
            int last = Math.min(message.limit() - PAYLOAD.length, message.position() + 200);
            for (int at = message.position(); at <= last; at++) {
                int same = 0;
                while (same < PAYLOAD.length && message.get(at + same) == PAYLOAD[same]) {
                    same++;
                }
                if (same == PAYLOAD.length) {
                    return at + same;
                }
            }
            return -1;
        }
    }

    /** The desk's side. */
    final class Desk implements MediaCodec {
        private int stream;

        /** As the server named it. */
        void join(int number) {
            stream = number;
        }

        @Override
        public boolean text() {
            return false;
        }

        @Override
        public void write(ByteBuffer target, int sequence, byte[] sound) {
            MediaFrame.write(target, stream, sequence, sequence * MediaFrame.SAMPLES, sound);
        }

        @Override
        public boolean read(ByteBuffer message, byte[] sound) {
            if (MediaFrame.streamOf(message) < 0) {
                return false;
            }
            message.get(message.position() + MediaFrame.HEADER, sound, 0, STAMP);
            return true;
        }
    }
}
