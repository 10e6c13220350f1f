package app.ringlet.cloud.booking.availability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Where a visit fits into free time, and who then serves it. The parts that name nobody go to one employee if anyone can do
 * them all, and only otherwise each to whoever is free.
 */
final class VisitSearch {

    private final List<Part> parts;
    private final List<UUID> allRounders;
    private final Map<UUID, Timeline> byAllRounder = new HashMap<>();
    private final List<Map<UUID, Timeline>> byPart = new ArrayList<>();
    private final Timeline possible;

    /**
     * @param open when the whole visit may take place
     * @param free what each employee has free; of the same length as {@code open}
     */
    VisitSearch(List<Part> parts, Timeline open, Map<UUID, Timeline> free) {
        this.parts = parts;
        this.allRounders = allRounders(parts);
        Part last = parts.getLast();
        this.possible = open.startsOfRuns(last.offset() + last.length());
        boolean together = !allRounders.isEmpty();
        for (Part part : parts) {
            Map<UUID, Timeline> starts = new HashMap<>();
            if (part.named() || !together) {
                Timeline anyone = new Timeline(open.cells());
                for (UUID employee : part.who()) {
                    Timeline theirs = part.starts(time(free, employee));
                    starts.put(employee, theirs);
                    anyone.or(theirs);
                }
                possible.and(anyone);
            }
            byPart.add(starts);
        }
        if (together) {
            Timeline anyone = new Timeline(open.cells());
            for (UUID employee : allRounders) {
                Timeline theirs = open.copy();
                parts.stream().filter(p -> !p.named()).forEach(p -> theirs.and(p.starts(time(free, employee))));
                byAllRounder.put(employee, theirs);
                anyone.or(theirs);
            }
            possible.and(anyone);
        }
    }

    /** The starts at which somebody can serve each part. */
    Timeline possible() {
        return possible;
    }

    /** Who could serve the parts of a visit that starts at {@code cell}: each list has one employee for each part. */
    List<List<UUID>> servants(int cell) {
        if (!possible.get(cell)) {
            return List.of();
        }
        if (allRounders.isEmpty()) {
            return List.of(whoeverIsFree(cell));
        }
        return allRounders.stream()
                .filter(e -> byAllRounder.containsKey(e) && byAllRounder.get(e).get(cell))
                .map(e -> parts.stream()
                        .map(p -> p.named() ? p.who().getFirst() : e)
                        .toList())
                .toList();
    }

    private List<UUID> whoeverIsFree(int cell) {
        List<UUID> chosen = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Map<UUID, Timeline> starts = byPart.get(i);
            // Whoever serves already comes first, the latest of them before all others.
            Set<UUID> candidates = new LinkedHashSet<>(chosen.reversed());
            candidates.retainAll(new HashSet<>(parts.get(i).who()));
            candidates.addAll(parts.get(i).who());
            chosen.add(candidates.stream()
                    .filter(e -> starts.containsKey(e) && starts.get(e).get(cell))
                    .findFirst()
                    .orElseThrow());
        }
        return chosen;
    }

    private static List<UUID> allRounders(List<Part> parts) {
        List<Part> open = parts.stream().filter(p -> !p.named()).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        return open.getFirst().who().stream()
                .filter(e -> open.stream().allMatch(p -> p.who().contains(e)))
                .toList();
    }

    private static Timeline time(Map<UUID, Timeline> free, UUID employee) {
        Timeline time = free.get(employee);
        if (time == null) {
            throw new IllegalArgumentException("no time given for " + employee);
        }
        return time;
    }
}
