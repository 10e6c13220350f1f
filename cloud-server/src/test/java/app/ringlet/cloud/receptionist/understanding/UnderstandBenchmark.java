package app.ringlet.cloud.receptionist.understanding;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.understanding.Understander.Expectation;
import app.ringlet.cloud.receptionist.understanding.time.When;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a caller says, one line after the other, understood as it is in a turn; and the days and times in it alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class UnderstandBenchmark {

    private static final List<String> SAID = List.of(
            "Hi, I'd like a women's cut with Anna next Thursday afternoon",
            "either Friday or Saturday before noon but not at nine",
            "can I move my appointment to the week after next, first thing",
            "the second one",
            "my name is Jamie Lee, that's J A M I E",
            "what does a full colour cost and are you open on Sunday",
            "my number is nine one seven triple five oh one double nine",
            "no thanks, that's all, bye");

    private static final Expectation NOTHING = new Expectation(List.of(), false, false, false, false);

    private final Understander understander = new Understander(Luna.facts(), "en-US");
    private int turn;

    @Benchmark
    public Heard hear() {
        return understander.hear(Utterance.of(next()), NOTHING);
    }

    @Benchmark
    public When when() {
        return understander.when(Words.of(next()));
    }

    private String next() {
        return SAID.get(Math.floorMod(turn++, SAID.size()));
    }
}
