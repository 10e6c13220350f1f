package app.ringlet.cloud.receptionist.tools;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.AddOnView;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether an act's arguments are such as the salon has and a person could mean; ids are never taken on trust. */
final class Arguments {

    private static final int MOST_ITEMS = 8;
    private static final int MOST_ADD_ONS = 10;
    private static final int MOST_GUESTS = 6;
    private static final int MOST_SPANS = 31;
    private static final int MOST_SLOTS = 200;
    private static final int MOST_DAYS_WAITED = 365;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 2000;

    private final Turn turn;
    private final SalonFacts facts;

    Arguments(Turn turn) {
        this.turn = turn;
        this.facts = turn.facts();
    }

    /** What is wrong with them, in snake case, if anything is. */
    Optional<String> objection(ToolCall call) {
        return switch (call) {
            case ToolCall.FindSlots find ->
                items(find.items())
                        .or(() -> days(find.days()))
                        .or(() -> times(find.times()))
                        .or(() -> when(find.limit() < 1 || find.limit() > MOST_SLOTS, "invalid_limit"));
            case ToolCall.Hold hold -> addOns(hold.slot(), hold.addOnIds());
            case ToolCall.Book book ->
                addOns(book.slot(), book.addOnIds()).or(() -> name(book.name())).or(() -> phone(book.phone()));
            case ToolCall.Move move -> addOns(move.slot(), move.addOnIds());
            case ToolCall.QuotePrice quote -> quoted(quote);
            case ToolCall.AnswerFromKnowledge question -> text(question.question());
            case ToolCall.LookUp question -> text(question.question());
            case ToolCall.TakeMessage message -> text(message.text());
            case ToolCall.JoinWaitlist join ->
                items(join.items())
                        .or(() -> times(join.times()))
                        .or(() -> waited(join))
                        .or(() -> turn.before().client() == null ? name(join.name()) : Optional.empty())
                        .or(() -> phone(join.phone()));
            case ToolCall.Release release -> Optional.empty();
            case ToolCall.Cancel cancel -> Optional.empty();
            case ToolCall.Confirm confirm -> Optional.empty();
            case ToolCall.ListAppointments list -> Optional.empty();
            case ToolCall.Transfer transfer -> Optional.empty();
            case ToolCall.EndCall end -> Optional.empty();
        };
    }

    /** Those of the salon's menu. */
    List<AddOnView> addOns(List<UUID> ids) {
        return facts.addOns().stream().filter(a -> ids.contains(a.id())).toList();
    }

    private Optional<String> items(List<VisitItem> items) {
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            return Optional.of(items.isEmpty() ? "no_service" : "too_many_services");
        }
        return items.stream().flatMap(i -> item(i).stream()).findFirst();
    }

    private Optional<String> item(VisitItem item) {
        Integer guest = item.guest();
        List<UUID> addOns = item.addOnIds() == null ? List.of() : item.addOnIds();
        return service(item.serviceId())
                .or(() -> employee(item.employeeId(), item.serviceId()))
                .or(() -> addOns(addOns, Set.of(item.serviceId())))
                .or(() -> when(guest != null && (guest < 0 || guest >= MOST_GUESTS), "too_many_guests"));
    }

    private Optional<String> service(UUID id) {
        return when(facts.service(id).isEmpty(), "unknown_service");
    }

    private Optional<String> employee(@Nullable UUID id, UUID serviceId) {
        if (id == null) {
            return Optional.empty();
        }
        return facts.employee(id)
                .map(e -> when(!e.serviceIds().contains(serviceId), "employee_cannot"))
                .orElse(Optional.of("unknown_employee"));
    }

    private Optional<String> addOns(Slot slot, List<UUID> ids) {
        Set<UUID> services = new HashSet<>();
        slot.items().forEach(i -> services.add(i.serviceId()));
        return addOns(ids, services);
    }

    private Optional<String> addOns(List<UUID> ids, Set<UUID> services) {
        if (ids.size() > MOST_ADD_ONS) {
            return Optional.of("too_many_add_ons");
        }
        for (UUID id : ids) {
            Optional<AddOnView> addOn =
                    facts.addOns().stream().filter(a -> a.id().equals(id)).findFirst();
            if (addOn.isEmpty()) {
                return Optional.of("unknown_add_on");
            }
            if (services.stream().noneMatch(addOn.get()::goesWith)) {
                return Optional.of("add_on_does_not_go_with_service");
            }
        }
        return Optional.empty();
    }

    private Optional<String> quoted(ToolCall.QuotePrice quote) {
        if (quote.serviceIds().isEmpty() && quote.addOnIds().isEmpty()) {
            return Optional.of("no_service");
        }
        return when(quote.serviceIds().size() > MOST_ITEMS, "too_many_services")
                .or(() -> quote.serviceIds().stream()
                        .flatMap(id -> service(id).stream())
                        .findFirst())
                .or(() -> quote.serviceIds().isEmpty()
                        ? when(
                                addOns(quote.addOnIds()).size()
                                        < quote.addOnIds().size(),
                                "unknown_add_on")
                        : addOns(quote.addOnIds(), Set.copyOf(quote.serviceIds())));
    }

    private static Optional<String> days(List<Days> days) {
        return when(days.isEmpty(), "no_days")
                .or(() -> when(days.size() > MOST_SPANS, "too_many_days"))
                .or(() -> when(days.stream().anyMatch(d -> d.to().isBefore(d.from())), "days_end_before_they_begin"));
    }

    private static Optional<String> times(Times times) {
        return when(!times.from().isBefore(times.to()), "times_end_before_they_begin");
    }

    private Optional<String> waited(ToolCall.JoinWaitlist join) {
        boolean past = join.to().isBefore(facts.today());
        long days = ChronoUnit.DAYS.between(join.from(), join.to());
        return when(past, "in_the_past")
                .or(() -> when(days < 0 || days > MOST_DAYS_WAITED, "days_end_before_they_begin"));
    }

    private static Optional<String> name(String name) {
        boolean letters = name.codePoints().anyMatch(Character::isLetter);
        boolean plain = name.codePoints().noneMatch(Character::isISOControl);
        return when(!letters || !plain || name.length() > LONGEST_NAME, "invalid_name");
    }

    private static Optional<String> phone(@Nullable String phone) {
        return when(phone != null && !phone.matches("\\+[1-9]\\d{6,14}"), "invalid_phone");
    }

    private static Optional<String> text(String text) {
        boolean says = text.codePoints().anyMatch(Character::isLetterOrDigit);
        return when(!says || text.length() > LONGEST_TEXT, says ? "text_too_long" : "no_text");
    }

    private static Optional<String> when(boolean wrong, String reason) {
        return wrong ? Optional.of(reason) : Optional.empty();
    }

    /** Whether both are the same visit of the same people. */
    static boolean sameVisit(Slot one, Slot other) {
        return one.start().toInstant().equals(other.start().toInstant())
                && parts(one).toList().equals(parts(other).toList());
    }

    private static Stream<List<Object>> parts(Slot slot) {
        return slot.items().stream().map(i -> List.of(i.serviceId(), i.employeeId(), i.guest()));
    }
}
