package app.ringlet.cloud.providers.standin;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hears in µ-law when somebody speaks: 40 ms of sound are speech, 500 ms of silence end it. */
final class CallerEar {

    private static final int BEGINS = 320;
    private static final int ENDS = 4000;

    private final VoicePeer peer;
    private int heard;
    private int sound;
    private int quiet;
    private int items;
    private boolean speech;

    CallerEar(VoicePeer peer) {
        this.peer = peer;
    }

    void hear(byte[] audio) throws IOException {
        for (byte code : audio) {
            heard++;
            boolean silent = code == (byte) 0xFF || code == 0x7F;
            sound = silent ? 0 : sound + 1;
            quiet = silent ? quiet + 1 : 0;
            if (!speech && sound >= BEGINS) {
                begins();
            } else if (speech && quiet >= ENDS) {
                ends();
            }
        }
    }

    private void begins() throws IOException {
        speech = true;
        items++;
        peer.tell(
                "input_audio_buffer.speech_started", Map.of("audio_start_ms", heard / 8, "item_id", "item_u" + items));
        peer.interrupted();
    }

    private void ends() throws IOException {
        speech = false;
        String item = "item_u" + items;
        peer.tell("input_audio_buffer.speech_stopped", Map.of("audio_end_ms", heard / 8, "item_id", item));
        Map<String, Object> committed = new LinkedHashMap<>();
        committed.put("item_id", item);
        committed.put("previous_item_id", null);
        peer.tell("input_audio_buffer.committed", committed);
        String words = peer.script().nextHeard();
        Thread.ofVirtual().start(() -> recognised(item, words));
    }

    private void recognised(String item, String words) {
        try {
            Thread.sleep(peer.script().recognition());
            peer.tell(
                    "conversation.item.input_audio_transcription.completed",
                    Map.of(
                            "item_id",
                            item,
                            "content_index",
                            0,
                            "transcript",
                            words,
                            "usage",
                            Map.of("type", "duration", "seconds", 1)));
        } catch (IOException | InterruptedException gone) {
            // Nobody hears it any more.
        }
    }
}
