package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.understanding.MenuMatcher;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.wording.MenuWords;
import app.ringlet.cloud.receptionist.wording.Prices;
import app.ringlet.cloud.receptionist.wording.Texts;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.ServiceView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whether the amounts in a sentence are those of what it speaks of: the menu's, the appointment's, or a worked-out total. */
final class PriceClaims {

    private final Evidence evidence;
    private final Texts texts;
    private final MenuMatcher menu;
    private final Map<UUID, Money> prices = new LinkedHashMap<>();
    private final List<BigDecimal> totals = new ArrayList<>();

    PriceClaims(Evidence evidence, Texts texts) {
        this.texts = texts;
        this.evidence = evidence;
        this.menu = new MenuMatcher(evidence.facts());
        evidence.facts().services().forEach(s -> prices.put(s.id(), s.price()));
        evidence.facts().addOns().forEach(a -> prices.put(a.id(), a.price()));
        evidence.quoted().forEach(this::total);
        evidence.existing().forEach(this::appointment);
        evidence.committed().forEach(c -> {
            if (c.appointment() != null) {
                appointment(c.appointment());
            }
        });
        if (evidence.hold() != null) {
            items(evidence.hold().items());
        }
        evidence.free().forEach(this::visit);
    }

    /** @param before the sentences of the same speech that came before */
    boolean wrong(String sentence, List<String> before) {
        boolean written = evidence.learnt().stream().anyMatch(p -> p.text().contains(sentence));
        if (written && named(sentence).isEmpty()) {
            return false;
        }
        List<UUID> sofar = new ArrayList<>();
        for (String clause : Sentences.clauses(sentence.replaceAll("(?i)hundred and ", "hundred "))) {
            List<UUID> here = named(clause);
            here.stream().filter(id -> !sofar.contains(id)).forEach(sofar::add);
            List<BigDecimal> amounts = Amounts.in(clause, !sofar.isEmpty());
            if (amounts.isEmpty()) {
                continue;
            }
            List<BigDecimal> right = right(sofar.isEmpty() ? context(before) : sofar, here);
            boolean mayTell = evidence.facts().assistant().allows(AllowedAct.QUOTE_PRICES);
            if (amounts.stream().anyMatch(a -> !among(a, totals) && !(mayTell && among(a, right)))) {
                return true;
            }
        }
        return false;
    }

    /** What the menu says of the things that the sentence names; empty if it names none. */
    String truth(String sentence) {
        if (!evidence.facts().assistant().allows(AllowedAct.QUOTE_PRICES)) {
            return "";
        }
        List<String> said = named(sentence).stream()
                .map(id -> texts.say(
                        "truth.menuItem", new MenuWords(texts).withArticle(name(id)), new Prices(texts).say(price(id))))
                .toList();
        return said.isEmpty() ? "" : texts.say("truth.menu", texts.and(said));
    }

    private List<BigDecimal> right(List<UUID> spokenOf, List<UUID> here) {
        List<UUID> own = here.isEmpty() ? spokenOf : here;
        List<BigDecimal> right = new ArrayList<>();
        own.forEach(id -> right.add(units(price(id))));
        right.add(spokenOf.stream().map(id -> units(price(id))).reduce(BigDecimal.ZERO, BigDecimal::add));
        right.add(own.stream().map(id -> units(price(id))).reduce(BigDecimal.ZERO, BigDecimal::add));
        right.removeIf(a -> spokenOf.isEmpty());
        return right;
    }

    private List<UUID> context(List<String> before) {
        List<String> said = new ArrayList<>(evidence.lately());
        said.addAll(before);
        for (String line : said.reversed()) {
            List<UUID> named = named(line);
            if (!named.isEmpty()) {
                return named;
            }
        }
        return List.of();
    }

    private List<UUID> named(String text) {
        MenuMatcher.Named found = menu.find(Words.of(text));
        List<UUID> all = new ArrayList<>(found.services());
        all.addAll(found.choice());
        all.addAll(found.addOns());
        return all;
    }

    private void appointment(AppointmentView appointment) {
        total(appointment.price());
        total(appointment.deposit());
        if (appointment.fee() != null) {
            total(appointment.fee());
        }
        Money late = evidence.facts().feeForCancelling(appointment);
        if (late != null) {
            total(late);
        }
        items(appointment.items());
    }

    private void items(List<BookedItem> items) {
        items.forEach(i -> total(i.price()));
        items.stream().map(BookedItem::price).reduce(Money::plus).ifPresent(this::total);
    }

    private void visit(Slot slot) {
        slot.items().stream()
                .map(Slot.Item::serviceId)
                .filter(prices::containsKey)
                .map(this::price)
                .reduce(Money::plus)
                .ifPresent(this::total);
    }

    private void total(Money money) {
        if (money.minor() > 0) {
            totals.add(units(money));
        }
    }

    private Money price(UUID id) {
        return prices.getOrDefault(id, Money.zero(evidence.facts().currency()));
    }

    private String name(UUID id) {
        return evidence.facts()
                .service(id)
                .map(ServiceView::name)
                .or(() -> evidence.facts().addOns().stream()
                        .filter(a -> a.id().equals(id))
                        .map(AddOnView::name)
                        .findFirst())
                .orElse("");
    }

    private static boolean among(BigDecimal amount, List<BigDecimal> amounts) {
        return amounts.stream().anyMatch(a -> a.compareTo(amount) == 0);
    }

    private static BigDecimal units(Money money) {
        int digits = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
        return BigDecimal.valueOf(money.minor(), digits);
    }
}
