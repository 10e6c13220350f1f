package app.ringlet.desktop.calendar;

import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.salon.ServiceView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a visit into the blocks of one day: one for each run of services with the same employee. */
final class BlockMaker {

    private static final String PLAIN = "#7a8b8f";

    private final LiveSalon salon;
    private final SalonWords words;
    private final LocalDate day;

    BlockMaker(LiveSalon salon, LocalDate day) {
        this.salon = salon;
        this.words = salon.words();
        this.day = day;
    }

    List<Block> of(AppointmentView visit) {
        Set<Block.Mark> marks = EnumSet.noneOf(Block.Mark.class);
        if (visit.newClient()) {
            marks.add(Block.Mark.NEW_CLIENT);
        }
        if (visit.source() == BookingSource.PHONE_AI) {
            marks.add(Block.Mark.BOOKED_BY_AI);
        }
        if (visit.notes() != null && !visit.notes().isBlank()) {
            marks.add(Block.Mark.NOTE);
        }
        return runs(visit.items()).stream()
                .map(run -> block(run, visit.id(), visit.client().name(), marks, visit, null))
                .toList();
    }

    List<Block> of(HoldView hold) {
        String who =
                switch (hold.owner().kind()) {
                    case CALL -> "Held by a call";
                    case WAITLIST -> "Kept for the " + hold.owner().label();
                    case DESK, WEB -> "Held by " + hold.owner().label();
                };
        return runs(hold.items()).stream()
                .map(run -> block(run, hold.id(), who, Set.of(), null, hold))
                .toList();
    }

    private Block block(
            List<BookedItem> run,
            UUID subject,
            String title,
            Set<Block.Mark> marks,
            @Nullable AppointmentView visit,
            @Nullable HoldView hold) {
        BookedItem first = run.getFirst();
        BookedItem last = run.getLast();
        Span span = new Span(minute(first.start()), minute(last.end()));
        List<Span> gaps = run.stream()
                .flatMap(item -> item.phases().stream())
                .filter(phase -> phase.kind() == PhaseKind.PROCESSING)
                .map(phase -> new Span(minute(phase.start()), minute(phase.end())))
                .toList();
        return new Block(
                subject + "@" + first.start().toInstant() + "/" + first.employeeId(),
                hold == null ? Block.Kind.APPOINTMENT : Block.Kind.HOLD,
                subject,
                first.employeeId(),
                span,
                gaps,
                Block.Place.WHOLE,
                title,
                run.stream().map(BlockMaker::sold).collect(Collectors.joining(", ")),
                words.span(first.start(), last.end()),
                salon.service(first.serviceId()).map(ServiceView::color).orElse(PLAIN),
                visit == null ? null : visit.status(),
                marks,
                hold == null ? null : hold.expiresAt().toInstant());
    }

    private static String sold(BookedItem item) {
        return item.addOns().isEmpty()
                ? item.serviceName()
                : item.serviceName()
                        + item.addOns().stream().map(a -> " + " + a.name()).collect(Collectors.joining());
    }

    private static List<List<BookedItem>> runs(List<BookedItem> items) {
        List<List<BookedItem>> runs = new ArrayList<>();
        for (BookedItem item : items) {
            if (!runs.isEmpty()) {
                BookedItem before = runs.getLast().getLast();
                if (before.employeeId().equals(item.employeeId())
                        && before.end().toInstant().equals(item.start().toInstant())) {
                    runs.getLast().add(item);
                    continue;
                }
            }
            runs.add(new ArrayList<>(List.of(item)));
        }
        return runs;
    }

    /** On this day's wall clock, kept within the day for what reaches over midnight. */
    private int minute(OffsetDateTime at) {
        LocalDate date = LocalDate.ofInstant(at.toInstant(), words.zone());
        if (date.isBefore(day)) {
            return 0;
        }
        return date.isAfter(day) ? 24 * 60 : words.wallTime(at.toInstant()).toSecondOfDay() / 60;
    }
}
