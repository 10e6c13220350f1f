package app.ringlet.desktop.tour;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.demo.DemoServer;
import app.ringlet.desktop.assistant.TryItViewModel;
import app.ringlet.desktop.driver.DeskDriver;
import app.ringlet.desktop.shell.ShellViewModel.Place;
import app.ringlet.simulator.carrier.PhoneCall;
import app.ringlet.simulator.carrier.SimulatedPhone;
import app.ringlet.testing.ServerProcess;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * {@code mvn -Ptour}: someone calls the demo salon, the AI books, the front desk watches it happen. Pictures and the words go to
 * {@code target/tour} at the root; what is told here is asserted, so the tour is a test as well.
 */
class TourTest {

    private final Path folder = Path.of(System.getProperty("ringlet.root", ".."), "target", "tour");

    @Test
    void aCallerBooksByPhoneAndTheFrontDeskWatchesItHappen() throws Exception {
        int port = ServerProcess.freePort();
        URI url = URI.create("http://localhost:" + port);
        ZonedDateTime morning = DemoMorning.next();
        Duration ahead = DemoMorning.ahead(morning);
        LocalDate thursday = morning.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
        try (DemoServer server = DemoServer.start(port, url.toString(), ahead, Map.of("ringlet.simulator.pace", "0"));
                DeskDriver desk = DeskDriver.open(url, DemoServer.DESK_EMAIL, DemoServer.PASSWORD, server.clock())) {
            desk.awaitConnected().goTo(morning.toLocalDate());
            desk.snapshot(folder.resolve("01-a-quiet-morning.png"));

            SimulatedPhone caller = server.carrier().phone("+16465550142");
            PhoneCall call = caller.dial("+12125550100").awaitListening();
            try {
                story(desk, caller, call, thursday);
            } finally {
                Files.writeString(folder.resolve("what-was-said.txt"), said(call, caller));
            }
            theOwnerTriesTheAssistant(url, server);
        }
    }

    private void story(DeskDriver desk, SimulatedPhone caller, PhoneCall call, LocalDate thursday) {
        desk.awaitCard("the live call", DeskDriver.Card::live);
        desk.awaitLine("Luna Hair Studio");
        desk.snapshot(folder.resolve("02-a-call-comes-in.png"));

        call.say("Hi, I'd like a women's cut with Anna on Thursday afternoon").awaitListening();
        desk.goTo(thursday).awaitLine("Thursday afternoon");
        desk.awaitLine(call.lastHeard());
        desk.snapshot(folder.resolve("03-free-times-are-offered.png"));

        call.say("the second one please").awaitListening();
        desk.awaitCard("the held slot", card -> !card.chip().isEmpty());
        desk.awaitBlockWith("Held");
        desk.awaitLine(call.lastHeard());
        desk.snapshot(folder.resolve("04-the-slot-is-held.png"));

        call.say("It's Jamie Lee").awaitListening();
        if (caller.messages().isEmpty()
                && call.lastHeard().contains("?")
                && !call.lastHeard().contains("else")) {
            call.say("yes please").awaitListening();
        }
        desk.awaitBlockWith("Jamie Lee");
        desk.awaitLine(call.lastHeard());
        assertThat(call.lastHeard()).contains("Anna");
        desk.snapshot(folder.resolve("05-booked.png"));

        String text = caller.awaitMessage(Duration.ofSeconds(20)).body();
        assertThat(text).contains("Women's cut with Anna").contains("Thu");
        call.say("No, that's all. Thank you, bye!");
        call.awaitEnded();
        desk.awaitCard("the finished call", card -> !card.live() && card.state().contains("ooked"));
        desk.snapshot(folder.resolve("06-the-call-is-over.png"));
        desk.dark(true).snapshot(folder.resolve("07-the-same-in-the-dark.png"));
    }

    /** On a desk of their own: the front desk has no such place. */
    private void theOwnerTriesTheAssistant(URI url, DemoServer server) {
        try (DeskDriver desk = DeskDriver.open(url, DemoServer.OWNER_EMAIL, DemoServer.PASSWORD, server.clock())) {
            desk.awaitConnected();
            desk.ask(models -> {
                models.shell().placeProperty().set(Place.ASSISTANT);
                models.assistant().tryIt().begin();
                return true;
            });
            awaitLines(desk, 1);
            say(desk, "Hi, do you have time for a men's cut with Ben on Friday afternoon?");
            awaitLines(desk, 3);
            say(desk, "the first one please");
            awaitLines(desk, 5);
            desk.snapshot(folder.resolve("08-the-owner-tries-the-assistant.png"));
        }
    }

    private static void say(DeskDriver desk, String words) {
        desk.ask(models -> {
            TryItViewModel tryIt = models.assistant().tryIt();
            tryIt.wordsProperty().set(words);
            tryIt.say();
            return true;
        });
    }

    private static void awaitLines(DeskDriver desk, int lines) {
        desk.await(
                lines + " lines of the conversation",
                () -> desk.ask(models -> models.assistant().tryIt().lines().size()) == lines);
    }

    private static String said(PhoneCall call, SimulatedPhone caller) {
        StringBuilder words = new StringBuilder();
        call.transcript().forEach(line -> words.append(line).append('\n'));
        caller.messages()
                .forEach(text -> words.append("\nText to the caller: ")
                        .append(text.body())
                        .append('\n'));
        return words.toString();
    }
}
