package app.ringlet.desktop.screens;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.connection.Recordings.Track;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.sample.SamplePhone;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.shell.ShellViewModel.Place;
import app.ringlet.desktop.worklist.Whose;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.calls.RecordingKind;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.calls.VoicemailView;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorkItemView.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The worklist as pictures in target/screens, light and dark. */
class WorklistScreensTest {

    private static final UUID CALL = SampleSalon.id("voicemail call");

    private final Stagehand hand = new Stagehand();

    @AfterEach
    void close() {
        hand.close();
    }

    private void open(double width, double height) {
        hand.show(SampleSalon.busy(), width, height);
        Fx.run(() -> {
            hand.salon.put(item(
                    "vm",
                    Kind.VOICEMAIL,
                    "Maximiliana-Josephine von der Heide-Sonnenschein zu Altenburg",
                    "Left a message of 0:23",
                    null,
                    1,
                    new VoicemailView(
                            VoicemailView.State.LEFT,
                            23,
                            "Hi, this is Maxi, I wanted to ask whether you could fit in my sister too on"
                                    + " Thursday, please call me back.")));
            hand.salon.put(item(
                    "back",
                    Kind.CALL_BACK,
                    "Grace Kim",
                    "Asked to be called back about her colour",
                    new TakenBy(SamplePhone.ME, "Alex Baker"),
                    1,
                    null));
            hand.salon.put(item(
                    "tried", Kind.MISSED_CALL, null, "Hung up while the desk was ringing", SamplePhone.MIA, 4, null));
            hand.salon.put(item(
                    "none",
                    Kind.VOICEMAIL,
                    null,
                    "Reached voicemail",
                    null,
                    1,
                    new VoicemailView(VoicemailView.State.NONE, null, null)));
        });
    }

    private static WorkItemView item(
            String id, Kind kind, String client, String text, TakenBy owner, int tries, VoicemailView message) {
        return new WorkItemView(
                SampleSalon.id(id),
                kind,
                CALL,
                client == null ? null : new ClientRef(SampleSalon.id(client), client, "+12125550171"),
                "+12125550171",
                text,
                SampleSalon.at(10, 40),
                false,
                owner,
                tries,
                null,
                message);
    }

    @Test
    void everyKindWithItsOwnerAndWhatCanBeDone() {
        open(1440, 900);
        Fx.run(() -> hand.models.shell().placeProperty().set(Place.WORKLIST));
        hand.snapshots("worklist-kinds");
        assertThat(hand.texts())
                .contains(
                        "Call back",
                        "4 tries",
                        "You",
                        "Mia Jansen",
                        "Nobody yet",
                        "No message was left.",
                        "0:00 / 0:23")
                .contains("All", "Mine", "Nobody's");
    }

    @Test
    void aVoicemailIsPlayedInItsRowAndADoneMarkTakenBack() {
        open(1100, 700);
        Fx.run(() -> {
            hand.models.shell().placeProperty().set(Place.WORKLIST);
            hand.player.toggle(new Track(CALL, RecordingKind.VOICEMAIL));
            for (int i = 0; i < 20; i++) {
                hand.devices.tick(10);
                hand.work.pass(Duration.ofMillis(100));
            }
            hand.models.worklist().done(SampleSalon.id("none"));
        });
        hand.snapshots("worklist-playing-small");
        assertThat(hand.texts()).anyMatch(text -> text.startsWith("0:0") && text.endsWith("/ 1:35"));
        assertThat(hand.texts()).contains("Undo");
    }

    @Test
    void besideTheCalendarAndWhenSomethingDidNotWork() {
        open(1440, 900);
        hand.worklist.failure = new ServerFailure.Unreachable(new IOException());
        Fx.run(() -> hand.models.worklist().take(SampleSalon.id("vm")));
        hand.snapshots("worklist-panel");
        assertThat(hand.texts()).anyMatch(text -> text.startsWith("The server cannot be reached"));
    }

    @Test
    void nothingThatIsMine() {
        open(1440, 900);
        Fx.run(() -> {
            hand.models.shell().placeProperty().set(Place.WORKLIST);
            hand.models.worklist().done(SampleSalon.id("back"));
            hand.models.worklist().whoseProperty().set(Whose.MINE);
        });
        hand.snapshots("worklist-none-mine");
        assertThat(hand.texts()).contains("Nothing left to do");
    }
}
