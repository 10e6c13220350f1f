package app.ringlet.cloud.calls.twilio.stream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads {@code media} messages where they stand, without making a tree of them: 25,000 a second come in when 500 talk. Only what is
 * written as the carrier writes it is read so, else the caller of this takes the long way. One for each socket, for one thread.
 */
final class MediaText {

    /** Audio in one message, bytes: one second. */
    static final int MOST_AUDIO = 8000;

    private static final byte[] EVENT = ascii("\"event\":\"media\"");
    private static final byte[] SEQUENCE = ascii("\"sequenceNumber\":\"");
    private static final byte[] TRACK = ascii("\"track\":\"");
    private static final byte[] OUTBOUND = ascii("outbound\"");
    private static final byte[] PAYLOAD = ascii("\"payload\":\"");
    private static final int MOST_DIGITS = 18;
    private static final byte[] SIXBITS = new byte[256];

    static {
        Arrays.fill(SIXBITS, (byte) -1);
        byte[] alphabet = ascii("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
        for (int i = 0; i < alphabet.length; i++) {
            SIXBITS[alphabet[i]] = (byte) i;
        }
    }

    private final byte[] audio = new byte[MOST_AUDIO];
    private int length;
    private long sequence;
    private boolean outbound;

    /**
     * @param text UTF-8, {@code end} bytes of it
     * @return whether it is a media message that could be read; if so, the other methods tell of it until the next
     */
    boolean read(byte[] text, int end) {
        int number = after(EVENT, text, end) < 0 ? -1 : after(SEQUENCE, text, end);
        int payload = number < 0 ? -1 : after(PAYLOAD, text, end);
        if (payload < 0) {
            return false;
        }
        sequence = digits(text, number, end);
        length = sequence < 0 ? -1 : decode(text, payload, end);
        int track = after(TRACK, text, end);
        outbound = track >= 0 && startsWith(OUTBOUND, text, track, end);
        return length >= 0;
    }

    /** µ-law, {@link #length} bytes of it; lent until the next message. */
    byte[] audio() {
        return audio;
    }

    int length() {
        return length;
    }

    long sequence() {
        return sequence;
    }

    /** Whether it is what the caller hears, not what they say. */
    boolean outbound() {
        return outbound;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** @return where the first of these ends, or -1 */
    private static int after(byte[] words, byte[] text, int end) {
        int last = end - words.length;
        for (int at = 0; at <= last; at++) {
            if (text[at] == '"' && startsWith(words, text, at, end)) {
                return at + words.length;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] words, byte[] text, int at, int end) {
        return at + words.length <= end && Arrays.equals(words, 0, words.length, text, at, at + words.length);
    }

    private static long digits(byte[] text, int from, int end) {
        long number = 0;
        int at = from;
        while (at < end && at - from < MOST_DIGITS && text[at] >= '0' && text[at] <= '9') {
            number = number * 10 + text[at] - '0';
            at++;
        }
        return at > from && at < end && text[at] == '"' ? number : -1;
    }

    /** @return bytes of audio, or -1 if this is no Base64, or too much */
    private int decode(byte[] text, int from, int end) {
        int at = from;
        int out = 0;
        while (at < end && text[at] != '"') {
            if (at + 4 >= end) {
                return -1;
            }
            int first = SIXBITS[text[at] & 0xFF] << 18 | SIXBITS[text[at + 1] & 0xFF] << 12;
            boolean one = text[at + 2] == '=' && text[at + 3] == '=';
            boolean two = !one && text[at + 3] == '=';
            int third = one ? 0 : SIXBITS[text[at + 2] & 0xFF] << 6;
            int fourth = one || two ? 0 : SIXBITS[text[at + 3] & 0xFF];
            int bits = first | third | fourth;
            int bytes = one ? 1 : two ? 2 : 3;
            at += 4;
            if (bits < 0 || out + bytes > MOST_AUDIO || bytes < 3 && text[at] != '"') {
                return -1;
            }
            audio[out] = (byte) (bits >> 16);
            if (bytes > 1) {
                audio[out + 1] = (byte) (bits >> 8);
            }
            if (bytes > 2) {
                audio[out + 2] = (byte) bits;
            }
            out += bytes;
        }
        return at < end ? out : -1;
    }
}
