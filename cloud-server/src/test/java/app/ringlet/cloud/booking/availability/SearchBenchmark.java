package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.AvailabilityQuery;
import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.booking.ledger.Cells;
import app.ringlet.cloud.booking.ledger.DayLedger;
import app.ringlet.cloud.booking.ledger.LedgerDay;
import app.ringlet.cloud.booking.setup.SalonSetup;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
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

/**
 * All of the search but the database's answer: for a colour and a cut by any of 20 people, with a chair throughout and a basin to
 * finish the colour, within 14 days that are full to six tenths. From ledger rows and schedules to slots.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class SearchBenchmark {

    private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);
    private static final int DAYS = 14;

    private final SalonSetup setup = BusySalon.setup();
    private final List<VisitItem> items =
            List.of(new VisitItem(BusySalon.COLOUR, null, null), new VisitItem(BusySalon.CUT, null, null));
    private final AvailabilityQuery query =
            AvailabilityQuery.onDays(items, FIRST, FIRST.plusDays(DAYS - 1), BusySalon.ZONE, 100, Choice.EACH_EMPLOYEE);
    private final List<DayLedger.Row> ledger = new ArrayList<>();

    @Setup
    public void fill() {
        Random random = new Random(7);
        for (UUID who : BusySalon.everyone()) {
            for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS + 1)); day = day.plusDays(1)) {
                ledger.add(new DayLedger.Row(new LedgerDay(who, day), busy(random)));
            }
        }
    }

    /** Visits of 45 minutes with gaps of up to an hour, from 14:00 to 23:00 UTC: nine o'clock to six in New York. */
    private static long[] busy(Random random) {
        long[] words = new long[Cells.WORDS];
        for (int cell = 14 * 12 + random.nextInt(13); cell < 23 * 12 - 9; cell += 9 + random.nextInt(13)) {
            for (int c = cell; c < cell + 9; c++) {
                words[c / Cells.PER_WORD] |= 1L << (c % Cells.PER_WORD);
            }
        }
        return words;
    }

    @Benchmark
    public List<Slot> search() {
        WantedVisit visit = Wishes.understand(items, setup);
        Horizon horizon = new Horizon(query.from(), query.to());
        Set<UUID> who = SalonTime.employees(visit.parts());
        Set<UUID> all = SalonTime.units(visit.parts());
        all.addAll(who);
        FreeTime free = SalonTime.lay(setup.timetable(), horizon, who, all, ledger, List.of());
        return new VisitSearch(visit, free).find(query, query.from(), query.to());
    }
}
