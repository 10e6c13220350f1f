package app.ringlet.desktop.screens;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.connection.ConnectionStatus.Connecting;
import app.ringlet.desktop.connection.ConnectionStatus.Reconnecting;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.sample.SampleVisits;
import app.ringlet.desktop.shell.ShellViewModel.Place;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each state of the main window as a picture in target/screens, light and dark, with what must be readable on it. */
class ScreensTest {

    private static final int WIDE = 1440;
    private static final int HIGH = 900;

    private final Stagehand hand = new Stagehand();

    @AfterEach
    void close() {
        hand.close();
    }

    @Test
    void aBusyMorning() {
        hand.show(SampleSalon.busy(), WIDE, HIGH).snapshots("busy");
        assertThat(hand.texts())
                .contains("Luna Hair Studio", "Thursday, November 26", "Held by a call", "1:42", "Live");
        assertThat(hand.texts())
                .contains("Two would be great.", "Holding Chloe, Today 2:00 pm", "2 missed calls, 1 message");
        assertThat(hand.texts()).contains("Connected, all changes saved", "10:42 am");
    }

    @Test
    void theSmallestWindow() {
        hand.show(SampleSalon.busy(), 1100, 700).snapshots("small");
        assertThat(hand.texts()).contains("Calls 2").doesNotContain("WORKLIST");
        Fx.run(() -> hand.models.shell().sidePanelOpenProperty().set(true));
        hand.snapshots("small-panel");
        assertThat(hand.texts()).contains("LIVE CALLS", "WORKLIST");
    }

    @Test
    void theNarrowestWindow() {
        hand.show(SampleSalon.busy(), 1024, 700).snapshots("narrow");
        assertThat(hand.texts()).contains("Luna Hair Studio", "Thursday, November 26", "Calls 2", "Live");
        assertThat(Texts.shown(hand.scene.getRoot(), Button.class))
                .filteredOn(button -> "Calls 2".equals(button.getText()))
                .allMatch(
                        button -> button.localToScene(button.getBoundsInLocal()).getMaxX() <= 1024);
    }

    @Test
    void anAppointmentOpened() {
        hand.show(SampleSalon.busy(), WIDE, HIGH);
        Fx.run(() -> {
            var calendar = hand.models.calendar();
            var visit = SampleVisits.all().get(1);
            calendar.pictureProperty().get().blockOf(visit.id()).ifPresent(b -> calendar.select(b.key()));
            calendar.openDetails();
        });
        hand.snapshots("details");
        assertThat(hand.texts()).contains("In the chair", "$140", "Booked at the desk");
    }

    @Test
    void theLogOfCalls() {
        hand.show(SampleSalon.busy(), WIDE, HIGH);
        Fx.run(() -> {
            hand.models.shell().placeProperty().set(Place.CALLS);
            hand.models.callLog().pickedProperty().set(app.ringlet.desktop.sample.SampleCalls.TALKING);
        });
        hand.snapshots("calls");
        assertThat(hand.texts()).contains("Message taken", "Hung up early", "Wed, Nov 25, 8:42 am", "WHAT WAS SAID");
    }

    @Test
    void theWorklist() {
        hand.show(SampleSalon.busy(), WIDE, HIGH);
        Fx.run(() -> hand.models.shell().placeProperty().set(Place.WORKLIST));
        hand.snapshots("worklist");
        assertThat(hand.texts()).contains("Sam Carter", "12 min ago", "Hung up while the desk was ringing");
    }

    @Test
    void theMenuAndTheSheetOfKeys() {
        hand.show(SampleSalon.busy(), WIDE, HIGH);
        Fx.run(() -> hand.models.shell().menuOpenProperty().set(true));
        hand.snapshots("menu");
        assertThat(hand.texts()).contains("Alex Baker", "Front desk", "Sign out");
        Fx.run(() -> {
            hand.models.shell().menuOpenProperty().set(false);
            hand.models.shell().keysShownProperty().set(true);
        });
        hand.snapshots("keys");
        assertThat(hand.texts()).contains("Open the appointment").doesNotContain("Sign out");
    }

    @Test
    void aQuietDay() {
        hand.show(SampleSalon.quiet(), WIDE, HIGH).snapshots("empty");
        assertThat(hand.texts()).contains("Nothing booked yet", "No calls right now", "Nothing left to do");
    }

    @Test
    void aClosedDay() {
        hand.show(SampleSalon.quiet(), WIDE, HIGH);
        Fx.run(() -> hand.models.calendar().goTo(SampleSalon.DAY.plusDays(3)));
        hand.snapshots("closed");
        assertThat(hand.texts()).contains("Closed on Sundays", "Next open Tue, Dec 1 at 9:00 am");
        Fx.run(() -> hand.models.calendar().goTo(SampleSalon.DAY.plusDays(7)));
        hand.snapshots("closed-for");
        assertThat(hand.texts()).contains("Closed: Team training");
    }

    @Test
    void aDayThatTakesLong() {
        hand.show(SampleSalon.quiet(), WIDE, HIGH);
        hand.work.hold();
        Fx.run(() -> {
            hand.models.calendar().goBy(1);
            hand.work.pass(Duration.ofMillis(300));
        });
        hand.snapshots("loading");
        assertThat(hand.texts()).as("nothing is claimed that is not known").doesNotContain("All free");
        assertThat(Fx.get(() -> hand.models.calendar().skeletonProperty().get()))
                .isTrue();
    }

    @Test
    void aDayThatCannotBeLoaded() {
        hand.days = (day, zone) -> {
            throw new ServerFailure.Unreachable(new IOException());
        };
        hand.show(SampleSalon.quiet(), WIDE, HIGH);
        Fx.run(() -> hand.models.calendar().goBy(1));
        hand.snapshots("failed");
        assertThat(hand.texts()).contains("This day could not be loaded", "Try again");
    }

    @Test
    void theLineAway() {
        hand.show(SampleSalon.busy(), WIDE, HIGH);
        Fx.run(() ->
                hand.status.set(new Reconnecting(SampleSalon.NOW.plusSeconds(2), 1, Optional.of(SampleSalon.NOW))));
        assertThat(hand.texts()).contains("Reconnecting", "Connection lost, next try in 2 s");
        hand.snapshots("reconnecting");
        Fx.run(() -> hand.status.set(
                new Reconnecting(SampleSalon.NOW.plusSeconds(9), 5, Optional.of(SampleSalon.NOW.minusSeconds(600)))));
        hand.snapshots("offline");
        assertThat(hand.texts()).contains("Offline, showing the day as last known at 10:32 am; next try in 9 s");
        Fx.run(() -> hand.status.set(new Connecting()));
        assertThat(hand.texts()).contains("Connecting to the server…");
    }

    @Test
    void sixEmployeesAndNarrowColumns() {
        hand.show(SampleCrowd.picture(), 1100, 700).snapshots("crowd");
        assertThat(hand.texts()).contains("Maximiliana-Josephine");
        assertThat(hand.models.calendar().pictureProperty().get().columns()).hasSize(6);
    }
}
