package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.calls.live.StreamTokens;
import app.ringlet.cloud.calls.live.StreamTokens.Purpose;
import app.ringlet.cloud.calls.sockets.MediaDoor;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.MediaClose;
import app.ringlet.protocol.media.SoftphoneSession;
import app.ringlet.simulator.relay.RelayMessages;
import app.ringlet.testing.TestSalons;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Whoever brings a token that is not good is shown out at each media socket that there is. */
@NullMarked
@ExchangeTest
class EveryMediaDoorTests {

    private static final String CARRIER = "/api/v1/media/twilio";
    private static final String DESK = "/api/v1/media/desk";
    private static final String RELAY = "/api/v1/media/relay";
    private static final String REFUSED = String.valueOf(MediaClose.TOKEN_REFUSED);

    @Autowired
    TestSalons salons;

    @Autowired
    Exchange exchange;

    @Autowired
    StreamTokens tokens;

    @Autowired
    Map<String, MediaDoor> doors;

    @Autowired
    @Qualifier("webSocketHandlerMapping")
    HandlerMapping addresses;

    @Test
    void noneOpensForATokenThatIsNotGood() throws Exception {
        Salon salon = salons.open();
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            Map<String, Map<String, String>> wrong = wrong(salon, caller, desk);
            assertThat(wrong.keySet()).as("a socket that is not tried here").isEqualTo(sockets());
            assertThat(wrong.values())
                    .allSatisfy(kinds ->
                            assertThat(kinds).containsKeys("none", "garbage", "used", "of another socket", "over"));

            List<String> open = new ArrayList<>();
            for (var socket : wrong.entrySet()) {
                for (var token : socket.getValue().entrySet()) {
                    String outcome =
                            Knock.at(address(desk, socket.getKey()), hello(socket.getKey(), caller, token.getValue()));
                    if (!outcome.equals(REFUSED)) {
                        open.add(socket.getKey() + ", " + token.getKey() + ": " + outcome);
                    }
                }
            }

            assertThat(open).isEmpty();
        }
    }

    @Test
    void theDeskIsLetInByTheSameHelloWithAGoodToken() throws Exception {
        Salon salon = salons.open();
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            assertThat(Knock.at(
                            address(desk, DESK),
                            hello(DESK, caller, desk.session().token())))
                    .startsWith("let in");
        }
    }

    /** Their addresses; each of the doors is behind one. */
    private Set<String> sockets() {
        Set<String> found = ((AbstractUrlHandlerMapping) addresses)
                .getHandlerMap().keySet().stream()
                        .filter(path -> path.startsWith("/api/v1/media/"))
                        .collect(Collectors.toSet());
        assertThat(doors).as("doors, the relay's is none").hasSize(found.size() - 1);
        return found;
    }

    private Map<String, Map<String, String>> wrong(Salon salon, CallerLine caller, Softphone desk) throws Exception {
        UUID call = Exchange.live(desk);
        String used = stream(salon, call, caller, Purpose.OVERHEAR);
        String spoken = stream(salon, call, caller, Purpose.SPEAK);
        assertThat(tokens.use(used, caller.sid())).isPresent();
        assertThat(tokens.use(spoken, caller.sid())).isPresent();

        Salon other = salons.open();
        CallerLine stranger = exchange.caller(other);
        try (Softphone colleague = exchange.desk(other);
                Softphone again = new Softphone(desk.client())) {
            UUID foreign = Exchange.live(colleague);
            String listens = stream(other, foreign, stranger, Purpose.OVERHEAR);
            String speaks = stream(other, foreign, stranger, Purpose.SPEAK);
            Map<String, Map<String, String>> wrong = new TreeMap<>();
            wrong.put(CARRIER, wrong(used, stream(salon, call, caller, Purpose.SPEAK), over(Purpose.TALK)));
            wrong.get(CARRIER).put("of another salon's call", listens);
            wrong.put(RELAY, wrong(spoken, stream(salon, call, caller, Purpose.TALK), over(Purpose.SPEAK)));
            wrong.get(RELAY).put("of another salon's call", speaks);

            SoftphoneSession session = desk.session();
            again.open(session, null);
            again.is(DeskNotice.Ready.class);
            String replaced = colleague.session().token();
            colleague.session();
            wrong.put(DESK, wrong(session.token(), stream(salon, call, caller, Purpose.TALK), replaced));
            return wrong;
        }
    }

    private static Map<String, String> wrong(String used, String elsewhere, String over) {
        Map<String, String> kinds = new TreeMap<>();
        kinds.put("none", "");
        kinds.put("garbage", UUID.randomUUID().toString());
        kinds.put("used", used);
        kinds.put("of another socket", elsewhere);
        kinds.put("over", over);
        return kinds;
    }

    /** Of a call that has ended. */
    private String over(Purpose purpose) throws Exception {
        Salon salon = salons.open();
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            String token = tokens.issue(salon.id(), call, null, purpose);
            caller.hangsUp();
            Exchange.until(desk, call, CallState.ENDED);
            return token;
        }
    }

    private String stream(Salon salon, UUID call, CallerLine caller, Purpose purpose) {
        return tokens.issue(salon.id(), call, caller.sid(), purpose);
    }

    private static List<String> hello(String socket, CallerLine caller, String token) {
        return switch (socket) {
            case CARRIER ->
                List.of("{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}", """
                    {"event":"start","sequenceNumber":"1","streamSid":"%1$s","start":{"accountSid":"AC1","streamSid":"%1$s",\
                    "callSid":"%2$s","tracks":["inbound"],"mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000,\
                    "channels":1},"customParameters":{"token":"%3$s"}}}\
                    """.formatted(
                                "MZ" + caller.sid().substring(2), caller.sid(), token));
            case RELAY ->
                List.of(RelayMessages.setup("VX" + caller.sid().substring(2), caller.form(), Map.of("token", token)));
            case DESK -> List.of(new JsonMapper().writeValueAsString(new DeskCommand.Hello(token, null)));
            default -> throw new IllegalArgumentException("how is " + socket + " greeted?");
        };
    }

    private static URI address(Softphone desk, String path) {
        return URI.create(desk.client().baseUrl().toString().replaceFirst("^http", "ws") + path);
    }
}
