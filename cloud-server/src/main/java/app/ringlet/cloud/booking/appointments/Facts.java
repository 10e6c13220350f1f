package app.ringlet.cloud.booking.appointments;

import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.HistoryEntry.Change;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an appointment is at a moment, in words, by field: two of them tell what was changed in between. */
final class Facts {

    /** Of an appointment that is not there yet. */
    static final Facts NONE = new Facts();

    private final Map<String, String> words = new LinkedHashMap<>();

    private Facts() {}

    static Facts of(AppointmentEntity a, List<PlannedItem> items, Salon salon) {
        Facts facts = new Facts();
        facts.put("start", local(a.startsAt(), salon));
        facts.put("services", items.stream().map(Facts::service).collect(Collectors.joining(", ")));
        facts.put(
                "employees",
                items.stream().map(PlannedItem::employeeName).distinct().collect(Collectors.joining(", ")));
        facts.put("price", words(a.price()));
        facts.put("deposit", a.deposit().minor() == 0 ? null : words(a.deposit()));
        facts.put("status", a.status().name());
        facts.put("notes", a.notes());
        facts.put("color", a.color());
        facts.put("fee", words(a.fee()));
        facts.put("reason", a.reason());
        facts.put("confirmBy", local(a.confirmBy(), salon));
        return facts;
    }

    List<Change> changesTo(Facts after) {
        Map<String, String> all = new LinkedHashMap<>(after.words);
        words.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .filter(field -> !Objects.equals(words.get(field), after.words.get(field)))
                .map(field -> new Change(field, words.get(field), after.words.get(field)))
                .toList();
    }

    private void put(String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            words.put(field, value);
        }
    }

    private static String service(PlannedItem item) {
        return item.addOns().isEmpty()
                ? item.serviceName()
                : item.addOns().stream()
                        .map(BookedItem.AddOn::name)
                        .collect(Collectors.joining(" + ", item.serviceName() + " + ", ""));
    }

    private static @Nullable String words(@Nullable Money money) {
        if (money == null) {
            return null;
        }
        int digits = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        return BigDecimal.valueOf(money.minor(), digits).toPlainString() + " " + money.currency();
    }

    private static @Nullable String local(@Nullable Instant instant, Salon salon) {
        return instant == null ? null : salon.local(instant).toString();
    }
}
