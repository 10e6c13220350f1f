package app.ringlet.cloud.calls.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.providers.standin.VoiceSound;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is said and in whichever pieces it comes: no sound of a sentence that did not pass is let out, and nothing unheard was said. */
class AlignmentProperties {

    private static final List<String> SENTENCES = List.of(
            "Sure.",
            "I have Thursday, November 26, at 2:30 pm with Anna.",
            "That takes about 45 minutes and costs 65 dollars.",
            "May I have your name, please?",
            "We are open every day of the week, from 9 to 18.",
            "Wonderful!");

    private static String speech(Random random, int sentences) {
        return IntStream.range(0, sentences)
                .mapToObj(i -> SENTENCES.get(random.nextInt(SENTENCES.size())))
                .collect(Collectors.joining(" "));
    }

    /** @return what is let out of it, each byte telling its sentence */
    private static byte[] letOut(SpokenItem item, String words, byte[] sound, int passing, Random random) {
        byte[] out = new byte[0];
        int told = 0;
        int given = 0;
        int read = 0;
        while (told < words.length() || given < sound.length) {
            if (random.nextBoolean() && told < words.length()) {
                int more = Math.min(words.length(), told + 1 + random.nextInt(20));
                item.words(words.substring(told, more));
                told = more;
            } else if (given < sound.length) {
                int more = Math.min(sound.length, given + 1 + random.nextInt(4000));
                item.sound(Arrays.copyOfRange(sound, given, more));
                given = more;
            }
            if (told == words.length()) {
                item.wordsDone(words);
            }
            if (given == sound.length) {
                item.soundDone();
            }
            while (item.nextSentence().isPresent()) {
                if (read++ < passing) {
                    item.passed(item.readUntil());
                } else {
                    item.block();
                }
            }
            byte[] more = item.release();
            int end = out.length;
            out = Arrays.copyOf(out, end + more.length);
            System.arraycopy(more, 0, out, end, more.length);
        }
        return out;
    }

    @Property(tries = 300)
    void whatDidNotPassIsNotLetOut(@ForAll Random random, @ForAll @IntRange(max = 4) int passing) {
        String words = speech(random, passing + 1 + random.nextInt(2));
        byte[] sound = VoiceSound.of(words, 0);
        byte[] out = letOut(new SpokenItem("item", null, 0), words, sound, passing, random);

        for (byte code : out) {
            int sentence = (code & 0xFF) - VoiceSound.FIRST;
            assertThat(code == (byte) 0xFF || sentence < passing)
                    .as("sentence %d of %d that passed of: %s", sentence, passing, words)
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void whatPassesIsLetOutWhole(@ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int sentences) {
        String words = speech(random, sentences);
        byte[] sound = VoiceSound.of(words, 0);

        assertThat(letOut(new SpokenItem("item", null, 0), words, sound, sentences, random))
                .isEqualTo(sound);
    }

    @Property(tries = 300)
    void noWordIsCountedThatWasNotHeard(@ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int sentences) {
        String words = speech(random, sentences);
        byte[] sound = VoiceSound.of(words, 0);
        SpokenItem item = new SpokenItem("item", null, 0);
        letOut(item, words, sound, sentences, random);
        int bytes = random.nextInt(sound.length + 1);

        String heard = item.heard(bytes);

        assertThat(words).startsWith(heard);
        // The weights are not the voice's own: half a second is the most that they are beside it.
        assertThat(VoiceSound.of(heard, 0).length).isLessThanOrEqualTo(bytes + 8 * 800);
    }
}
