package app.ringlet.desktop.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lays a column's blocks side by side where they truly clash. A block that fits into another's processing gap does not clash: it
 * lies on top of the gap, a little indented.
 */
final class Lanes {

    private Lanes() {}

    static List<Block> lay(List<Block> blocks) {
        List<Block> sorted = blocks.stream()
                .sorted(Comparator.comparingInt((Block b) -> b.span().from())
                        .thenComparing(b -> -b.span().to())
                        .thenComparing(Block::key))
                .toList();
        List<Block> laid = new ArrayList<>();
        for (List<Block> cluster : clusters(sorted)) {
            laid.addAll(spread(cluster, sorted));
        }
        laid.sort(Comparator.comparing((Block b) -> b.place().nested())
                .thenComparingInt(b -> b.span().from()));
        return laid;
    }

    /** Groups in which each clashes with at least one other, directly or through others. */
    private static List<List<Block>> clusters(List<Block> sorted) {
        List<List<Block>> clusters = new ArrayList<>();
        for (Block block : sorted) {
            List<Block> mine = new ArrayList<>(List.of(block));
            clusters.removeIf(cluster -> {
                boolean joins = cluster.stream().anyMatch(block::clashesWith);
                if (joins) {
                    mine.addAll(cluster);
                }
                return joins;
            });
            mine.sort(Comparator.comparingInt((Block b) -> b.span().from()).thenComparing(Block::key));
            clusters.add(mine);
        }
        return clusters;
    }

    private static List<Block> spread(List<Block> cluster, List<Block> all) {
        List<List<Block>> lanes = new ArrayList<>();
        List<Integer> laneOf = new ArrayList<>();
        for (Block block : cluster) {
            int lane = 0;
            while (lane < lanes.size() && lanes.get(lane).stream().anyMatch(block::clashesWith)) {
                lane++;
            }
            if (lane == lanes.size()) {
                lanes.add(new ArrayList<>());
            }
            lanes.get(lane).add(block);
            laneOf.add(lane);
        }
        List<Block> spread = new ArrayList<>();
        for (int i = 0; i < cluster.size(); i++) {
            Block block = cluster.get(i);
            spread.add(block.at(new Block.Place(laneOf.get(i), lanes.size(), nested(block, all))));
        }
        return spread;
    }

    private static boolean nested(Block block, List<Block> all) {
        return all.stream()
                .filter(other -> other != block)
                .anyMatch(other -> other.gaps().stream().anyMatch(gap -> gap.contains(block.span())));
    }
}
