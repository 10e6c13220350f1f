package app.ringlet.desktop.driver;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.calendar.DayPicture;
import app.ringlet.desktop.fake.FakeAccounts;
import app.ringlet.desktop.fake.FakeServer;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.sample.SampleVisits;
import app.ringlet.desktop.shell.StatusViewModel.Tone;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.push.PushMessage;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole desk, from window to socket, against a server that speaks the protocol. */
class DeskAgainstServerTest {

    private static final InstantSource TIME = InstantSource.fixed(SampleSalon.NOW);

    private FakeServer server;
    private DeskDriver desk;

    @BeforeEach
    void open() {
        server = new FakeServer(SampleSalon.busy());
        desk = DeskDriver.open(server.address(), FakeAccounts.EMAIL, FakeAccounts.PASSWORD, TIME);
        desk.awaitConnected();
    }

    @AfterEach
    void close() {
        desk.close();
        server.close();
    }

    @Test
    void showsTheDayAndTheCallsThatAreLive() {
        assertThat(desk.blocks()).hasSize(14);
        assertThat(desk.cards()).extracting(DeskDriver.Card::state).containsExactly("Ringing", "AI talking", "Booked");
        assertThat(desk.tone()).isEqualTo(Tone.GOOD);
    }

    @Test
    void followsACallAsItHappens() {
        var call = SampleSalon.id("new call");
        server.publish(seq -> new PushMessage.CallChanged(
                seq, SampleSalon.at(10, 42), SampleCalls.call(call, CallState.WITH_AI, null, "+12125550188", null, 0)));
        server.publish(seq -> new PushMessage.LineSaid(
                seq,
                SampleSalon.at(10, 42),
                call,
                new TranscriptLine(
                        1, SampleSalon.at(10, 42), TranscriptLine.Speaker.CALLER, "Do you have anything at four?")));
        var card = desk.awaitLine("anything at four");
        assertThat(card.who()).isEqualTo("(212) 555-0188");
        server.publish(seq -> new PushMessage.AppointmentChanged(
                seq,
                SampleSalon.at(10, 42),
                SampleVisits.visit(
                        "Dora Klein",
                        SampleSalon.BEN,
                        SampleSalon.MENS,
                        SampleSalon.at(16, 0),
                        AppointmentStatus.SCHEDULED,
                        BookingSource.PHONE_AI,
                        null)));
        assertThat(desk.awaitBlockWith("Dora Klein").employeeId()).isEqualTo(SampleSalon.BEN.id());
        desk.snapshot(Path.of("target", "screens", "driven.png"));
    }

    @Test
    void catchesUpByItselfAfterTheServerWasAway() {
        server.publish(seq -> new PushMessage.HoldReleased(seq, SampleSalon.at(10, 42), SampleCalls.HOLD.id()));
        desk.await("the hold is gone", () -> desk.blocks().size() == 13);
        server.stop();
        desk.await("it says so", () -> desk.tone() != Tone.GOOD);
        desk.await(
                "it calls itself offline",
                () -> desk.status().startsWith("Offline, showing the day as last known at 10:42 am"));
        assertThat(desk.blocks()).hasSize(13);
        server.publish(seq -> new PushMessage.AppointmentChanged(
                seq,
                SampleSalon.at(10, 43),
                SampleVisits.visit(
                        "Missed Meanwhile",
                        SampleSalon.BEN,
                        SampleSalon.MENS,
                        SampleSalon.at(14, 0),
                        AppointmentStatus.SCHEDULED,
                        BookingSource.DESK,
                        null)));
        server.start();
        desk.awaitConnected();
        desk.awaitBlockWith("Missed Meanwhile");
        assertThat(server.hellos.getFirst()).isZero();
        assertThat(server.hellos.getLast()).isEqualTo(1);
    }

    @Test
    void saysThatItIsOfflineWhenOnlyTheDatabaseIsAway() {
        server.setDatabaseAway(true);
        desk.goTo(SampleSalon.DAY.plusDays(1));
        desk.await("it says so", () -> desk.tone() != Tone.GOOD);
        DayPicture.State failed =
                desk.ask(models -> models.calendar().pictureProperty().get().state());
        assertThat(failed).isEqualTo(DayPicture.State.FAILED);
        server.setDatabaseAway(false);
        desk.awaitConnected();
        desk.await(
                "the day is asked for again",
                () -> desk.<DayPicture.State>ask(models ->
                                models.calendar().pictureProperty().get().state())
                        == DayPicture.State.EMPTY);
    }

    @Test
    void leadsThroughSettingUpTheSecondFactorThatTheSalonAsksFor() {
        server.accounts.setSecondFactor(true, false);
        try (DeskDriver first = DeskDriver.open(server.address(), FakeAccounts.EMAIL, FakeAccounts.PASSWORD, TIME)) {
            first.await("the key is shown", () -> first.texts().contains("One more step"));
            first.await("a code can be typed", () -> first.type("code", "123 456"));
            first.await("it is confirmed", () -> first.click("Confirm"));
            first.await("the recovery codes are shown", () -> first.texts().contains("K7QF-2M9P"));
            assertThat(first.texts()).doesNotContain("Sign out", "Try again");
            first.await("one goes on", () -> first.click("I have kept them, go on"));
            first.awaitConnected();
            assertThat(first.blocks()).hasSize(14);
        }
    }
}
