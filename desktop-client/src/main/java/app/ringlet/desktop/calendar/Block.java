package app.ringlet.desktop.calendar;

import app.ringlet.protocol.booking.AppointmentStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One block of the calendar.
 *
 * @param key names the block from one picture of the day to the next
 * @param subjectId the appointment or the hold that it shows
 * @param gaps stretches within it while the employee is free
 * @param place where it lies beside those that overlap it
 * @param expiresAt for a hold: when it runs out
 */
public record Block(
        String key,
        Kind kind,
        UUID subjectId,
        UUID employeeId,
        Span span,
        List<Span> gaps,
        Place place,
        String title,
        String subtitle,
        String time,
        String color,
        @Nullable AppointmentStatus status,
        Set<Mark> marks,
        @Nullable Instant expiresAt) {

    public Block {
        gaps = List.copyOf(gaps);
        marks = Set.copyOf(marks);
    }

    Block at(Place newPlace) {
        return new Block(
                key,
                kind,
                subjectId,
                employeeId,
                span,
                gaps,
                newPlace,
                title,
                subtitle,
                time,
                color,
                status,
                marks,
                expiresAt);
    }

    /** Whether the employee works for this client at some time in {@code other}'s busy stretches. */
    boolean clashesWith(Block other) {
        return busy().stream().anyMatch(mine -> other.busy().stream().anyMatch(mine::overlaps));
    }

    /** The stretches between the gaps. */
    List<Span> busy() {
        List<Span> busy = new java.util.ArrayList<>();
        int from = span.from();
        for (Span gap : gaps) {
            busy.add(new Span(from, gap.from()));
            from = gap.to();
        }
        busy.add(new Span(from, span.to()));
        return busy.stream().filter(s -> s.minutes() > 0).toList();
    }

    /** What a screen reader says of it. */
    public String spoken() {
        return "%s, %s, %s".formatted(title, subtitle, time);
    }

    /** What it is. */
    public enum Kind {
        APPOINTMENT,
        HOLD
    }

    /** Something worth a second look. */
    public enum Mark {
        NEW_CLIENT,
        BOOKED_BY_AI,
        NOTE
    }

    /**
     * Where a block lies across its column.
     *
     * @param lane from the left, from 0
     * @param lanes how many share the column there
     * @param nested whether it lies in another block's processing gap
     */
    public record Place(int lane, int lanes, boolean nested) {

        public static final Place WHOLE = new Place(0, 1, false);
    }
}
