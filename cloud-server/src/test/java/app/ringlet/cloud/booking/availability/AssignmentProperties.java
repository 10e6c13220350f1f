package app.ringlet.cloud.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.salon.ResourceView;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Employees and units are found together exactly where trying every combination, cell by cell, finds some. */
class AssignmentProperties {

    private static final int CELLS = 288;
    private static final List<UUID> PEOPLE = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    private static final List<List<ResourceView.Unit>> POOLS = List.of(List.of(unit(11), unit(12)), List.of(unit(21)));

    record Stretch(int start, int length) {}

    record Wish(int active, int processing, int finishing, int before, int after, Set<Integer> able, int pool) {}

    /** Every way to serve the visit: who, and with which units. */
    private record Way(List<UUID> who, List<List<UUID>> units) {}

    @Provide
    Arbitrary<List<List<Stretch>>> times() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, CELLS),
                        Arbitraries.integers().between(10, 120))
                .as(Stretch::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .list()
                .ofSize(7);
    }

    @Provide
    Arbitrary<List<List<Wish>>> visits() {
        Arbitrary<Wish> wish = Combinators.combine(
                        Arbitraries.integers().between(1, 10),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2).set().ofMinSize(1),
                        Arbitraries.integers().between(-1, 1))
                .as(Wish::new);
        return wish.list().ofMinSize(1).ofMaxSize(2).list().ofMinSize(1).ofMaxSize(2);
    }

    @Property(tries = 300)
    void whatIsFoundIsWhatTryingEverythingFinds(
            @ForAll("times") List<List<Stretch>> times, @ForAll("visits") List<List<Wish>> visit) {
        List<List<Part>> guests = IntStream.range(0, visit.size())
                .mapToObj(g ->
                        visit.get(g).stream().map(AssignmentProperties::part).toList())
                .toList();
        Map<UUID, BitSet> free = new HashMap<>();
        IntStream.range(0, 3).forEach(i -> free.put(PEOPLE.get(i), bits(times.get(i))));
        List<UUID> units = List.of(new UUID(1, 11), new UUID(1, 12), new UUID(1, 21));
        IntStream.range(0, 3).forEach(i -> free.put(units.get(i), bits(times.get(i + 3))));
        BitSet open = bits(times.get(6));
        Map<UUID, Timeline> lines = new HashMap<>();
        free.forEach((who, bits) -> lines.put(who, line(bits)));
        Runs runs = new Runs(line(open), lines);
        Starts starts = new Starts(guests, runs);
        Timeline possible = starts.possible();

        for (int cell = 0; cell < CELLS; cell += 3) {
            Set<Way> all = everyWay(guests, free, open, cell);
            Optional<List<Served>> found = new Assignment(guests, runs, starts, PEOPLE, cell).find();

            assertThat(found.isPresent()).as("cell " + cell).isEqualTo(!all.isEmpty());
            found.ifPresent(served -> assertThat(all).contains(way(served)));
            assertThat(all.isEmpty() || possible.get(cell))
                    .as("among the starts: " + cell)
                    .isTrue();
            if (guests.size() == 1 && all.stream().anyMatch(AssignmentProperties::isOneEmployees)) {
                assertThat(isOneEmployees(way(found.orElseThrow()))).isTrue();
            }
        }
    }

    private static boolean isOneEmployees(Way way) {
        return Set.copyOf(way.who()).size() == 1;
    }

    private static Way way(List<Served> served) {
        return new Way(
                served.stream().map(s -> s.option().employee()).toList(),
                served.stream()
                        .map(s -> s.units().stream().map(ResourceView.Unit::id).toList())
                        .toList());
    }

    /** Each employee takes a cell more than the one before, so that lengths differ. */
    private static Part part(Wish w) {
        List<Option> options = w.able().stream()
                .sorted()
                .map(i -> {
                    int active = w.active() + i;
                    int total = active + w.processing() + w.finishing();
                    List<Take> takes = w.pool() < 0 ? List.of() : List.of(new Take(POOLS.get(w.pool()), 0, total));
                    return new Option(
                            PEOPLE.get(i), active, w.processing(), w.finishing(), w.before(), w.after(), takes);
                })
                .toList();
        return new Part(options, false);
    }

    private static Set<Way> everyWay(List<List<Part>> guests, Map<UUID, BitSet> free, BitSet open, int cell) {
        List<Part> parts = guests.stream().flatMap(List::stream).toList();
        Set<Way> ways = new HashSet<>();
        combine(parts, 0, new ArrayList<>(), chosen -> {
            if (works(guests, chosen, free, open, cell)) {
                ways.add(new Way(
                        chosen.stream().map(c -> c.option().employee()).toList(),
                        chosen.stream().map(Chosen::units).toList()));
            }
        });
        return ways;
    }

    private record Chosen(Option option, List<UUID> units) {}

    private static void combine(
            List<Part> parts, int index, List<Chosen> chosen, java.util.function.Consumer<List<Chosen>> each) {
        if (index == parts.size()) {
            each.accept(chosen);
            return;
        }
        for (Option option : parts.get(index).options()) {
            List<List<UUID>> unitChoices = option.takes().isEmpty()
                    ? List.of(List.of())
                    : option.takes().getFirst().units().stream()
                            .map(u -> List.of(u.id()))
                            .toList();
            for (List<UUID> units : unitChoices) {
                List<Chosen> more = new ArrayList<>(chosen);
                more.add(new Chosen(option, units));
                combine(parts, index + 1, more, each);
            }
        }
    }

    private static boolean works(
            List<List<Part>> guests, List<Chosen> chosen, Map<UUID, BitSet> free, BitSet open, int cell) {
        Map<UUID, BitSet> taken = new HashMap<>();
        int next = 0;
        for (List<Part> guest : guests) {
            int at = cell;
            for (int i = 0; i < guest.size(); i++, next++) {
                Option o = chosen.get(next).option();
                boolean sameBefore =
                        i > 0 && chosen.get(next - 1).option().employee().equals(o.employee());
                boolean sameAfter = i + 1 < guest.size()
                        && chosen.get(next + 1).option().employee().equals(o.employee());
                int end = at + o.length();
                for (int c = at - (sameBefore ? 0 : o.before()); c < end + (sameAfter ? 0 : o.after()); c++) {
                    boolean processes =
                            o.processing() > 0 && c >= at + o.active() && c < at + o.active() + o.processing();
                    if (!processes && !take(taken, free, o.employee(), c)) {
                        return false;
                    }
                    if (c >= at && c < end && !open.get(c)) {
                        return false;
                    }
                }
                for (UUID unit : chosen.get(next).units()) {
                    for (int c = at; c < end; c++) {
                        if (!take(taken, free, unit, c)) {
                            return false;
                        }
                    }
                }
                at = end;
            }
        }
        return true;
    }

    private static boolean take(Map<UUID, BitSet> taken, Map<UUID, BitSet> free, UUID who, int cell) {
        BitSet theirs = taken.computeIfAbsent(who, k -> new BitSet());
        if (cell < 0 || cell >= CELLS || !free.get(who).get(cell) || theirs.get(cell)) {
            return false;
        }
        theirs.set(cell);
        return true;
    }

    private static ResourceView.Unit unit(int number) {
        return new ResourceView.Unit(new UUID(1, number), "Unit " + number);
    }

    private static BitSet bits(List<Stretch> stretches) {
        BitSet bits = new BitSet(CELLS);
        stretches.forEach(s -> bits.set(s.start(), Math.min(CELLS, s.start() + s.length())));
        return bits;
    }

    private static Timeline line(BitSet bits) {
        Timeline line = new Timeline(CELLS);
        bits.stream().forEach(cell -> line.set(cell, cell + 1));
        return line;
    }
}
