package app.ringlet.cloud.providers.chain;

import app.ringlet.cloud.providers.chat.Prompt.Call;
import app.ringlet.cloud.providers.chat.Prompt.Called;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a remote model has called for in the turn under way, answer by answer; it travels in the frame of its steps. Used by one
 * thread.
 */
final class TurnLog {

    /** A call. @param result for the model; absent until there is one */
    record Entry(Call call, @Nullable String result) {}

    private record Written(int taken, List<List<Entry>> rounds) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int taken;
    private final List<List<Entry>> rounds;

    private TurnLog(int taken, List<List<Entry>> rounds) {
        this.taken = taken;
        this.rounds = rounds;
    }

    /** @param taken how many acts another model had proposed when this one took over */
    static TurnLog begun(int taken) {
        return new TurnLog(taken, new ArrayList<>());
    }

    /** @param frame what {@link #write()} gave; anything else begins anew after {@code done} acts */
    static TurnLog read(String frame, int done) {
        try {
            Written written = JSON.readValue(frame, Written.class);
            List<List<Entry>> rounds = new ArrayList<>();
            written.rounds().forEach(round -> rounds.add(new ArrayList<>(round)));
            return new TurnLog(Math.min(written.taken(), done), rounds);
        } catch (JacksonException | NullPointerException e) {
            return begun(done);
        }
    }

    String write() {
        return JSON.writeValueAsString(new Written(taken, rounds));
    }

    int taken() {
        return taken;
    }

    /** How often the model was asked and called tools. */
    int rounds() {
        return rounds.size();
    }

    void called(List<Call> calls) {
        List<Entry> round = new ArrayList<>();
        calls.forEach(call -> round.add(new Entry(call, null)));
        rounds.add(round);
    }

    /** The next call without a result. */
    @Nullable
    Call open() {
        for (List<Entry> round : rounds) {
            for (Entry entry : round) {
                if (entry.result() == null) {
                    return entry.call();
                }
            }
        }
        return null;
    }

    /** Gives {@link #open()} its result. */
    void close(String result) {
        for (List<Entry> round : rounds) {
            for (int i = 0; i < round.size(); i++) {
                if (round.get(i).result() == null) {
                    round.set(i, new Entry(round.get(i).call(), result));
                    return;
                }
            }
        }
    }

    /** As the model is to read it; every call has its result by then. */
    List<Called> told() {
        List<Called> all = new ArrayList<>();
        for (List<Entry> round : rounds) {
            List<String> results = new ArrayList<>();
            round.forEach(entry -> results.add(entry.result() == null ? "{}" : entry.result()));
            all.add(new Called(round.stream().map(Entry::call).toList(), results));
        }
        return all;
    }
}
