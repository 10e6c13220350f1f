package app.ringlet.desktop.calendar;

/** A stretch of a day in minutes on the salon's wall clock since midnight; the end is not part of it. */
public record Span(int from, int to) {

    public int minutes() {
        return to - from;
    }

    boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    boolean contains(Span other) {
        return from <= other.from && other.to <= to;
    }
}
