package app.ringlet.desktop.screens;

import app.ringlet.desktop.connection.ConnectionStatus;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.sample.SampleVisits;
import app.ringlet.desktop.shell.ShellViewModel.Place;
import java.util.Optional;

final class Preview {
    public static void main(String[] args) {
        Stagehand hand = new Stagehand().show(SampleSalon.busy(), 1440, 900);
        hand.snapshots("busy-1440x900");
        Fx.run(() -> {
            var visit = SampleVisits.all().get(3);
            hand.models
                    .calendar()
                    .pictureProperty()
                    .get()
                    .blockOf(visit.id())
                    .ifPresent(b -> hand.models.calendar().select(b.key()));
            hand.models.calendar().openDetails();
            hand.models.shell().menuOpenProperty().set(true);
            hand.status.set(new ConnectionStatus.Reconnecting(
                    SampleSalon.NOW.plusSeconds(4), 5, Optional.of(SampleSalon.NOW.minusSeconds(300))));
        });
        hand.snapshots("details");
        Fx.run(() -> {
            hand.models.calendar().closeDetails();
            hand.models.shell().menuOpenProperty().set(false);
            hand.models.shell().placeProperty().set(Place.CALLS);
        });
        hand.snapshots("calls");
        Fx.run(() -> hand.models.shell().placeProperty().set(Place.WORKLIST));
        hand.snapshots("worklist");
        Fx.run(() -> {
            hand.models.shell().placeProperty().set(Place.CALENDAR);
            hand.models.shell().keysShownProperty().set(true);
        });
        hand.snapshots("keys");
        hand.close();
        Stagehand small = new Stagehand().show(SampleSalon.busy(), 1100, 700);
        small.snapshots("small");
        Fx.run(() -> small.models.shell().sidePanelOpenProperty().set(true));
        small.snapshots("small-panel");
        small.close();
        Stagehand quiet = new Stagehand().show(SampleSalon.quiet(), 1440, 900);
        quiet.snapshots("quiet");
        Fx.run(() -> quiet.models.calendar().goTo(SampleSalon.DAY.plusDays(3)));
        quiet.snapshots("closed");
        quiet.work.hold();
        Fx.run(() -> {
            quiet.models.calendar().goTo(SampleSalon.DAY.plusDays(1));
            quiet.work.pass(java.time.Duration.ofMillis(300));
        });
        quiet.snapshots("loading");
        System.exit(0);
    }
}
