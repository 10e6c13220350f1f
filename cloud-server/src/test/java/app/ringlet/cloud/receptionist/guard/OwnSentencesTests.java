package app.ringlet.cloud.receptionist.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.InMemoryAppointmentBook;
import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.wording.Clockwise;
import app.ringlet.cloud.receptionist.wording.MenuWords;
import app.ringlet.cloud.receptionist.wording.Prices;
import app.ringlet.cloud.receptionist.wording.Texts;
import app.ringlet.cloud.receptionist.wording.Wording;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.salon.ServiceView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The receptionist's own sentences pass the guard where they are true, whatever language the salon's menu is written in. */
class OwnSentencesTests {

    /** Services of each menu: every sentence is said of each. */
    private static final int SOME = 2;

    private SalonFacts facts;
    private Texts texts;
    private Wording wording;
    private InMemoryAppointmentBook book;
    private final List<String> blocked = new ArrayList<>();
    private final List<String> lately = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "sol, es",
        "sol, en",
        "sol, de",
        "cabelo, pt",
        "cabelo, es",
        "cabelo, fr",
        "atelier, fr",
        "atelier, en",
        "atelier, pt",
        "haarwerk, de",
        "haarwerk, es",
        "haarwerk, fr",
        "luna, en",
        "luna, es",
        "luna, fr",
        "luna, de",
        "luna, pt",
        "ember, pt",
        "nails, fr",
        "nails, de"
    })
    void nothingTrueOfTheMenuIsHeldBack(String salon, String language) {
        facts = MenuOf.salon(salon);
        texts = Texts.in(language);
        wording = new Wording(facts, texts);
        book = new InMemoryAppointmentBook(() -> facts);
        for (int i = 0; i < Math.min(SOME, facts.services().size()); i++) {
            ServiceView service = facts.services().get(i);
            ServiceView other = facts.services().get((i + 1) % facts.services().size());
            SalonFacts.Employee person =
                    facts.employees().get(i % facts.employees().size());
            times(service, other, person);
            appointments(service, other, person);
            menu(service, person);
        }
        hours();
        assertThat(blocked).isEmpty();
    }

    private void times(ServiceView service, ServiceView other, SalonFacts.Employee person) {
        String what = new MenuWords(texts).withArticle(service.name());
        List<Slot> free = List.of(
                slot(service, person, 21, 11, 0), slot(service, person, 21, 14, 30), slot(service, person, 26, 9, 15));
        List<Slot> soon = List.of(slot(service, person, 17, 15, 0), slot(service, person, 18, 13, 45));
        String which = texts.say("find.which");
        for (List<Slot> some : List.of(free, soon)) {
            Evidence evidence = found(some);
            say(evidence, "find.offer", wording.slots(some), which);
            say(evidence, "find.offerFor", wording.slots(some), which, what);
            say(evidence, "find.offerAgain", wording.slots(some));
            say(evidence, "find.whichOne", wording.slots(some));
            Slot one = some.getFirst();
            String free1 = MenuWords.capital(wording.slot(one));
            say(evidence, "book.confirm", free1, what);
            say(evidence, "own.move", free1, what);
            say(evidence, "own.change", free1, what, new MenuWords(texts).withArticle(other.name()));
            say(held(one), "book.askName", MenuWords.capital(wording.visit(what, one)));
            say(held(one), "book.askNameShort", MenuWords.capital(wording.visit(what, one)));
            say(held(one), "book.askOtherName", MenuWords.capital(wording.visit(what, one)));
        }
        String on = wording.onDay(LocalDate.of(2026, 11, 20));
        say(found(List.of()), "find.staffNothingOn", person.name(), on);
        say(found(List.of()), "find.nothingOn", on);
        say(found(List.of()), "find.someoneElse", person.name());
        say(found(List.of()), "book.whichService", what);
    }

    private void appointments(ServiceView service, ServiceView other, SalonFacts.Employee person) {
        KnownClient client = book.client("+12125550123", "Carla de la Vega");
        AppointmentView one = book.given(
                client,
                service.id(),
                person.id(),
                LocalDateTime.of(2026, 11, 26, 10, 0).atZone(facts.zone()));
        AppointmentView two = book.given(
                client,
                other.id(),
                person.id(),
                LocalDateTime.of(2026, 12, 3, 15, 30).atZone(facts.zone()));
        Evidence seen = evidence(List.of(), List.of(), List.of(one, two), null, List.of());
        say(seen, "own.have", wording.appointment(one));
        say(seen, "own.have", texts.and(List.of(wording.appointment(one), wording.appointment(two))));
        say(seen, "own.cancelToo", wording.yoursOn(two));
    }

    private void menu(ServiceView service, SalonFacts.Employee person) {
        Evidence none = evidence(List.of(), List.of(), List.of(), null, lately);
        String name = MenuWords.capital(new MenuWords(texts).withArticle(service.name()));
        String price = new Prices(texts).say(service.price());
        boolean many = MenuWords.several(service.name());
        say(none, many ? "answer.priceMany" : "answer.priceOne", name, price);
        List<String> all = facts.services().stream()
                .map(s -> texts.say(
                        MenuWords.several(s.name()) ? "answer.priceParts" : "answer.pricePart",
                        new MenuWords(texts).withArticle(s.name()),
                        new Prices(texts).say(s.price())))
                .toList();
        say(none, "answer.prices", MenuWords.capital(texts.and(all)));
        say(
                none,
                many ? "answer.timeMany" : "answer.timeOne",
                name,
                new Clockwise(texts).duration(service.totalMinutes()));
        String lower = new MenuWords(texts).lower(service.name());
        say(none, "answer.yesWeDo", lower);
        say(none, "answer.weDo", lower);
        say(none, "book.cannotDo", person.name(), lower);
        say(none, "answer.doesThat", person.name());
        say(none, "answer.staffWorks", person.name());
        say(none, "book.otherStylist", person.name());
    }

    private void hours() {
        Evidence none = evidence(List.of(), List.of(), List.of(), null, List.of());
        Clockwise clockwise = new Clockwise(texts);
        for (LocalDate day = LocalDate.of(2026, 11, 17);
                day.isBefore(LocalDate.of(2026, 11, 29));
                day = day.plusDays(1)) {
            String on = wording.onDay(day);
            LocalDate date = day;
            facts.openings().on(day).forEach(h -> {
                String stretch = texts.say("time.range", clockwise.time(h.opens()), clockwise.time(h.closes()));
                say(none, "hours.on", wording.onDay(date), stretch);
                say(none, "hours.sentence", MenuWords.capital(texts.say("hours.dayOpen", on, stretch)));
            });
            if (!facts.opensOn(day)) {
                say(none, "truth.closed", on);
                say(none, "hours.sentence", MenuWords.capital(texts.say("hours.dayClosed", on)));
                say(none, "hours.notOpen", texts.say("hours.dayClosed", on));
            }
        }
    }

    private void say(Evidence evidence, String key, Object... what) {
        String said = texts.say(key, what);
        new ClaimGuard(evidence, texts)
                .clear(said)
                .decisions()
                .forEach(d -> blocked.add(key + " " + d.kind() + ": " + d.sentence()));
    }

    private Evidence found(List<Slot> free) {
        return evidence(List.of(), free, List.of(), null, List.of());
    }

    private Evidence held(Slot slot) {
        HoldView hold = new HoldView(
                UUID.randomUUID(),
                new HoldOwner(HoldOwner.Kind.CALL, null, "a call"),
                slot.start(),
                slot.end(),
                slot.end(),
                List.of());
        return evidence(List.of(), List.of(slot), List.of(), hold, List.of());
    }

    private Evidence evidence(
            List<CommittedAct> done,
            List<Slot> free,
            List<AppointmentView> existing,
            @Nullable HoldView hold,
            List<String> said) {
        return new Evidence(facts, done, 0, free, existing, hold, Next.LISTEN, List.of(), List.of(), said);
    }

    private Slot slot(ServiceView service, SalonFacts.Employee person, int day, int hour, int minute) {
        var start = LocalDateTime.of(2026, 11, day, hour, minute)
                .atZone(facts.zone())
                .toOffsetDateTime();
        var end = start.plusMinutes(service.totalMinutes());
        return new Slot(start, end, person.id(), List.of(new Slot.Item(service.id(), person.id(), 0, start, end)));
    }
}
