package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.SlotGrid;
import app.ringlet.cloud.booking.ledger.Cells;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The search alone, for a cut and a colour by any of 20 people within 14 days that are full to six tenths. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class SearchBenchmark {

    private static final int PEOPLE = 20;
    private static final int DAYS = 14;
    private static final Instant BEGIN = Instant.parse("2027-02-01T00:00:00Z");

    private List<Part> parts = List.of();
    private Timeline open = new Timeline(0);
    private final Map<UUID, Timeline> free = new HashMap<>();

    @Setup
    public void fill() {
        Random random = new Random(7);
        List<UUID> people =
                IntStream.range(0, PEOPLE).mapToObj(n -> new UUID(n, n)).toList();
        parts = List.of(new Part(0, 9, 0, 0, people, false), new Part(9, 6, 7, 6, people, false));
        Horizon horizon = new Horizon(BEGIN, BEGIN.plus(Duration.ofDays(DAYS)));
        int cells = horizon.cell(horizon.end());
        open = new Timeline(cells);
        people.forEach(person -> free.put(person, new Timeline(cells)));
        for (int morning = 14 * 12; morning < cells; morning += Cells.PER_DAY) {
            int evening = morning + 9 * 12;
            open.set(morning, evening);
            for (Timeline theirs : free.values()) {
                // Visits of 45 minutes, and gaps of up to an hour.
                for (int gap = morning; gap < evening; ) {
                    int end = gap + random.nextInt(13);
                    theirs.set(gap, Math.min(end, evening));
                    gap = end + 9;
                }
            }
        }
    }

    @Benchmark
    public void search(Blackhole sink) {
        VisitSearch search = new VisitSearch(parts, open, free);
        Timeline starts = search.possible().copy().keepEvery(SlotGrid.MINUTES / Cells.MINUTES);
        for (int cell = starts.next(0); cell >= 0; cell = starts.next(cell + 1)) {
            sink.consume(search.servants(cell));
        }
    }
}
