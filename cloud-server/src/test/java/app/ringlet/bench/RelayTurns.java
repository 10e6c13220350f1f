package app.ringlet.bench;

import app.ringlet.simulator.relay.RelayCommand;
import app.ringlet.simulator.relay.RelayMessages;
import app.ringlet.simulator.webhook.Signature;
import app.ringlet.testing.EmbeddedDatabase;
import app.ringlet.testing.ServerProcess;
import app.ringlet.testing.SownSalon;
import app.ringlet.testing.TestAddress;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Turns of callers for whom the carrier hears and speaks, at a fixed rate: from the caller's words to the last of the answer's, with the
 * built-in model, so that no vendor's time is in it. Latency counts from a turn's time slot.
 */
final class RelayTurns {

    private static final int CALLERS = 20;
    private static final int PER_SECOND = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(180);
    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final List<String> SAID = List.of(
            "Hi, I'd like a women's cut with Anna next Thursday afternoon",
            "anything later?",
            "the second one",
            "Jamie Lee",
            "what does it cost");

    private final BenchClient client;
    private final SownSalon salon;

    private RelayTurns(BenchClient client, SownSalon salon) {
        this.client = client;
        this.salon = salon;
    }

    /** Arguments: the production jar, or "classes"; the folder of the figures. */
    public static void main(String[] args) throws Exception {
        Alone.run(args, RelayTurns::run);
    }

    static void run(List<String> what, EmbeddedDatabase database, Path folder, Report report) throws Exception {
        Path keys = Files.createTempDirectory("ringlet-relay-keys");
        String jdbcUrl = database.newSchema();
        SownSalon salon;
        try (ConfigurableApplicationContext context = SownSalon.server(database, jdbcUrl, keys)) {
            salon = SownSalon.sow(context);
        }
        Map<String, String> environment = new HashMap<>(ServerProcess.keysIn(keys));
        environment.put("RINGLET_CONVERSATION_RELAY", "true");
        try (ServerProcess server = ServerProcess.start(
                what, database, jdbcUrl, ServerProcess.freePort(), folder.resolve("relay.log"), environment)) {
            RelayTurns turns = new RelayTurns(new BenchClient(server.url()), salon);
            turns.run(WARM_UP);
            Duration before = server.cpu();
            Percentiles times = turns.run(MEASURED);
            Duration cpu = server.cpu().minus(before);
            String of = times.count() + " turns at " + PER_SECOND
                    + "/s by ConversationRelay, words to last word, after " + WARM_UP.toSeconds() + " s of the same";
            report.raw("voice.turn.own", times);
            report.add("voice.turn.own.p50.ms", times.millis(50), "", of);
            report.add("voice.turn.own.p99.ms", times.millis(99), "at most 30", of);
            report.add(
                    "voice.turn.cpu.ms",
                    cpu.toNanos() / 1e6 / times.count(),
                    "",
                    "of the server's processors for a turn, all of its call's webhooks counted");
        }
    }

    private Percentiles run(Duration length) throws Exception {
        ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
        int rounds = (int) (length.toSeconds() * PER_SECOND / (CALLERS * SAID.size()));
        long slot = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
        long begin = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                long first = begin + caller * slot;
                int number = caller;
                running.add(callers.submit(() -> {
                    for (int round = 0; round < rounds; round++) {
                        talk(number, first + (long) round * SAID.size() * CALLERS * slot, slot * CALLERS, latencies);
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get(length.toSeconds() + 60, TimeUnit.SECONDS);
            }
        }
        return new Percentiles(latencies.stream().mapToLong(Long::longValue).toArray());
    }

    private void talk(int number, long first, long pace, ConcurrentLinkedQueue<Long> latencies) throws Exception {
        Map<String, String> line = Map.of(
                "CallSid",
                "CA" + String.format(Locale.ROOT, "%032x", System.nanoTime() ^ ((long) number << 40)),
                "AccountSid",
                TestAddress.ACCOUNT_SID,
                "From",
                String.format(Locale.ROOT, "+1646555%04d", number),
                "To",
                salon.salon().phone(),
                "CallStatus",
                "in-progress");
        String script = client.webhook("/api/v1/webhooks/twilio/voice/incoming", line);
        Session session = new Session(found("ConversationRelay[^>]* url=\"([^\"]+)\"", script));
        session.send(
                RelayMessages.setup("VX1", line, Map.of("token", found("Parameter[^>]* value=\"([^\"]+)\"", script))));
        for (int turn = 0; turn < SAID.size() && !session.over; turn++) {
            long due = first + turn * pace;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            session.send(RelayMessages.prompt(SAID.get(turn), "en-US"));
            session.awaitAnswer();
            latencies.add(System.nanoTime() - due);
        }
        Map<String, String> over = new HashMap<>(line);
        over.put("CallStatus", "completed");
        client.webhook("/api/v1/webhooks/twilio/voice/status", over);
    }

    private static String found(String pattern, String script) {
        var matcher = Pattern.compile(pattern).matcher(script);
        if (!matcher.find()) {
            throw new IllegalStateException("not in " + script);
        }
        return matcher.group(1);
    }

    /** The carrier's end of a socket. */
    private final class Session implements WebSocket.Listener {

        private final BlockingQueue<RelayCommand> answered = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();
        private final WebSocket socket;
        /** Whom a person is to serve is not answered any more. */
        private volatile boolean over;

        Session(String url) {
            socket = client.http
                    .newWebSocketBuilder()
                    .header("X-Twilio-Signature", Signature.of(TestAddress.ACCOUNT_SECRET, url, Map.of()))
                    .buildAsync(URI.create(url), this)
                    .join();
        }

        void send(String message) {
            socket.sendText(message, true).join();
        }

        void awaitAnswer() throws InterruptedException {
            if (answered.poll(30, TimeUnit.SECONDS) == null) {
                throw new IllegalStateException("no answer");
            }
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                RelayCommand order = RelayCommand.read(text.toString());
                text.setLength(0);
                if (order instanceof RelayCommand.End) {
                    over = true;
                }
                if (over || order instanceof RelayCommand.Text words && words.last()) {
                    answered.add(order);
                }
            }
            from.request(1);
            return null;
        }
    }
}
