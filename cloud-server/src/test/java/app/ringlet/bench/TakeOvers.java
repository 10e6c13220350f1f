package app.ringlet.bench;

import app.ringlet.simulator.twiml.Verb;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One call that a desk takes over and hands back, again and again: from the click to the caller's first sound at the desk, and to the desk's
 * first sound at the caller. The carrier opens its stream as soon as it is told to.
 */
final class TakeOvers {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);
    private static final long FRAME = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int SOUND = 160;

    private final BenchClient client;
    private final RedirectedCalls carrier;
    private final String token;
    private final String call;
    private final String sid;
    private final LoadLine desk;
    private final Map<String, String> line;
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(2_048);
    private final byte[] stamp = new byte[MediaCodec.STAMP];
    private int stuck;

    /** @param line the carrier's form of the call. @param desk connected, and in no call */
    TakeOvers(
            BenchClient client,
            RedirectedCalls carrier,
            String token,
            String call,
            Map<String, String> line,
            LoadLine desk) {
        this.client = client;
        this.carrier = carrier;
        this.token = token;
        this.call = call;
        this.sid = line.get("CallSid");
        this.line = line;
        this.desk = desk;
    }

    /** Nanoseconds. @param caller to the caller's sound at the desk. @param desk to the desk's at the caller */
    record Result(long[] caller, long[] desk, int stuck) {}

    Result run(int rounds) throws Exception {
        long[] atDesk = new long[rounds];
        long[] atCaller = new long[rounds];
        int done = 0;
        for (int round = 0; round < rounds; round++) {
            try {
                long[] took = takenOver(round);
                atDesk[done] = took[0];
                atCaller[done] = took[1];
                done++;
            } catch (IOException | TimeoutException stays) {
                stuck++;
            }
        }
        return new Result(Arrays.copyOf(atDesk, done), Arrays.copyOf(atCaller, done), stuck);
    }

    /** @return until the caller was heard, and until the desk was. @throws IOException if one never was */
    private long[] takenOver(int round) throws Exception {
        CompletableFuture<Verb.Noun.Stream> told = carrier.expect(sid);
        long clicked = System.nanoTime();
        CompletableFuture<Integer> taken = CompletableFuture.supplyAsync(this::takeOver);
        LoadLine caller = BridgedCalls.caller(sid, told.get(5, TimeUnit.SECONDS));
        try {
            ((MediaCodec.Desk) desk.codec)
                    .join(BridgedCalls.notice(desk, "joined").get("stream").asInt());
            long heard = untilHeard(caller, desk, round) - clicked;
            long answered = untilHeard(desk, caller, round) - clicked;
            if (taken.get(5, TimeUnit.SECONDS) != 200) {
                throw new IOException("the take-over was refused");
            }
            return new long[] {heard, answered};
        } finally {
            handBack();
            caller.close();
        }
    }

    private int takeOver() {
        try {
            return client.post("/api/v1/calls/" + call + "/take-over", token, Map.of())
                    .statusCode();
        } catch (IOException | InterruptedException failed) {
            return 0;
        }
    }

    /** The desk is out of the call, and the carrier has asked what is to be said. */
    private void handBack() throws Exception {
        client.post("/api/v1/calls/" + call + "/hand-back", token, Map.of());
        BridgedCalls.notice(desk, "left");
        client.webhook("/api/v1/webhooks/twilio/voice/media?turn=1", line);
    }

    /** Speaks every 20 ms until it is heard. @return when */
    private long untilHeard(LoadLine from, LoadLine to, int round) throws IOException, InterruptedException {
        byte[] sound = new byte[SOUND];
        ByteBuffer.wrap(sound).putLong(0, round + 1L);
        long[] heard = new long[1];
        long end = System.nanoTime() + PATIENCE;
        long next = 0;
        while (heard[0] == 0 && System.nanoTime() < end && !from.broken && !to.broken) {
            if (System.nanoTime() >= next) {
                from.sendSound(scratch, sound);
                next = System.nanoTime() + FRAME;
            }
            to.read(
                    ear -> {
                        if (ByteBuffer.wrap(stamp).getLong(0) == round + 1L && heard[0] == 0) {
                            heard[0] = System.nanoTime();
                        }
                    },
                    stamp);
            if (heard[0] == 0) {
                TimeUnit.MICROSECONDS.sleep(200);
            }
        }
        if (heard[0] == 0) {
            throw new IOException("nobody heard anything");
        }
        return heard[0];
    }
}
