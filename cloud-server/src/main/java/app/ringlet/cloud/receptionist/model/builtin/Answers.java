package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.SalonFacts.Employee;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.wording.Clockwise;
import app.ringlet.cloud.receptionist.wording.MenuWords;
import app.ringlet.cloud.receptionist.wording.Prices;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.ServiceView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Answers to questions about the salon, from its own data only. */
final class Answers {

    private static final int MOST = 4;
    private static final Phrases AMOUNT =
            Phrases.of("dollars|dollar|bucks|euros|euro|pounds|quid", "half price", "for free");

    private final Desk desk;
    private final SalonFacts facts;

    Answers(Desk desk) {
        this.desk = desk;
        this.facts = desk.facts();
    }

    /** The answers to all that was asked, one sentence each; none if nothing was. */
    List<String> to(Heard heard) {
        List<String> answers = new ArrayList<>();
        if (heard.has(Intent.ROBOT)) {
            String own = facts.assistant().name();
            answers.add(
                    own == null
                            ? desk.line("answer.robot", facts.name())
                            : desk.line("answer.robotNamed", facts.name(), own));
        }
        if (lacks(heard)) {
            answers.add(
                    desk.texts().locale().getLanguage().equals("en")
                            ? desk.line(
                                    "answer.weDont",
                                    desk.texts().or(heard.menu().lacking()))
                            : desk.line("answer.notOnMenu"));
            answers.add(weDo());
            return answers;
        }
        boolean about = !heard.menu().isEmpty() || !about().isEmpty();
        if (heard.has(Intent.PRICE) || about && namesPrice(heard) || (heard.has(Intent.DURATION) && about)) {
            answers.addAll(priceOrTime(heard));
        }
        new HoursTalk(desk).answer(heard).ifPresent(answers::add);
        if (heard.has(Intent.STAFF) && !heard.has(Intent.PERSON)) {
            answers.add(staff(heard));
        }
        if (heard.has(Intent.MENU) && answers.isEmpty()) {
            answers.add(menu(heard));
        }
        return answers;
    }

    /** Whether something is asked for that the salon does not do. */
    private boolean lacks(Heard heard) {
        boolean asked = heard.has(Intent.MENU)
                || heard.has(Intent.PRICE)
                || heard.has(Intent.DURATION)
                || heard.has(Intent.STAFF)
                || heard.manner().asks()
                || heard.intents().isEmpty();
        boolean wants = heard.has(Intent.BOOK) && heard.menu().choice().isEmpty();
        return !heard.menu().lacking().isEmpty() && (asked || wants);
    }

    /** "A colour for 50 dollars": what it costs is said before it is booked. */
    private boolean namesPrice(Heard heard) {
        return AMOUNT.in(heard.words()) || desk.dialogue().heard().text().matches("(?s).*([$€£] ?\\d|\\d ?[€£]).*");
    }

    private List<UUID> about() {
        Notes notes = desk.notes();
        return notes.services.isEmpty() && notes.suggested != null ? List.of(notes.suggested) : notes.services;
    }

    private List<String> priceOrTime(Heard heard) {
        List<UUID> asked = new ArrayList<>(heard.menu().services());
        asked.addAll(heard.menu().choice());
        if (asked.isEmpty() && heard.menu().addOns().isEmpty()) {
            asked.addAll(about());
        }
        boolean price = heard.has(Intent.PRICE) || namesPrice(heard);
        List<String> answers = new ArrayList<>();
        facts.services().stream()
                .filter(s -> asked.contains(s.id()))
                .limit(MOST)
                .forEach(s -> answers.add(price ? price(s) : time(s)));
        facts.addOns().stream()
                .filter(a -> heard.menu().addOns().contains(a.id()))
                .forEach(a -> answers.add(addOn(a)));
        if (answers.isEmpty()) {
            List<String> some = facts.services().stream()
                    .limit(MOST)
                    .map(s -> desk.line(
                            MenuWords.several(s.name()) ? "answer.priceParts" : "answer.pricePart",
                            desk.menu().withArticle(s.name()),
                            say(s.price())))
                    .toList();
            return List.of(
                    desk.line("answer.prices", MenuWords.capital(desk.texts().and(some))));
        }
        return List.of(String.join(" ", answers));
    }

    private String price(ServiceView service) {
        return desk.line(
                MenuWords.several(service.name()) ? "answer.priceMany" : "answer.priceOne",
                MenuWords.capital(desk.menu().withArticle(service.name())),
                say(service.price()));
    }

    private String time(ServiceView service) {
        return desk.line(
                MenuWords.several(service.name()) ? "answer.timeMany" : "answer.timeOne",
                MenuWords.capital(desk.menu().withArticle(service.name())),
                duration(service.totalMinutes()));
    }

    private String addOn(AddOnView addOn) {
        return desk.line(
                "answer.addOn",
                MenuWords.capital(desk.menu().lower(addOn.name())),
                say(addOn.price()),
                duration(addOn.minutes()));
    }

    private String say(Money price) {
        return new Prices(desk.texts()).say(price);
    }

    private String duration(int minutes) {
        return new Clockwise(desk.texts()).duration(minutes);
    }

    private String staff(Heard heard) {
        List<UUID> services = heard.menu().services();
        if (heard.staff().employees().size() == 1 && services.isEmpty()) {
            String name = facts.employee(heard.staff().employees().getFirst())
                    .map(Employee::name)
                    .orElse("");
            return desk.line("answer.staffWorks", name);
        }
        List<String> names = facts.employees().stream()
                .filter(e -> e.serviceIds().containsAll(services))
                .map(Employee::name)
                .toList();
        if (names.isEmpty()) {
            return desk.line("answer.nobodyDoes");
        }
        boolean one = names.size() == 1;
        String key = services.isEmpty()
                ? one ? "book.worksHere" : "book.workHere"
                : one ? "answer.doesThat" : "answer.doThat";
        return desk.line(key, desk.texts().and(names));
    }

    private String menu(Heard heard) {
        if (!heard.menu().services().isEmpty()) {
            List<String> asked = heard.menu().services().stream()
                    .map(id -> facts.service(id)
                            .map(s -> desk.menu().lower(s.name()))
                            .orElseGet(() -> desk.line("visit.that")))
                    .toList();
            return desk.line("answer.yesWeDo", desk.texts().and(asked));
        }
        return weDo();
    }

    private String weDo() {
        boolean one = facts.services().size() == 1;
        List<String> names = facts.services().stream()
                .limit(8)
                .map(s -> one ? desk.menu().withArticle(s.name()) : desk.menu().lower(s.name()))
                .toList();
        return desk.line("answer.weDo", desk.texts().and(names));
    }
}
