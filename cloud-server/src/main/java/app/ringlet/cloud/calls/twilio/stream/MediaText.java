package app.ringlet.cloud.calls.twilio.stream;

import java.util.Arrays;

/**
 * Reads {@code media} messages where they stand, without making a tree of them: 25,000 a second come in when 500 talk. Only what is
 * written as the carrier writes it is read so, else the caller of this takes the long way. One for each socket, for one thread.
 */
final class MediaText {

    /** Audio in one message, bytes: one second. */
    static final int MOST_AUDIO = 8000;

    private static final String EVENT = "\"event\":\"media\"";
    private static final String PAYLOAD = "\"payload\":\"";
    private static final String SEQUENCE = "\"sequenceNumber\":\"";
    private static final String OUTBOUND = "\"track\":\"outbound\"";
    private static final int MOST_DIGITS = 18;
    private static final byte[] SIXBITS = new byte[128];

    static {
        Arrays.fill(SIXBITS, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            SIXBITS[alphabet.charAt(i)] = (byte) i;
        }
    }

    private final byte[] audio = new byte[MOST_AUDIO];
    private int length;
    private long sequence;
    private boolean outbound;

    /** @return whether it is a media message that could be read; if so, the other methods tell of it until the next */
    boolean read(String text) {
        if (!text.contains(EVENT)) {
            return false;
        }
        int payload = text.indexOf(PAYLOAD);
        int number = text.indexOf(SEQUENCE);
        if (payload < 0 || number < 0) {
            return false;
        }
        sequence = digits(text, number + SEQUENCE.length());
        length = sequence < 0 ? -1 : decode(text, payload + PAYLOAD.length());
        outbound = text.contains(OUTBOUND);
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

    private static long digits(String text, int from) {
        long number = 0;
        int at = from;
        while (at < text.length() && at - from < MOST_DIGITS && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            number = number * 10 + text.charAt(at) - '0';
            at++;
        }
        return at > from && at < text.length() && text.charAt(at) == '"' ? number : -1;
    }

    /** @return bytes of audio, or -1 if this is no Base64, or too much */
    private int decode(String text, int from) {
        int bits = 0;
        int held = 0;
        int out = 0;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                return (at - from) % 4 == 0 ? out : -1;
            }
            if (c == '=') {
                return endsAt(text, from, at) ? out : -1;
            }
            if (c >= SIXBITS.length || SIXBITS[c] < 0) {
                return -1;
            }
            held = held << 6 | SIXBITS[c];
            bits += 6;
            if (bits >= 8) {
                if (out == MOST_AUDIO) {
                    return -1;
                }
                bits -= 8;
                audio[out++] = (byte) (held >> bits);
            }
        }
        return -1;
    }

    private static boolean endsAt(String text, int from, int padding) {
        int end = text.startsWith("==\"", padding) ? padding + 2 : padding + 1;
        return end < text.length() && text.charAt(end) == '"' && (end - from) % 4 == 0;
    }
}
