package app.ringlet.desktop.softphone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.softphone.audio.AudioChoice;
import app.ringlet.desktop.softphone.audio.AudioDevices;
import app.ringlet.desktop.softphone.audio.AudioDevices.Open;
import app.ringlet.desktop.softphone.audio.RingTone;
import app.ringlet.protocol.calls.CallView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes itself heard and seen while a call rings here. Belongs to the UI thread. */
public final class Ringer {

    private static final Logger log = LoggerFactory.getLogger(Ringer.class);

    private final RingingViewModel ringing;
    private final PhoneAudio audio;
    private final BackgroundWork work;
    private Attention attention = Attention.NONE;
    private @Nullable CallView rung;
    private @Nullable Open sound;

    public Ringer(RingingViewModel ringing, PhoneAudio audio, BackgroundWork work) {
        this.ringing = ringing;
        this.audio = audio;
        this.work = work;
        ringing.callProperty().subscribe(this::changed);
    }

    /** From now on this one is asked to get someone to look. */
    public void attendWith(Attention how) {
        attention = how;
    }

    private void changed(@Nullable CallView call) {
        if (call == null) {
            rung = null;
            attention.quiet();
            quiet();
        } else if (rung == null || !rung.id().equals(call.id())) {
            rung = call;
            attention.call(ringing.who(call), ringing.whoElse(call), ringing::answer);
            sound();
        }
    }

    private void sound() {
        AudioDevices devices = audio.devices().orElse(null);
        AudioChoice choice = audio.choiceProperty().get();
        if (devices == null || sound != null || choice.silent()) {
            return;
        }
        work.run(
                () -> devices.play(
                        devices.speakers().stream()
                                .filter(d -> d.id().equals(choice.ringer()))
                                .findFirst(),
                        new RingTone()),
                open -> {
                    if (rung == null || sound != null) {
                        close(open);
                    } else {
                        sound = open;
                    }
                },
                failure -> log.warn("It cannot ring aloud: {}", failure.getMessage()));
    }

    private void quiet() {
        if (sound != null) {
            close(sound);
            sound = null;
        }
    }

    private void close(Open open) {
        work.run(
                () -> {
                    open.close();
                    return true;
                },
                done -> log.trace("quiet"),
                failure -> log.warn("The ringing could not be stopped", failure));
    }
}
