package app.ringlet.desktop.calendar;

import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.SalonView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Paints a day from what the desk knows of the salon. */
final class DayPainter {

    private static final Span USUAL = new Span(9 * 60, 18 * 60);
    private static final int DAY = 24 * 60;

    private final LiveSalon salon;

    DayPainter(LiveSalon salon) {
        this.salon = salon;
    }

    /** @param problem why the day could not be loaded, if it could not */
    DayPicture paint(LocalDate day, Instant now, @Nullable String problem) {
        BlockMaker maker = new BlockMaker(salon, day);
        List<Block> blocks = Stream.concat(
                        salon.appointments().stream()
                                .filter(a -> a.status() != AppointmentStatus.CANCELLED)
                                .filter(a -> touches(
                                        day, a.start().toInstant(), a.end().toInstant()))
                                .flatMap(a -> maker.of(a).stream()),
                        salon.holds().stream()
                                .filter(h -> h.expiresAt().toInstant().isAfter(now))
                                .filter(h -> touches(
                                        day, h.start().toInstant(), h.end().toInstant()))
                                .flatMap(h -> maker.of(h).stream()))
                .toList();
        boolean known = salon.knows(day);
        List<DayPicture.Column> columns = salon.employees().stream()
                .map(e -> column(e, day, blocks, known))
                .toList();
        DayPicture.State state = state(day, blocks, problem);
        return new DayPicture(day, visible(day, blocks), columns, state, notice(state, day, problem), hint(state, day));
    }

    private boolean touches(LocalDate day, Instant start, Instant end) {
        Instant from = day.atStartOfDay(salon.words().zone()).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(salon.words().zone()).toInstant();
        return start.isBefore(to) && end.isAfter(from);
    }

    private DayPicture.Column column(EmployeeView employee, LocalDate day, List<Block> blocks, boolean known) {
        List<Span> hours = working(employee, day);
        List<Block> mine = blocks.stream()
                .filter(b -> b.employeeId().equals(employee.id()))
                .toList();
        return new DayPicture.Column(
                employee.id(),
                employee.name(),
                employee.color(),
                known ? summary(hours, mine) : "…",
                complement(hours),
                Lanes.lay(mine));
    }

    private static String summary(List<Span> hours, List<Block> mine) {
        long booked = mine.stream()
                .filter(b -> b.kind() == Block.Kind.APPOINTMENT)
                .map(Block::subjectId)
                .distinct()
                .count();
        if (booked == 0) {
            return hours.isEmpty() ? "Not working" : "All free";
        }
        return booked + (booked == 1 ? " appointment" : " appointments");
    }

    private static List<Span> hours(List<DayHours> week, LocalDate day) {
        return week.stream()
                .filter(h -> h.day() == day.getDayOfWeek())
                .map(h -> new Span(h.opensMinute(), h.closesMinute()))
                .sorted(Comparator.comparingInt(Span::from))
                .toList();
    }

    /** When they work on the day; not while the salon is closed for something special. */
    private List<Span> working(EmployeeView employee, LocalDate day) {
        List<Span> usual = hours(employee.hours(), day);
        return salon.unusual(day).isPresent() ? within(usual, opening(day)) : usual;
    }

    private static List<Span> within(List<Span> hours, List<Span> open) {
        return hours.stream()
                .flatMap(h -> open.stream()
                        .map(o -> new Span(Math.max(h.from(), o.from()), Math.min(h.to(), o.to())))
                        .filter(s -> s.from() < s.to()))
                .toList();
    }

    private static List<Span> complement(List<Span> hours) {
        List<Span> off = new ArrayList<>();
        int from = 0;
        for (Span span : hours) {
            if (span.from() > from) {
                off.add(new Span(from, span.from()));
            }
            from = Math.max(from, span.to());
        }
        if (from < DAY) {
            off.add(new Span(from, DAY));
        }
        return off;
    }

    private List<Span> opening(LocalDate day) {
        return salon.unusual(day)
                .map(unusual -> unusual.hours().stream()
                        .map(h -> new Span(h.opensMinute(), h.closesMinute()))
                        .toList())
                .orElseGet(() -> usually(day));
    }

    private List<Span> usually(LocalDate day) {
        return salon.me()
                .map(me -> me.tenant())
                .map(SalonView::openingHours)
                .map(week -> hours(week, day))
                .orElse(List.of());
    }

    /** Whole hours around what is open or booked, with an hour of margin. */
    private Span visible(LocalDate day, List<Block> blocks) {
        List<Span> worth = new ArrayList<>(opening(day));
        salon.employees().forEach(e -> worth.addAll(working(e, day)));
        if (worth.isEmpty()) {
            worth.add(USUAL);
        }
        blocks.forEach(b -> worth.add(b.span()));
        int from = worth.stream().mapToInt(Span::from).min().orElse(0);
        int to = worth.stream().mapToInt(Span::to).max().orElse(DAY);
        return new Span(Math.max(0, from / 60 * 60 - 60), Math.min(DAY, (to + 59) / 60 * 60 + 60));
    }

    private DayPicture.State state(LocalDate day, List<Block> blocks, @Nullable String problem) {
        if (!salon.knows(day)) {
            return problem == null ? DayPicture.State.LOADING : DayPicture.State.FAILED;
        }
        if (!blocks.isEmpty()) {
            return DayPicture.State.BUSY;
        }
        return opening(day).isEmpty() ? DayPicture.State.CLOSED : DayPicture.State.EMPTY;
    }

    private String hint(DayPicture.State state, LocalDate day) {
        return switch (state) {
            case LOADING, BUSY, FAILED -> "";
            case EMPTY -> "Appointments appear here as they are booked.";
            case CLOSED ->
                Stream.iterate(day.plusDays(1), d -> d.plusDays(1))
                        .limit(7)
                        .filter(d -> !opening(d).isEmpty())
                        .findFirst()
                        .map(d -> "Next open " + salon.words().shortDate(d) + " at "
                                + salon.words()
                                        .time(LocalTime.ofSecondOfDay(
                                                opening(d).getFirst().from() * 60L)))
                        .orElse("");
        };
    }

    private String notice(DayPicture.State state, LocalDate day, @Nullable String problem) {
        return switch (state) {
            case LOADING, BUSY -> "";
            case FAILED -> problem == null ? "" : problem;
            case CLOSED -> closed(day);
            case EMPTY -> "Nothing booked yet";
        };
    }

    private String closed(LocalDate day) {
        return salon.unusual(day)
                .map(unusual -> {
                    String reason = unusual.reason();
                    return reason == null || reason.isBlank() ? "Closed on this day" : "Closed: " + reason;
                })
                .orElseGet(
                        () -> "Closed on " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s");
    }
}
