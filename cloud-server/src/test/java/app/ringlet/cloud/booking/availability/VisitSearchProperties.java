package app.ringlet.cloud.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The search by shifts finds what looking at each cell finds. */
class VisitSearchProperties {

    private static final int CELLS = 2 * 288;
    private static final List<UUID> PEOPLE = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    record Stretch(int start, int length) {}

    record Wish(int active, int processing, int finishing, Set<Integer> able, boolean named) {}

    @Provide
    Arbitrary<List<Stretch>> stretches() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, CELLS),
                        Arbitraries.integers().between(1, 150))
                .as(Stretch::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 2).set().ofMinSize(1),
                        Arbitraries.of(true, false, false))
                .as(Wish::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Property(tries = 400)
    void findsWhatLookingAtEachCellFinds(
            @ForAll("stretches") List<Stretch> open,
            @ForAll("stretches") List<Stretch> first,
            @ForAll("stretches") List<Stretch> second,
            @ForAll("stretches") List<Stretch> third,
            @ForAll("wishes") List<Wish> wishes) {
        List<Part> parts = parts(wishes);
        Map<UUID, BitSet> free = new HashMap<>();
        List<List<Stretch>> times = List.of(first, second, third);
        for (int i = 0; i < PEOPLE.size(); i++) {
            free.put(PEOPLE.get(i), bits(times.get(i)));
        }
        Map<UUID, Timeline> lines = new HashMap<>();
        free.forEach((who, bits) -> lines.put(who, line(bits)));

        VisitSearch search = new VisitSearch(parts, line(bits(open)), lines);

        for (int cell = 0; cell < CELLS; cell++) {
            Set<List<UUID>> naive = naive(parts, bits(open), free, cell);
            List<List<UUID>> found = search.servants(cell);
            assertThat(search.possible().get(cell)).isEqualTo(!naive.isEmpty());
            assertThat(naive).containsAll(found);
            assertThat(found.isEmpty()).isEqualTo(naive.isEmpty());
            if (someoneDoesAll(parts)) {
                assertThat(new HashSet<>(found)).isEqualTo(naive);
            }
        }
    }

    private static List<Part> parts(List<Wish> wishes) {
        List<Part> parts = new ArrayList<>();
        int offset = 0;
        for (Wish w : wishes) {
            List<UUID> able = w.able().stream().sorted().map(PEOPLE::get).toList();
            int processing = w.finishing() == 0 ? 0 : w.processing();
            parts.add(new Part(
                    offset, w.active(), processing, w.finishing(), w.named() ? able.subList(0, 1) : able, w.named()));
            offset += parts.getLast().length();
        }
        return parts;
    }

    /** Every way to serve the visit, by the rule: one for all the parts that name nobody, if anyone can do them all. */
    private static Set<List<UUID>> naive(List<Part> parts, BitSet open, Map<UUID, BitSet> free, int cell) {
        Part last = parts.getLast();
        for (int c = cell; c < cell + last.offset() + last.length(); c++) {
            if (!open.get(c)) {
                return Set.of();
            }
        }
        Set<List<UUID>> ways = new HashSet<>();
        ways.add(List.of());
        for (Part part : parts) {
            Set<List<UUID>> longer = new HashSet<>();
            for (List<UUID> way : ways) {
                for (UUID who : part.who()) {
                    if (serves(part, free.get(who), cell)) {
                        List<UUID> next = new ArrayList<>(way);
                        next.add(who);
                        longer.add(next);
                    }
                }
            }
            ways = longer;
        }
        if (someoneDoesAll(parts)) {
            ways.removeIf(way -> parts.stream()
                            .filter(p -> !p.named())
                            .map(p -> way.get(parts.indexOf(p)))
                            .distinct()
                            .count()
                    > 1);
        }
        return ways;
    }

    private static boolean someoneDoesAll(List<Part> parts) {
        List<Part> open = parts.stream().filter(p -> !p.named()).toList();
        return PEOPLE.stream().anyMatch(e -> open.stream().allMatch(p -> p.who().contains(e)));
    }

    private static boolean serves(Part part, BitSet free, int cell) {
        for (int c = 0; c < part.length(); c++) {
            boolean busy = c < part.active() || c >= part.active() + part.processing();
            if (busy && !free.get(cell + part.offset() + c)) {
                return false;
            }
        }
        return true;
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
