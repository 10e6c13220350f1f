package app.ringlet.cloud.providers.prompt;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.model.ToolResult;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.Slot;
import java.lang.reflect.RecordComponent;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What models read of the salon's book: of appointments no more than what a caller may hear. */
public final class ToolAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE yyyy-MM-dd HH:mm", Locale.ENGLISH);
    private static final int MOST_SLOTS = 30;

    private final SalonFacts facts;

    public ToolAnswers(SalonFacts facts) {
        this.facts = facts;
    }

    /** As a JSON object. */
    public String of(ToolResult result) {
        return JSON.writeValueAsString(tree(result));
    }

    /** The same for a model that speaks. @param confirmation what it is to say of it; empty if that is its own business */
    public String of(ToolResult result, String confirmation) {
        Map<String, Object> answer = new LinkedHashMap<>();
        if (!confirmation.isEmpty()) {
            answer.put("say", confirmation);
        }
        answer.putAll(tree(result));
        return JSON.writeValueAsString(answer);
    }

    /** To a call that could not be read, or was not carried out. */
    public static String error(String what) {
        return JSON.writeValueAsString(Map.of("error", what));
    }

    private Map<String, Object> tree(ToolResult result) {
        return switch (result) {
            case ToolResult.Found found -> slots(found.slots());
            case ToolResult.Kept kept -> Map.of("held", slot(Slot.of(kept.hold())));
            case ToolResult.Released released -> Map.of("released", true);
            case ToolResult.Booked booked -> Map.of("booked", appointment(booked.appointment()));
            case ToolResult.Moved moved -> Map.of("moved", appointment(moved.appointment()));
            case ToolResult.Cancelled cancelled -> Map.of("cancelled", appointment(cancelled.appointment()));
            case ToolResult.Confirmed confirmed -> Map.of("confirmed", appointment(confirmed.appointment()));
            case ToolResult.Appointments all -> appointments(all);
            case ToolResult.Quoted quoted -> quoted(quoted);
            case ToolResult.Answers answers ->
                Map.of("answers", answers.passages().stream().map(p -> p.text()).toList());
            case ToolResult.NotKnown unknown -> Map.of("known", false, "someone_will_call_back", unknown.callBack());
            case ToolResult.OnWaitlist waiting -> Map.of("on_waiting_list", true);
            case ToolResult.MessageKept kept -> Map.of("message_taken", true);
            case ToolResult.Transferring transferring -> Map.of("transferring_after_your_next_words", true);
            case ToolResult.Ending ending -> Map.of("hanging_up_after_your_next_words", true);
            case ToolResult.Taken taken -> Map.of("refused", "somebody_else_has_the_time");
            case ToolResult.Refused refused -> Map.of("refused", refused.reason());
        };
    }

    private Map<String, Object> slots(List<Slot> slots) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("slots", slots.stream().limit(MOST_SLOTS).map(this::slot).toList());
        if (slots.size() > MOST_SLOTS) {
            answer.put("more", slots.size() - MOST_SLOTS);
        }
        return answer;
    }

    /** @param slot one that a tool call may name by what stands as {@code slot} */
    Map<String, Object> slot(Slot slot) {
        List<String> parts = slot.items().stream()
                .map(i -> facts.service(i.serviceId()).map(s -> s.name()).orElse("service") + " with "
                        + facts.employee(i.employeeId())
                                .map(SalonFacts.Employee::name)
                                .orElse("someone"))
                .toList();
        return ordered("slot", SlotIds.id(slot), "start", when(slot.start()), "end", when(slot.end()), "what", parts);
    }

    Map<String, Object> appointment(AppointmentView appointment) {
        Map<String, Object> told = ordered(
                "appointment_id",
                appointment.id().toString(),
                "start",
                when(appointment.start()),
                "status",
                appointment.status().name().toLowerCase(Locale.ROOT),
                "what",
                appointment.items().stream().map(ToolAnswers::item).toList(),
                "price",
                money(appointment.price()));
        Money fee = facts.feeForCancelling(appointment);
        if (fee != null) {
            told.put("fee_if_cancelled_now", money(fee));
        }
        return told;
    }

    private static String item(BookedItem item) {
        Stream<String> all = Stream.concat(
                Stream.of(item.serviceName()), item.addOns().stream().map(a -> a.name()));
        return String.join(" and ", all.toList()) + " with " + item.employeeName();
    }

    private Map<String, Object> appointments(ToolResult.Appointments all) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "appointments",
                all.appointments().stream().map(this::appointment).toList());
        AppointmentView last = all.last();
        if (last != null) {
            answer.put("last_visit", appointment(last));
        }
        return answer;
    }

    private static Map<String, Object> quoted(ToolResult.Quoted quoted) {
        Map<String, Object> prices = new LinkedHashMap<>();
        quoted.prices().forEach(p -> prices.put(p.name(), money(p.price())));
        return ordered("prices", prices, "total", money(quoted.total()), "minutes", quoted.minutes());
    }

    static String money(Money money) {
        return Instructions.amount(money) + " " + money.currency();
    }

    private String when(OffsetDateTime time) {
        return facts.local(time).format(WHEN);
    }

    /** The arguments that a model would have written for an act; for acts that another model proposed. */
    public static String arguments(ToolCall call) {
        return JSON.writeValueAsString(written(call));
    }

    private static @Nullable Object written(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Slot slot -> SlotIds.id(slot);
            case Times times -> times(times);
            case List<?> list -> list.stream().map(ToolAnswers::written).toList();
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            case Boolean flag -> flag;
            case Integer number -> number;
            case Record whole -> {
                Map<String, @Nullable Object> parts = new LinkedHashMap<>();
                for (RecordComponent part : whole.getClass().getRecordComponents()) {
                    parts.put(ToolSchemas.snake(part.getName()), written(component(whole, part)));
                }
                yield parts;
            }
            default -> Objects.toString(value);
        };
    }

    private static Map<String, @Nullable Object> times(Times times) {
        Map<String, @Nullable Object> ends = new LinkedHashMap<>();
        ends.put(
                "from", times.from().equals(LocalTime.MIN) ? null : times.from().toString());
        ends.put("to", times.to().equals(LocalTime.MAX) ? null : times.to().toString());
        return ends;
    }

    private static @Nullable Object component(Record whole, RecordComponent part) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return all;
    }

    /** Any tree of maps, lists and values. */
    static String json(Object tree) {
        return JSON.writeValueAsString(tree);
    }
}
