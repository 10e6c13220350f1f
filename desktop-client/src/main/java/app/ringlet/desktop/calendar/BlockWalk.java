package app.ringlet.desktop.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walking through a day's blocks with the arrow keys. */
final class BlockWalk {

    private final DayPicture picture;
    private final @Nullable Block at;
    private final int minuteNow;

    private BlockWalk(DayPicture picture, @Nullable Block at, int minuteNow) {
        this.picture = picture;
        this.at = at;
        this.minuteNow = minuteNow;
    }

    static BlockWalk from(DayPicture picture, String key, int minuteNow) {
        return new BlockWalk(picture, picture.block(key).orElse(null), minuteNow);
    }

    /** The key of the block one step away, if there is one. The first step of all lands on what is nearest to now. */
    Optional<String> step(int columns, int rows) {
        if (at == null) {
            return picture.columns().stream()
                    .flatMap(c -> c.blocks().stream())
                    .min(nearest(minuteNow))
                    .map(Block::key);
        }
        return (columns != 0 ? acrossFrom(at, columns) : alongFrom(at, rows)).map(Block::key);
    }

    private Optional<Block> alongFrom(Block block, int step) {
        List<Block> column = picture.columns().stream()
                .filter(c -> c.employeeId().equals(block.employeeId()))
                .flatMap(c -> c.blocks().stream())
                .sorted(Comparator.comparingInt((Block b) -> b.span().from()).thenComparing(Block::key))
                .toList();
        int next = column.indexOf(block) + step;
        return next < 0 || next >= column.size() ? Optional.empty() : Optional.of(column.get(next));
    }

    /** Skips employees who have nothing. */
    private Optional<Block> acrossFrom(Block block, int step) {
        List<DayPicture.Column> columns = picture.columns();
        int index = 0;
        while (!columns.get(index).employeeId().equals(block.employeeId())) {
            index++;
        }
        for (int i = index + step; i >= 0 && i < columns.size(); i += step) {
            Optional<Block> found =
                    columns.get(i).blocks().stream().min(nearest(block.span().from()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Comparator<Block> nearest(int minute) {
        return Comparator.comparingInt(b -> Math.abs(b.span().from() - minute));
    }
}
