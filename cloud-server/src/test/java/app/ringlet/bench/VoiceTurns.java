package app.ringlet.bench;

import app.ringlet.testing.SownSalon;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Voice turns at a fixed rate, whatever the server does: each turn has its time slot, and its latency counts from that slot, so
 * that a stall is seen by all who queue behind it.
 */
final class VoiceTurns {

    private static final List<String> SAID = List.of(
            "Hi, I'd like a women's cut with Anna next Thursday afternoon",
            "anything later?",
            "the second one",
            "Jamie Lee",
            "what does it cost",
            "no thanks, bye");

    private final BenchClient client;
    private final SownSalon salon;

    VoiceTurns(BenchClient client, SownSalon salon) {
        this.client = client;
        this.salon = salon;
    }

    /** @return latencies of the turns, greeting and hang-up not counted */
    Percentiles run(int turnsPerSecond, Duration length) throws Exception {
        int calls = (int) (turnsPerSecond * length.toSeconds() / SAID.size());
        ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
        long slot = TimeUnit.SECONDS.toNanos(1) / turnsPerSecond;
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int call = 0; call < calls; call++) {
                int number = call;
                running.add(callers.submit(() -> {
                    speak(number, calls, begin, slot, latencies);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get(length.toSeconds() + 60, TimeUnit.SECONDS);
            }
        }
        return new Percentiles(latencies.stream().mapToLong(Long::longValue).toArray());
    }

    /** Calls run side by side in groups, so that at any time the turns of several calls are mixed. */
    private void speak(int number, int calls, long begin, long slot, ConcurrentLinkedQueue<Long> latencies)
            throws IOException, InterruptedException {
        int group = Math.min(20, calls);
        long first = begin + (long) (number / group) * group * SAID.size() * slot + number % group * slot;
        String sid = "CA" + String.format(Locale.ROOT, "%032x", System.nanoTime() ^ ((long) number << 40));
        Map<String, String> line = Map.of(
                "CallSid",
                sid,
                "AccountSid",
                "AC00000000000000000000000000000000",
                "From",
                String.format(Locale.ROOT, "+1646555%04d", number % 10_000),
                "To",
                salon.salon().phone(),
                "CallStatus",
                "in-progress");
        waitUntil(first - slot * group / 2);
        client.webhook("/api/v1/webhooks/twilio/voice/incoming", line);
        for (int turn = 1; turn <= SAID.size(); turn++) {
            long due = first + (long) (turn - 1) * group * slot;
            waitUntil(due);
            client.webhook(
                    "/api/v1/webhooks/twilio/voice/turn?turn=" + turn, with(line, "SpeechResult", SAID.get(turn - 1)));
            latencies.add(System.nanoTime() - due);
        }
        client.webhook("/api/v1/webhooks/twilio/voice/status", with(line, "CallStatus", "completed"));
    }

    private static void waitUntil(long due) throws InterruptedException {
        long left = due - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    private static Map<String, String> with(Map<String, String> line, String name, String value) {
        Map<String, String> form = new java.util.HashMap<>(line);
        form.put(name, value);
        return form;
    }
}
