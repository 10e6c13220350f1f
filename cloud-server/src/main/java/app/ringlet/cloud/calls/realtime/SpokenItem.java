package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.receptionist.SpokenTurn;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is said: its words and its sound as they come, and how far it is let out. Under the lock of whoever speaks; how much was
 * played is written by the player.
 */
final class SpokenItem {

    private final @Nullable String id;
    private final @Nullable String expected;
    private final long began;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
    private int read;
    private int passed;
    private int released;
    private int cut = Integer.MAX_VALUE;
    private boolean textDone;
    private boolean soundDone;
    private boolean blocked;
    private boolean dropped;
    private volatile int played;

    /** @param id the model's; absent for a sound of ours. @param expected the only words that it may say; absent for any */
    SpokenItem(@Nullable String id, @Nullable String expected, long nanos) {
        this.id = id;
        this.expected = expected;
        this.began = nanos;
    }

    /** Words of ours with the sound that says them. */
    static SpokenItem ours(String words, byte[] sound, long nanos) {
        SpokenItem item = new SpokenItem(null, null, nanos);
        item.text.append(words);
        item.sound.writeBytes(sound);
        item.read = words.length();
        item.passed = words.length();
        item.textDone = true;
        item.soundDone = true;
        return item;
    }

    @Nullable
    String id() {
        return id;
    }

    @Nullable
    String expected() {
        return expected;
    }

    /** When its first sound or word came. */
    long began() {
        return began;
    }

    void words(String delta) {
        if (!textDone) {
            text.append(delta);
        }
    }

    /** @param whole what the vendor says that it was, in the end; what was read already stays so */
    void wordsDone(String whole) {
        if (whole.startsWith(text.substring(0, read))) {
            text.replace(0, text.length(), whole);
        }
        textDone = true;
    }

    void sound(byte[] delta) {
        if (!dropped && !soundDone) {
            sound.writeBytes(delta);
        }
    }

    void soundDone() {
        soundDone = true;
    }

    /** The response is over: no more will come. */
    void over() {
        textDone = true;
        soundDone = true;
    }

    /** A sentence that has come whole and was not read yet; where it ends is {@link #readUntil}. */
    Optional<String> nextSentence() {
        if (blocked || dropped) {
            return Optional.empty();
        }
        int end = SpokenTurn.sentenceEnd(text.toString(), read, textDone);
        if (end < 0) {
            return Optional.empty();
        }
        String sentence = text.substring(read, end);
        read = end;
        return Optional.of(sentence);
    }

    int readUntil() {
        return read;
    }

    String wordsRead() {
        return text.substring(0, read);
    }

    void passed(int until) {
        passed = Math.max(passed, until);
    }

    /** From the last sentence that passed on, nothing of it is let out. */
    void block() {
        blocked = true;
    }

    boolean isBlocked() {
        return blocked;
    }

    /** Nothing more of it is let out. */
    void drop() {
        dropped = true;
    }

    /** Whether nothing more of it can be let out. */
    boolean isSettled() {
        return dropped || (textDone && soundDone && (blocked || (read == text.length() && passed == read)));
    }

    /** Whether so much of its sound is here that what passed is surely in it. */
    boolean hasPassedSound() {
        return soundDone || sound.size() >= Alignment.atMost(Alignment.weight(text, passed));
    }

    /** What is let out now beyond what was. */
    byte[] release() {
        int until = Math.min(sound.size(), allowed());
        if (dropped || until <= released) {
            return new byte[0];
        }
        byte[] more = Arrays.copyOfRange(sound.toByteArray(), released, until);
        released = until;
        return more;
    }

    private int allowed() {
        if (passed == 0) {
            return 0;
        }
        if (textDone && passed == text.length()) {
            return sound.size();
        }
        double weight = Alignment.weight(text, passed);
        if (blocked) {
            return hasPassedSound() ? Alignment.firstEnd(sound.toByteArray(), weight) : Alignment.surely(weight);
        }
        return textDone && soundDone
                ? Alignment.share(sound.toByteArray(), weight, Alignment.weight(text, text.length()))
                : Alignment.surely(weight);
    }

    /** Bytes that have come. */
    int received() {
        return sound.size();
    }

    /** Bytes that were let out. */
    int released() {
        return released;
    }

    /** The model is told that it was cut there. @return whether it was not told so before */
    boolean cutAt(int bytes) {
        boolean sooner = bytes < cut;
        cut = Math.min(cut, bytes);
        return sooner;
    }

    void played(int bytes) {
        played += bytes;
    }

    /** Bytes. */
    int played() {
        return played;
    }

    /** Words of which a caller has surely heard all, who heard so many bytes of it. */
    String heard(int bytes) {
        if (bytes >= released && passed > 0 && isSettled() && !dropped) {
            return text.substring(0, passed).strip();
        }
        double all = textDone && soundDone && !blocked ? Alignment.weight(text, text.length()) : 0;
        double said = Alignment.said(bytes, sound.size(), all);
        int end = 0;
        double sum = 0;
        for (int i = 0; i < passed; i++) {
            sum += Alignment.weight(text.substring(i, i + 1), 1);
            if (sum > said) {
                break;
            }
            if (i + 1 == passed || Character.isWhitespace(text.charAt(i + 1))) {
                end = i + 1;
            }
        }
        return text.substring(0, end).strip();
    }

    /** What passed of it. */
    String passedWords() {
        return text.substring(0, passed).strip();
    }
}
