package app.ringlet.simulator.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.simulator.audio.LineFaults;
import app.ringlet.simulator.audio.Playback;
import app.ringlet.simulator.audio.Sound;
import app.ringlet.simulator.audio.Tones;
import app.ringlet.simulator.stream.SocketPeer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SoundOnLinesTest extends StreamedCallTest {
    @Test
    void aOneWayStreamHearsBothAndTheCallGoesOn() {
        salon.on(
                        "/incoming",
                        "<Start><Stream name='ear' track='both_tracks' url='" + sockets.url("/listen")
                                + "'/></Start><Connect><Stream url='" + sockets.url("/media") + "'/></Connect>")
                .on("/stream", "");
        Handset handset = maria.dial(SALON).handset();
        Map<String, SocketPeer> servers = byTracks(sockets.awaitPeer(), sockets.awaitPeer());
        SocketPeer listener = servers.get("[\"inbound\",\"outbound\"]");
        SocketPeer speaker = servers.get("[\"inbound\"]");
        String sid = speaker.await("start").path("streamSid").asString();
        speaker.send(media(sid, Sound.tone(700, Duration.ofMillis(400))));
        handset.speak(VOICE).join();
        assertThat(handset.heard().awaitTone(700, LONG_ENOUGH, SOON)).isTrue();
        assertThat(carrier.streams().stop(handset.call().sid(), "ear")).isTrue();
        listener.await("stop");
        listener.awaitClosed();
        handset.hangUp();

        assertThat(track(listener, "inbound")).anySatisfy(hasTone(400)).noneSatisfy(hasTone(700));
        assertThat(track(listener, "outbound")).anySatisfy(hasTone(700)).noneSatisfy(hasTone(400));
    }

    private static Map<String, SocketPeer> byTracks(SocketPeer... peers) {
        return java.util.Arrays.stream(peers)
                .collect(java.util.stream.Collectors.toMap(
                        peer -> peer.await("start").at("/start/tracks").toString(), peer -> peer));
    }

    private static List<byte[]> track(SocketPeer peer, String track) {
        return peer.received().stream()
                .filter(message -> message.at("/media/track").asString("").equals(track))
                .map(message ->
                        Base64.getDecoder().decode(message.at("/media/payload").asString()))
                .toList();
    }

    private static org.assertj.core.api.ThrowingConsumer<byte[]> hasTone(double hertz) {
        return frame -> assertThat(Tones.isIn(Sound.of(frame), 0, hertz)).isTrue();
    }

    @Test
    void aBadLineLosesDoublesAndDelays() {
        PhoneCall call = maria.dial(SALON);
        salon.on("/incoming", connect("")).on("/stream", "");
        call.handset().disturb(new LineFaults(0.2, 0.2, 0.2, 3, 7));
        SocketPeer server = sockets.awaitPeer();
        server.await("media", media -> media.at("/media/chunk").asInt() > 60);
        call.hangUp();
        server.awaitClosed();
        List<Integer> chunks = server.received().stream()
                .filter(message -> message.path("event").asString().equals("media"))
                .map(message -> message.at("/media/chunk").asInt())
                .toList();
        assertThat(chunks.stream().distinct().toList()).hasSizeLessThan(chunks.size());
        assertThat(chunks.stream().distinct().count())
                .isLessThan(chunks.stream().mapToInt(i -> i).max().getAsInt());
        assertThat(chunks).isNotEqualTo(chunks.stream().sorted().toList());
    }

    @Test
    void aLostLineIsSilentAndNobodyIsTold() {
        Handset handset = connected().handset();
        SocketPeer server = sockets.awaitPeer();
        String sid = server.await("start").path("streamSid").asString();
        server.await("media");
        handset.loseLine();
        // A mark is echoed by the clock: two of them are a whole frame apart at least.
        for (String name : List.of("one", "two")) {
            server.send("{'event':'mark','streamSid':'" + sid + "','mark':{'name':'" + name + "'}}");
            server.await("mark", mark -> mark.at("/mark/name").asString().equals(name));
        }
        int then = server.received().size();
        server.send("{'event':'mark','streamSid':'" + sid + "','mark':{'name':'three'}}");
        server.await("mark", mark -> mark.at("/mark/name").asString().equals("three"));
        assertThat(server.received()).hasSize(then + 1);
        assertThat(handset.call().ended()).isFalse();
        handset.findLineAgain();
        long before = server.received().stream()
                .filter(m -> m.path("event").asString().equals("media"))
                .count();
        server.await("media", media -> media.at("/media/chunk").asInt() > before);
    }

    @Test
    void aMessageIsRecordedWithItsSound() {
        salon.on("/incoming", "<Record action='/recorded' playBeep='false'/>").on("/recorded", "<Hangup/>");
        Handset handset = maria.dial(SALON).handset();
        handset.call().awaitListening();
        handset.speak(VOICE, "Please call back").join();
        handset.hangUp();
        assertThat(posted("/recorded").getFirst()).containsEntry("Digits", "hangup");
        assertThat(carrier.recordings().all())
                .singleElement()
                .satisfies(kept -> assertThat(Tones.find(kept.sound(), 400))
                        .extracting(Tones.Span::length)
                        .containsExactly(VOICE.duration()));
    }

    @Test
    void whatTheCarrierSaysIsHeardAsItsVoice() {
        carrier.close();
        carrier = open(Pace.real());
        provision();
        salon.on("/incoming", "<Say>Hello there</Say>");
        Handset handset = carrier.phone("+19175550123").dial(SALON).handset();
        handset.call().awaitEnded();
        assertThat(handset.heard().tone(Playback.VOICE)).isNotEmpty();
    }

    @Test
    void twoTelephonesJoinedByADialHearEachOther() {
        salon.on("/incoming", "<Dial>+12125550111</Dial>");
        SimulatedPhone desk = carrier.phone("+12125550111");
        Handset caller = maria.dial(SALON).handset();
        Handset called = desk.awaitRing(SOON).answer().handset();
        caller.call().awaitListening();
        caller.speak(VOICE);
        called.speak(Sound.tone(700, Duration.ofMillis(400)));
        assertThat(called.heard().awaitTone(400, LONG_ENOUGH, SOON)).isTrue();
        assertThat(caller.heard().awaitTone(700, LONG_ENOUGH, SOON)).isTrue();
        assertThat(caller.heard().tone(400)).isEmpty();
        caller.hangUp();
    }
}
