package app.ringlet.desktop.tour;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.demo.DemoServer;
import app.ringlet.desktop.calendar.Block;
import app.ringlet.desktop.driver.DeskDriver;
import app.ringlet.desktop.shell.StatusViewModel;
import app.ringlet.simulator.carrier.PhoneCall;
import app.ringlet.testing.ServerProcess;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

    @Test
    void theCallerHearsAnApologyAndTheDeskShowsTheLastKnownDay() throws Exception {
        int port = ServerProcess.freePort();
        URI url = URI.create("http://localhost:" + port);
        try (DemoServer server =
                        DemoServer.start(port, url.toString(), Duration.ZERO, Map.of("ringlet.simulator.pace", "0"));
                DeskDriver desk = DeskDriver.open(url, DemoServer.DESK_EMAIL, DemoServer.PASSWORD, server.clock())) {
            desk.patience(Duration.ofSeconds(60)).awaitConnected();
            PhoneCall call =
                    server.carrier().phone("+16465550177").dial("+12125550100").awaitListening();
            call.say("I'd like a men's cut with Ben next Friday at two").awaitListening();
            List<String> known = desk.blocks().stream().map(Block::spoken).toList();

            server.stopDatabase();
            call.say("yes please");
            call.awaitEnded();

            assertThat(call.lastHeard()).contains("sorry").contains("can't confirm anything");
            desk.await("the desk says that it is offline", () -> desk.tone() != StatusViewModel.Tone.GOOD);
            assertThat(desk.blocks().stream().map(Block::spoken).toList()).isEqualTo(known);
        }
    }
}
