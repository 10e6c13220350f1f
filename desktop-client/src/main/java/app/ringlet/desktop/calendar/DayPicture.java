package app.ringlet.desktop.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One day as the calendar shows it.
 *
 * @param visible from the first to the last hour worth showing
 * @param state what to say when there is nothing to show, or not yet
 * @param notice the sentence that goes with the state; empty when the blocks speak for themselves
 * @param hint what may help then; may be empty
 */
public record DayPicture(LocalDate date, Span visible, List<Column> columns, State state, String notice, String hint) {

    public DayPicture {
        columns = List.copyOf(columns);
    }

    public static DayPicture nothing(LocalDate date) {
        return new DayPicture(date, new Span(8 * 60, 19 * 60), List.of(), State.LOADING, "", "");
    }

    public Optional<Block> block(String key) {
        return columns.stream()
                .flatMap(c -> c.blocks().stream())
                .filter(b -> b.key().equals(key))
                .findFirst();
    }

    /** The first block of an appointment or hold. */
    public Optional<Block> blockOf(UUID subjectId) {
        return columns.stream()
                .flatMap(c -> c.blocks().stream())
                .filter(b -> b.subjectId().equals(subjectId))
                .findFirst();
    }

    /**
     * One employee's day.
     *
     * @param off when they do not work
     * @param summary a few words under the name
     */
    public record Column(
            UUID employeeId, String name, String color, String summary, List<Span> off, List<Block> blocks) {

        public Column {
            off = List.copyOf(off);
            blocks = List.copyOf(blocks);
        }
    }

    /** How a day stands. */
    public enum State {
        LOADING,
        FAILED,
        CLOSED,
        EMPTY,
        BUSY
    }
}
