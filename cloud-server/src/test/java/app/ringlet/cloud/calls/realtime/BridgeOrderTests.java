package app.ringlet.cloud.calls.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.ringlet.cloud.calls.media.MuLaw;
import app.ringlet.cloud.providers.realtime.ClientEvent;
import app.ringlet.cloud.providers.realtime.ServerEvent;
import app.ringlet.cloud.providers.realtime.ServerEvents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vendor's own bridge was written down while it ran; given the same events at the same times, ours tells the same in the same order. */
class BridgeOrderTests extends TestBridge {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FILE = Path.of(System.getProperty("ringlet.root", "."))
            .resolve("../shared/contracts/realtime-bridge-frames.jsonl")
            .normalize();

    @Test
    void clearsThenCancelsThenTruncatesAndAnswersActsBeforeItAsks() throws Exception {
        assumeTrue(Files.exists(FILE), () -> "SKIPPED: the recorded run is not at " + FILE);
        String sound = Base64.getEncoder().encodeToString(new byte[SOUND]);
        List<String> theirs = new ArrayList<>();
        long last = 0;
        for (String line : Files.readAllLines(FILE)) {
            JsonNode frame = JSON.readTree(line);
            String way = frame.path("dir").asString("");
            JsonNode message = frame.path("msg");
            String type = message.path("type").asString(message.path("event").asString(""));
            if (way.startsWith("bridge->")
                    && !Set.of("input_audio_buffer.append", "media", "mark", "conversation.item.retrieve")
                            .contains(type)) {
                theirs.add(type);
            }
            if (!way.equals("openai->bridge")) {
                continue;
            }
            long at = frame.path("t").asLong();
            passes(last == 0 ? 0 : at - last);
            last = at;
            if (type.equals("response.created")) {
                // Theirs answers by itself what ours is asked for.
                asked("item_of_" + message.path("response").path("id").asString(""));
            }
            voice.told(ServerEvents.read(message.toString().replace("<4000B>", sound)));
        }
        passes(100);

        List<String> essential = List.of(
                "session.update",
                "clear",
                "response.cancel",
                "conversation.item.truncate",
                "conversation.item.create",
                "response.create");
        assertThat(withoutRepeats(theirs)).isEqualTo(essential);
        List<String> ours = withoutRepeats(told);
        // Before each answer of the model's stands that it was asked for.
        assertThat(ours)
                .containsSubsequence(essential)
                .isEqualTo(List.of(
                        "session.update",
                        "response.create",
                        "clear",
                        "response.cancel",
                        "conversation.item.truncate",
                        "response.create",
                        "conversation.item.create",
                        "response.create"));
        assertThat(events)
                .filteredOn(event -> event instanceof ClientEvent.ItemTruncate)
                .singleElement()
                .satisfies(cut -> {
                    ClientEvent.ItemTruncate truncate = (ClientEvent.ItemTruncate) cut;
                    assertThat(truncate.itemId()).isEqualTo("item_a");
                    // Theirs says 1050.
                    assertThat(truncate.audioEndMillis()).isBetween(900L, 1100L);
                });
    }

    private static List<String> withoutRepeats(List<String> types) {
        List<String> all = new ArrayList<>();
        for (String type : types) {
            if (all.isEmpty() || !all.getLast().equals(type)) {
                all.add(type);
            }
        }
        return all;
    }

    @Test
    void aLateSoundOfWhatWasInterruptedIsNotHeard() {
        voice.told(new ServerEvent.SessionUpdated());
        asked("item_u");
        voice.told(new ServerEvent.ResponseCreated("resp"));
        String sound = Base64.getEncoder().encodeToString(new byte[SOUND]);
        voice.told(new ServerEvent.AudioDelta("resp", "item", sound));
        voice.told(new ServerEvent.TranscriptDone("resp", "item", "hello there"));
        passes(100);
        voice.told(new ServerEvent.SpeechStarted("item_v", 0));
        assertThat(frames).isNotEmpty();
        frames.clear();
        told.clear();
        voice.told(new ServerEvent.AudioDelta("resp", "item", sound));
        voice.told(new ServerEvent.ResponseDone("resp", "cancelled", "turn_detected", 1, 1));
        work.clear();
        passes(200);

        assertThat(frames).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void oneAnswerIsAskedForAtATime() {
        voice.told(new ServerEvent.SessionUpdated());
        asked("item_u");
        voice.told(new ServerEvent.ResponseCreated("one"));
        voice.told(new ServerEvent.SpeechStarted("item_v", 0));
        asked("item_v");
        assertThat(told).containsExactly("response.create", "clear", "response.cancel");

        voice.told(new ServerEvent.ResponseDone("one", "cancelled", "turn_detected", 1, 1));

        assertThat(told).endsWith("response.cancel", "response.create");
    }

    @Test
    void anErrorThatSaysThatAnAnswerIsUnderWayHasItAskedForLater() {
        voice.told(new ServerEvent.SessionUpdated());
        asked("item_u");
        voice.told(new ServerEvent.Failed("conversation_already_has_active_response", "busy", null));
        assertThat(told).containsExactly("response.create");

        voice.told(new ServerEvent.ResponseDone("of another", "completed", null, 1, 1));

        assertThat(told).containsExactly("response.create", "response.create");
    }

    @Test
    void silenceIsSentForWhatTheCarrierDoesNotSend() {
        voice.told(new ServerEvent.SessionUpdated());
        voice.hear(MuLaw.silence());
        events.clear();
        voice.told(new ServerEvent.SpeechStarted("item_u", 0));
        passes(700);
        assertThat(events).isEmpty();
        passes(400);
        assertThat(events).hasSizeBetween(10, 25).allMatch(ClientEvent.AudioAppend.class::isInstance);
        voice.told(new ServerEvent.SpeechStopped("item_u", 0));
        events.clear();
        passes(400);
        assertThat(events).isEmpty();
    }

    @Test
    void whereThereIsAnotherVoiceItSaysTheTruth() {
        build(new Toned(), Duration.ofHours(1));
        voice.told(new ServerEvent.SessionUpdated());
        asked("item_u");
        CallerTurn turn = Objects.requireNonNull(turns.open());
        says(LIE);
        passes(1000);

        assertThat(told)
                .containsExactly(
                        "response.create", "response.cancel", "conversation.item.truncate", "conversation.item.create");
        assertThat(frames).hasSize((int) ours()).isNotEmpty();
        assertThat(turn.heard(0)).isEqualTo("Nothing is booked yet.");
        assertThat(turn.decisions).hasSize(1);
    }

    @Test
    void whereThereIsNoneTheModelSaysItWordForWord() {
        voice.told(new ServerEvent.SessionUpdated());
        asked("item_u");
        says(LIE);
        passes(100);
        voice.told(new ServerEvent.ResponseDone("resp", "cancelled", "client_cancelled", 1, 1));

        assertThat(told)
                .containsExactly("response.create", "response.cancel", "conversation.item.truncate", "response.create");
        assertThat(events.getLast().fields().toString())
                .contains("word for word")
                .contains("Nothing is booked yet.");
        assertThat(frames).isEmpty();
    }

    @Test
    void whoWaitsHearsAPhraseOrTheNextVoice() {
        build(new Toned(), Duration.ofSeconds(2));
        voice.told(new ServerEvent.SessionUpdated());
        asked("item_u");
        passes(1900);
        assertThat(frames).isEmpty();
        passes(400);
        assertThat(ours()).as("one moment").isPositive();
        assertThat(told).containsExactly("response.create");

        build(new Mute(), Duration.ofSeconds(2));
        told.clear();
        voice.told(new ServerEvent.SessionUpdated());
        asked("item_u");
        passes(2400);
        assertThat(told).containsSequence("response.create", "lost it is silent");
    }

    @Test
    void anAnswerThatBreaksOffIsWaitedForWithAWordAndThenLeft() {
        build(new Toned(), Duration.ofSeconds(2), Duration.ofSeconds(6));
        voice.told(new ServerEvent.SessionUpdated());
        asked("item_u");
        says("We are open on Friday.");
        passes(6000);
        assertThat(ours()).as("one moment").isPositive();
        assertThat(told).noneMatch(one -> one.startsWith("lost"));

        passes(6000);

        assertThat(told).contains("lost the answer breaks off");
    }
}
