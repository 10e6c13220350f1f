package app.ringlet.cloud.receptionist.tools;

import static app.ringlet.protocol.assistant.AllowedAct.ANSWER_FROM_KNOWLEDGE;
import static app.ringlet.protocol.assistant.AllowedAct.BOOK;
import static app.ringlet.protocol.assistant.AllowedAct.BOOK_FOR_OTHERS;
import static app.ringlet.protocol.assistant.AllowedAct.BOOK_NEW_CLIENTS;
import static app.ringlet.protocol.assistant.AllowedAct.CANCEL;
import static app.ringlet.protocol.assistant.AllowedAct.CANCEL_INSIDE_WINDOW;
import static app.ringlet.protocol.assistant.AllowedAct.JOIN_WAITLIST;
import static app.ringlet.protocol.assistant.AllowedAct.MOVE;
import static app.ringlet.protocol.assistant.AllowedAct.QUOTE_PRICES;
import static app.ringlet.protocol.assistant.AllowedAct.TAKE_MESSAGES;
import static app.ringlet.protocol.assistant.AllowedAct.TRANSFER;

import app.ringlet.cloud.receptionist.ConversationState.Line;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.language.Translation;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.understanding.Agreement;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What any model, however persuasive, may not do: book or move to a time that the caller has not heard of, touch an
 * appointment that is not the caller's, cancel without a yes to just that question, or do what the salon's owner keeps for
 * people.
 */
final class Permissions {

    private final Turn turn;
    private final SalonFacts facts;

    Permissions(Turn turn) {
        this.turn = turn;
        this.facts = turn.facts();
    }

    /** A reason against the act, in snake case, if there is one. */
    Optional<String> objection(ToolCall call) {
        return switch (call) {
            case ToolCall.FindSlots find -> owner(find.moving() == null ? BOOK : MOVE);
            case ToolCall.Hold hold -> bookable(hold.slot());
            case ToolCall.Book book -> owner(BOOK).or(() -> who(book)).or(() -> heardOf(book.slot()));
            case ToolCall.Move move ->
                owner(MOVE)
                        .or(() -> own(move.appointmentId()))
                        .or(() -> moves(move))
                        .or(() -> heardOf(move.slot()));
            case ToolCall.Cancel cancel -> owner(CANCEL).or(() -> cancel(cancel.appointmentId()));
            case ToolCall.Confirm confirm -> own(confirm.appointmentId());
            case ToolCall.QuotePrice quote -> owner(QUOTE_PRICES);
            case ToolCall.AnswerFromKnowledge answer -> owner(ANSWER_FROM_KNOWLEDGE);
            case ToolCall.LookUp question -> owner(ANSWER_FROM_KNOWLEDGE);
            case ToolCall.JoinWaitlist join -> owner(JOIN_WAITLIST);
            case ToolCall.TakeMessage message ->
                owner(TAKE_MESSAGES)
                        .or(() -> message.appointmentId() == null ? Optional.empty() : own(message.appointmentId()));
            case ToolCall.Transfer transfer -> owner(TRANSFER);
            case ToolCall.Release release -> Optional.empty();
            case ToolCall.ListAppointments list -> Optional.empty();
            case ToolCall.EndCall end -> Optional.empty();
        };
    }

    private Optional<String> owner(AllowedAct act) {
        return facts.assistant().allows(act)
                ? Optional.empty()
                : Optional.of(act.name().toLowerCase(Locale.ROOT) + "_not_allowed");
    }

    private Optional<String> who(ToolCall.Book book) {
        if (book.forAnother()) {
            return owner(BOOK_FOR_OTHERS);
        }
        return turn.before().client() == null ? owner(BOOK_NEW_CLIENTS) : Optional.empty();
    }

    /** A time is kept for a booking or for a move; whoever may do neither keeps none. */
    private Optional<String> bookable(Slot slot) {
        boolean found = known().anyMatch(s -> Arguments.sameVisit(s, slot));
        return found ? owner(BOOK).flatMap(no -> owner(MOVE)) : Optional.of("not_found_free");
    }

    private Stream<Slot> known() {
        Stream<Slot> held = turn.hold() == null ? Stream.empty() : Stream.of(Slot.of(turn.hold()));
        return Stream.of(turn.found().stream(), turn.before().offered().stream(), held)
                .flatMap(s -> s);
    }

    private Optional<String> heardOf(Slot slot) {
        boolean heardOf = turn.before().offered().stream().anyMatch(o -> same(o, slot));
        boolean found = known().anyMatch(s -> Arguments.sameVisit(s, slot));
        return heardOf && found ? Optional.empty() : Optional.of("not_offered_to_caller_before");
    }

    private Optional<String> moves(ToolCall.Move move) {
        boolean there = find(move.appointmentId())
                .filter(a -> a.start().isEqual(move.slot().start())
                        && a.items().getFirst().employeeId().equals(move.slot().employeeId())
                        && isTheSame(a, move))
                .isPresent();
        return there ? Optional.of("already_at_that_time") : Optional.empty();
    }

    private static boolean isTheSame(AppointmentView visit, ToolCall.Move move) {
        List<UUID> addOns = visit.items().stream()
                .flatMap(i -> i.addOns().stream())
                .map(BookedItem.AddOn::id)
                .toList();
        return visit.items().stream()
                        .map(BookedItem::serviceId)
                        .toList()
                        .equals(move.slot().items().stream()
                                .map(i -> i.serviceId())
                                .toList())
                && addOns.containsAll(move.addOnIds());
    }

    private Optional<String> own(UUID appointmentId) {
        return find(appointmentId).isPresent() ? Optional.empty() : Optional.of("not_the_callers_appointment");
    }

    private Optional<AppointmentView> find(UUID appointmentId) {
        Stream<AppointmentView> committed = turn.committed().stream().flatMap(c -> Stream.ofNullable(c.appointment()));
        return Stream.concat(turn.seen().stream(), committed)
                .filter(a -> a.id().equals(appointmentId))
                .findFirst();
    }

    private Optional<String> cancel(UUID appointmentId) {
        Optional<AppointmentView> one = find(appointmentId);
        if (one.isEmpty()) {
            return Optional.of("not_the_callers_appointment");
        }
        Instant late = one.get()
                .start()
                .toInstant()
                .minus(Duration.ofHours(facts.rules().cancellationHours()));
        boolean inside = facts.rules().cancellationHours() > 0 && facts.now().isAfter(late);
        if (inside && owner(CANCEL_INSIDE_WINDOW).isPresent()) {
            return Optional.of("too_late_to_cancel");
        }
        boolean asked = inEnglish(lastQuestion(turn)).contains("cancel");
        boolean agreed = Agreement.in(inEnglish(turn.heard().text()));
        return asked && agreed ? Optional.empty() : Optional.of("caller_has_not_agreed_to_cancel");
    }

    private String inEnglish(String text) {
        return Translation.toEnglish(turn.before().language(), text);
    }

    private static String lastQuestion(Turn turn) {
        return turn.before().lines().reversed().stream()
                .filter(l -> l.speaker() == Speaker.ASSISTANT)
                .findFirst()
                .map(Line::text)
                .filter(t -> t.contains("?"))
                .map(t -> t.toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Whether a caller who heard of the one has heard of the other. */
    static boolean same(Slot one, Slot other) {
        return one.start().toInstant().equals(other.start().toInstant())
                && one.employeeId().equals(other.employeeId());
    }
}
