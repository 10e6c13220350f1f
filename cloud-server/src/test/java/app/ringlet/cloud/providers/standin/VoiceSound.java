package app.ringlet.cloud.providers.standin;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Speech that tells what it says: each sentence is of one µ-law code of its own, as long as it takes to say, and a pause after it. */
public final class VoiceSound {

    /** The code of a first sentence; those that follow have the next. */
    public static final int FIRST = 0x10;

    /** So many sentences are told apart. */
    public static final int CODES = 64;

    private static final int BYTES = 8;
    private static final int LETTER = 45;
    private static final int DIGIT = 170;
    private static final int BLANK = 30;
    private static final int COMMA = 100;
    private static final int PAUSE = 250;

    private VoiceSound() {}

    /** @param first number of its first sentence in what is told apart */
    public static byte[] of(String words, int first) {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        int sentence = first;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean ends = isEnd(words, i);
            byte code = ends || c == ',' ? (byte) 0xFF : (byte) (FIRST + sentence % CODES);
            byte[] part = new byte[millis(c, ends) * BYTES];
            Arrays.fill(part, code);
            sound.writeBytes(part);
            if (ends) {
                sentence++;
            }
        }
        return sound.toByteArray();
    }

    static int sentences(String words) {
        int count = 0;
        for (int i = 0; i < words.length(); i++) {
            if (isEnd(words, i)) {
                count++;
            }
        }
        return Math.max(1, count);
    }

    private static boolean isEnd(String words, int at) {
        boolean stop = ".!?".indexOf(words.charAt(at)) >= 0;
        return stop && (at + 1 == words.length() || words.charAt(at + 1) == ' ');
    }

    private static int millis(char c, boolean ends) {
        if (ends) {
            return PAUSE;
        }
        return c == ',' ? COMMA : Character.isDigit(c) ? DIGIT : Character.isLetter(c) ? LETTER : BLANK;
    }
}
