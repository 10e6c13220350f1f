package app.ringlet.bench;

import app.ringlet.cloud.providers.standin.Plan;
import app.ringlet.cloud.providers.standin.StandIn;
import app.ringlet.cloud.providers.standin.VoicePeer;
import app.ringlet.cloud.providers.standin.VoicePeer.Moment;
import app.ringlet.cloud.providers.standin.VoiceScript;
import app.ringlet.cloud.providers.standin.VoiceStandIn;
import app.ringlet.testing.EmbeddedDatabase;
import app.ringlet.testing.ServerProcess;
import app.ringlet.testing.SownSalon;
import app.ringlet.testing.TestAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;

/** Turns of a model that speaks: what of their time is ours, and what the guard adds. The model's own time is the stand-in's, and not counted. */
final class SpokenBench {

    private static final int CALLS = 10;
    private static final int WARM_UP = 4;
    private static final int TURNS = 15;
    /** Sound comes three times as fast as it is spoken, and its words half as fast again. */
    private static final double SPEED = 3;

    private static final String SHORT = "Sure. We have all kinds of cuts and colours, and each of them takes its time.";
    private static final String LONG =
            "We have all kinds of cuts and colours here, and each of them takes its time. Right?";

    /** No two turns are alike, so that nobody is taken for lost. */
    private static final List<String> QUESTIONS = IntStream.rangeClosed(1, 3 * (WARM_UP + TURNS))
            .mapToObj(n -> "what do you do for hair like mine, question " + n)
            .toList();

    private static final Pattern STREAM = Pattern.compile("<Stream[^>]* url=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("<Parameter[^>]* value=\"([^\"]+)\"");

    private SpokenBench() {}

    /** What was measured of one turn, in nanoseconds. */
    private record Turn(long own, long guarded, long cleared) {}

    /** Arguments: the production jar, or "classes"; the folder of the figures. */
    public static void main(String[] args) throws Exception {
        Alone.run(args, SpokenBench::run);
    }

    static void run(List<String> what, EmbeddedDatabase database, Path folder, Report report) throws Exception {
        Path keys = Files.createTempDirectory("ringlet-voice-keys");
        String jdbcUrl = database.newSchema();
        SownSalon salon;
        try (ConfigurableApplicationContext context = SownSalon.server(database, jdbcUrl, keys)) {
            salon = SownSalon.sow(context);
        }
        try (VoiceStandIn model = new VoiceStandIn()) {
            Map<String, String> environment = new HashMap<>(ServerProcess.keysIn(keys));
            environment.put("RINGLET_PROVIDERS_REALTIME_APIKEY", StandIn.KEY);
            environment.put("RINGLET_PROVIDERS_REALTIME_BASEURL", model.base());
            environment.put("RINGLET_PROVIDERS_REALTIME_MODEL", StandIn.MODEL);
            environment.put("RINGLET_CALLS_REALTIME_QUIET", "30s");
            environment.put("RINGLET_CALLS_REALTIME_PATIENCE", "30s");
            try (ServerProcess server = ServerProcess.start(
                    what, database, jdbcUrl, ServerProcess.freePort(), folder.resolve("voice.log"), environment)) {
                BenchClient client = new BenchClient(server.url());
                Percentiles own = new Percentiles(turns(client, salon, model, SHORT).stream()
                        .mapToLong(Turn::own)
                        .toArray());
                List<Turn> guards = turns(client, salon, model, LONG);
                Percentiles guarded =
                        new Percentiles(guards.stream().mapToLong(Turn::guarded).toArray());
                Percentiles cleared =
                        new Percentiles(guards.stream().mapToLong(Turn::cleared).toArray());
                String of = own.count() + " spoken turns, " + CALLS + " calls at once";
                report.raw("voice.turn.own.spoken", own);
                report.raw("barge.clear", cleared);
                report.raw("guard.audio", guarded);
                report.add(
                        "voice.turn.own.spoken.p99.ms",
                        own.millis(99),
                        "at most 30",
                        of + ", a short sentence first, its guard counted");
                report.add(
                        "guard.audio.p95.ms",
                        guarded.millis(95),
                        "at most 300",
                        of + ", a sentence of 77 letters first: from the model's first sound to the caller's");
                report.add(
                        "barge.clear.p95.ms",
                        cleared.millis(95),
                        "at most 100",
                        "from the model's event to the caller's line");
            }
        }
    }

    private static List<Turn> turns(BenchClient client, SownSalon salon, VoiceStandIn model, String words)
            throws Exception {
        List<Turn> turns = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Turn>>> calls = new ArrayList<>();
            for (int n = 0; n < CALLS; n++) {
                int before = model.sessions().size();
                model.plays(() -> new VoiceScript()
                        .hears(QUESTIONS.toArray(String[]::new))
                        .always(new Plan.Says(words))
                        .speed(SPEED));
                SpokenLine line = call(client, salon, words.length() * 1000 + n);
                until(() -> model.sessions().size() > before);
                VoicePeer session = model.sessions().get(before);
                calls.add(callers.submit(() -> talk(line, session)));
            }
            for (Future<List<Turn>> call : calls) {
                turns.addAll(call.get(10, TimeUnit.MINUTES));
            }
        }
        return turns;
    }

    private static SpokenLine call(BenchClient client, SownSalon salon, int number) throws Exception {
        String sid = String.format(Locale.ROOT, "CA%032x", 0xB0_0000L + number);
        String script = client.webhook(
                "/api/v1/webhooks/twilio/voice/incoming",
                Map.of(
                        "CallSid",
                        sid,
                        "AccountSid",
                        TestAddress.ACCOUNT_SID,
                        "From",
                        String.format(Locale.ROOT, "+1347556%04d", number % 10_000),
                        "To",
                        salon.salon().phone(),
                        "CallStatus",
                        "ringing"));
        Matcher stream = STREAM.matcher(script);
        Matcher token = TOKEN.matcher(script);
        if (!stream.find() || !token.find()) {
            throw new IOException("no stream: " + script);
        }
        return new SpokenLine(stream.group(1), sid, token.group(1));
    }

    private static List<Turn> talk(SpokenLine line, VoicePeer session) throws Exception {
        List<Turn> turns = new ArrayList<>();
        try (line) {
            for (int n = 0; n < WARM_UP + TURNS; n++) {
                until(() -> line.isQuietFor(600));
                line.speaks(200);
                until(() -> line.firstHeard() != 0);
                if (n >= WARM_UP) {
                    long heard = line.firstHeard();
                    List<Moment> moments = List.copyOf(session.moments());
                    turns.add(measured(heard, moments, interrupted(line, session)));
                }
            }
        }
        return turns;
    }

    /** @return from the model's finding that the caller speaks to the caller's line falling silent */
    private static long interrupted(SpokenLine line, VoicePeer session) throws Exception {
        TimeUnit.MILLISECONDS.sleep(200);
        line.speaks(200);
        until(() -> line.cleared() != 0);
        long cleared = line.cleared();
        until(() -> last("<input_audio_buffer.committed", session.moments())
                > last("<input_audio_buffer.speech_started", session.moments()));
        return cleared - last("<input_audio_buffer.speech_started", session.moments());
    }

    private static Turn measured(long heard, List<Moment> moments, long cleared) {
        long sound = last("sound", moments);
        long asking = last("response.create", moments) - last("<input_audio_buffer.committed", moments);
        return new Turn(asking + heard - sound, heard - sound, cleared);
    }

    private static long last(String what, List<Moment> moments) {
        return moments.reversed().stream()
                .filter(moment -> moment.what().equals(what))
                .findFirst()
                .orElseThrow()
                .nanos();
    }

    /** What is waited for. */
    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.holds()) {
            if (System.nanoTime() - end > 0) {
                throw new IOException("not in time");
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }
}
