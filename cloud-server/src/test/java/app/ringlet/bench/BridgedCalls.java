package app.ringlet.bench;

import app.ringlet.cloud.identity.NewUser;
import app.ringlet.cloud.identity.Sessions;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.Users;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.simulator.twiml.Verb;
import app.ringlet.simulator.webhook.Signature;
import app.ringlet.testing.SownSalon;
import app.ringlet.testing.TestAddress;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Calls on the server under test that a desk each has taken over, sound flowing both ways through the server's switch. */
final class BridgedCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** @param caller the carrier's stream. @param desk the softphone */
    private record Bridged(LoadLine caller, LoadLine desk) {}

    private final BenchClient client;
    private final SownSalon salon;
    private final RedirectedCalls carrier;
    private final List<Bridged> calls = new ArrayList<>();

    BridgedCalls(BenchClient client, SownSalon salon, RedirectedCalls carrier) {
        this.client = client;
        this.salon = salon;
        this.carrier = carrier;
    }

    /** Signs a colleague in so many times; before the server under test starts, because passwords take time. */
    static List<String> signIn(ApplicationContext context, SownSalon salon, int times) {
        User desk = context.getBean(Users.class)
                .create(NewUser.of(
                        salon.salon().id(), "Load Desk", "load@sown.example", Role.AGENT, SownSalon.PASSWORD));
        Sessions sessions = context.getBean(Sessions.class);
        return IntStream.range(0, times)
                .mapToObj(n -> sessions.open(desk).accessToken())
                .toList();
    }

    int size() {
        return calls.size();
    }

    /** Begins calls until there is one for each sign-in, and takes them over. */
    void open(List<String> tokens) throws Exception {
        for (int n = calls.size(); n < tokens.size(); n++) {
            calls.add(bridge(n, tokens.get(n)));
        }
    }

    private Bridged bridge(int number, String token) throws Exception {
        Map<String, String> line = line(number);
        String sid = line.get("CallSid");
        client.webhook("/api/v1/webhooks/twilio/voice/incoming", line);
        LoadLine desk = desk(token);
        String call = live(token, line.get("From"));
        var taken = client.post("/api/v1/calls/" + call + "/take-over", token, Map.of());
        if (taken.statusCode() != 200) {
            throw new IOException("take-over: " + taken.statusCode() + " " + taken.body());
        }
        Verb.Noun.Stream stream = carrier.stream(sid).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        LoadLine caller = caller(sid, stream);
        JsonNode joined = notice(desk, "joined");
        ((MediaCodec.Desk) desk.codec).join(joined.get("stream").asInt());
        return new Bridged(caller, desk);
    }

    private Map<String, String> line(int number) {
        return Map.of(
                "CallSid",
                String.format(Locale.ROOT, "CA%032x", 0xCA11_0000L + number),
                "AccountSid",
                TestAddress.ACCOUNT_SID,
                "From",
                String.format(Locale.ROOT, "+1347555%04d", number),
                "To",
                salon.salon().phone(),
                "CallStatus",
                "in-progress");
    }

    /** Beside the others, a call of its own. @param token of a sign-in that has no call */
    TakeOvers takeOvers(int number, String token) throws Exception {
        Map<String, String> line = line(number);
        client.webhook("/api/v1/webhooks/twilio/voice/incoming", line);
        LoadLine desk = desk(token);
        return new TakeOvers(client, carrier, token, live(token, line.get("From")), line, desk);
    }

    private LoadLine desk(String token) throws Exception {
        JsonNode session = BenchClient.JSON.readTree(
                client.post("/api/v1/softphone/session", token, Map.of()).body());
        LoadLine line = LoadLine.open(URI.create(session.get("mediaUrl").asString()), Map.of(), new MediaCodec.Desk());
        line.sendText(BenchClient.JSON.writeValueAsString(
                new DeskCommand.Hello(session.get("token").asString(), null)));
        notice(line, "ready");
        return line;
    }

    private String live(String token, String from) throws Exception {
        for (JsonNode call :
                client.get("/api/v1/calls?state=live&page=0&size=200", token).get("items")) {
            if (call.path("from").asString("").equals(from)) {
                return call.get("id").asString();
            }
        }
        throw new IOException("the call of " + from + " is not live");
    }

    static LoadLine caller(String callSid, Verb.Noun.Stream stream) throws IOException {
        String streamSid = callSid.replaceFirst("CA", "MZ");
        LoadLine line = LoadLine.open(
                URI.create(stream.url()),
                Map.of("x-twilio-signature", Signature.of(TestAddress.ACCOUNT_SECRET, stream.url(), Map.of())),
                new MediaCodec.Carrier(streamSid));
        line.sendText("{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}");
        Map<String, Object> start = new HashMap<>(Map.of(
                "accountSid",
                TestAddress.ACCOUNT_SID,
                "streamSid",
                streamSid,
                "callSid",
                callSid,
                "tracks",
                List.of("inbound"),
                "mediaFormat",
                Map.of("encoding", "audio/x-mulaw", "sampleRate", 8000, "channels", 1),
                "customParameters",
                stream.parameters()));
        line.sendText(BenchClient.JSON.writeValueAsString(
                Map.of("event", "start", "sequenceNumber", "1", "streamSid", streamSid, "start", start)));
        return line;
    }

    static JsonNode notice(LoadLine line, String type) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && !line.broken) {
            line.readTexts();
            String text = line.texts().poll();
            if (text == null) {
                TimeUnit.MILLISECONDS.sleep(2);
                continue;
            }
            JsonNode notice = BenchClient.JSON.readTree(text);
            if (notice.path("type").asString("").equals(type)) {
                return notice;
            }
        }
        throw new IOException("the desk was not told that it is " + type);
    }

    /** Sound on the first so many of them, both ways. */
    MediaLoad.Result talk(int howMany, Duration warmUp, Duration measured) throws IOException {
        List<LoadLine> lines = new ArrayList<>();
        for (Bridged call : calls.subList(0, howMany)) {
            lines.add(call.caller());
            lines.add(call.desk());
        }
        return new MediaLoad(lines).run(warmUp, measured);
    }

    void close() {
        calls.forEach(call -> {
            call.caller().close();
            call.desk().close();
        });
        calls.clear();
    }
}
