package app.ringlet.desktop.softphone;

import static app.ringlet.desktop.sample.SampleSalon.at;

import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.Backoff;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SamplePhone;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.sample.WaveDevices;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Role;
import app.ringlet.protocol.push.PushMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A telephone at a desk in a test's hands, in a busy salon. */
abstract class AtTheTelephone {

    @TempDir
    Path folder;

    final ManualWork work = new ManualWork(SampleSalon.NOW);
    final LiveSalon salon = new LiveSalon();
    final SamplePhone server = new SamplePhone(work);
    final WaveDevices devices = new WaveDevices();
    final List<String> attention = new ArrayList<>();
    PhoneAudio audio;
    PhoneModels phone;

    @BeforeEach
    void open() {
        salon.show(SampleSalon.busy());
        audio = new PhoneAudio(() -> devices, new AudioChoices(folder), work);
        phone = PhoneModels.of(
                salon,
                server,
                new SoftphoneConnection(server, work, work, new Backoff(new Random(1))),
                audio,
                work,
                new DeskClock(work, work));
        phone.ringer().attendWith(new Attention() {
            @Override
            public void call(String who, String whoElse, Runnable answer) {
                attention.add(who + ", " + whoElse);
            }

            @Override
            public void quiet() {
                attention.add("quiet");
            }
        });
        attention.clear();
        phone.open();
        server.tell(new DeskNotice.Ready(20));
    }

    void changed(CallView call) {
        salon.apply(new PushMessage.CallChanged(1, at(10, 42), call));
    }

    PhonePicture picture() {
        return phone.call().pictureProperty().get();
    }

    void talk() {
        changed(server.call());
        phone.ringing().answer();
        server.join(Role.TALK);
    }
}
