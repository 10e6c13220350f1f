package app.ringlet.simulator.carrier;

import app.ringlet.simulator.audio.AudioLine;
import app.ringlet.simulator.audio.Heard;
import app.ringlet.simulator.audio.LineFaults;
import app.ringlet.simulator.audio.Microphone;
import app.ringlet.simulator.audio.Silence;
import app.ringlet.simulator.audio.Sound;
import app.ringlet.simulator.audio.WaveFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A call with a voice and an ear: the telephone's side of its sound, in real time. Safe for use by many threads. */
public final class Handset {
    private final PhoneCall call;
    private final AudioLine line;
    private final Microphone microphone = new Microphone();
    private final Silence silence = new Silence();

    Handset(PhoneCall call, AudioLine line) {
        this.call = call;
        this.line = line;
        line.pickUp(microphone);
        line.tap(silence);
    }

    public PhoneCall call() {
        return call;
    }

    /** Speaks it after all that was to be spoken before; completes when its last frame has gone. */
    public CompletableFuture<Void> speak(Sound sound) {
        return microphone.speak(sound);
    }

    /** @param wave 8 kHz, mono, µ-law or 16 bit linear */
    public CompletableFuture<Void> speak(Path wave) throws IOException {
        return speak(WaveFile.read(Files.readAllBytes(wave)));
    }

    /** Speaks it, and when it is out these are the words that the carrier's recogniser, where one listens, makes of it. */
    public CompletableFuture<Void> speak(Sound sound, String words) {
        return speak(sound).thenRun(() -> {
            if (!call.ended()) {
                call.say(words);
            }
        });
    }

    /** Says no more of what was still to be said. */
    public void hush() {
        microphone.hush();
    }

    /** Everything from the moment of picking up; its times count from there. */
    public Heard heard() {
        return microphone.heard();
    }

    /** How long at most nobody has said anything. */
    public Silence silence() {
        return silence;
    }

    public Handset press(String keys) {
        call.press(keys);
        return this;
    }

    /** How bad the line is, for streams that begin from now on. */
    public Handset disturb(LineFaults how) {
        line.disturb(how);
        return this;
    }

    /** From now on nothing arrives in either direction, and nobody is told: the call stays up. */
    public void loseLine() {
        microphone.loseLine();
    }

    public void findLineAgain() {
        microphone.findLineAgain();
    }

    public void hangUp() {
        call.hangUp();
    }
}
