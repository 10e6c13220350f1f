package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.SalonFacts.Employee;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.wording.Clockwise;
import app.ringlet.cloud.receptionist.wording.Lists;
import app.ringlet.cloud.receptionist.wording.Prices;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.ServiceView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Answers to questions about the salon, from its own data only. */
final class Answers {

    private static final int MOST = 4;

    private final Desk desk;
    private final SalonFacts facts;
    private final Openings openings;

    Answers(Desk desk) {
        this.desk = desk;
        this.facts = desk.facts();
        this.openings = new Openings(desk);
    }

    /** The answers to all that was asked, one sentence each; none if nothing was. */
    List<String> to(Heard heard) {
        List<String> answers = new ArrayList<>();
        if (heard.has(Intent.ROBOT)) {
            answers.add(
                    "I'm an AI assistant, not a person, but I can help you with " + facts.name() + "'s appointments.");
        }
        boolean about = !heard.menu().isEmpty() || !about().isEmpty();
        if (heard.has(Intent.PRICE) || (heard.has(Intent.DURATION) && about)) {
            answers.addAll(priceOrTime(heard));
        }
        if (heard.has(Intent.HOURS)) {
            answers.add(openings.answer(
                    heard.when().days().isEmpty()
                            ? heard.when().refused()
                            : heard.when().days()));
        }
        if (heard.has(Intent.STAFF) && !heard.has(Intent.PERSON)) {
            answers.add(staff(heard));
        }
        if (heard.has(Intent.MENU) && answers.isEmpty()) {
            answers.add(menu(heard));
        }
        if (heard.has(Intent.UNANSWERABLE) && answers.isEmpty()) {
            answers.add("I don't know that, but someone can call you back about it.");
        }
        return answers;
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
        boolean price = heard.has(Intent.PRICE);
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
                    .map(s -> Lists.withArticle(s.name()) + " " + Prices.say(s.price()))
                    .toList();
            return List.of(Lists.capital(Lists.join(some, "and")) + ".");
        }
        return List.of(String.join(" ", answers));
    }

    private static String price(ServiceView service) {
        return Lists.capital(Lists.withArticle(service.name())) + (plural(service) ? " are " : " is ")
                + Prices.say(service.price()) + ".";
    }

    private static String time(ServiceView service) {
        return Lists.capital(Lists.withArticle(service.name())) + (plural(service) ? " take " : " takes ")
                + Clockwise.duration(service.totalMinutes()) + ".";
    }

    private static boolean plural(ServiceView service) {
        return Lists.withArticle(service.name()).equals(Lists.lower(service.name()));
    }

    private static String addOn(AddOnView addOn) {
        return Lists.capital(Lists.lower(addOn.name())) + " adds " + Prices.say(addOn.price()) + " and "
                + Clockwise.duration(addOn.minutes()) + ".";
    }

    private String staff(Heard heard) {
        List<UUID> services = heard.menu().services();
        List<String> names = facts.employees().stream()
                .filter(e -> e.serviceIds().containsAll(services))
                .map(Employee::name)
                .toList();
        if (names.isEmpty()) {
            return "Nobody here does that.";
        }
        String what = services.isEmpty()
                ? names.size() == 1 ? " works here." : " work here."
                : names.size() == 1 ? " does that." : " do that.";
        return Lists.join(names, "and") + what;
    }

    private String menu(Heard heard) {
        if (!heard.menu().services().isEmpty()) {
            return "Yes, we do "
                    + Lists.join(
                            heard.menu().services().stream()
                                    .map(id -> Lists.lower(facts.service(id)
                                            .map(ServiceView::name)
                                            .orElse("that")))
                                    .toList(),
                            "and")
                    + ".";
        }
        List<String> names = facts.services().stream()
                .limit(8)
                .map(s -> Lists.lower(s.name()))
                .toList();
        return "We do " + Lists.join(names, "and") + ".";
    }
}
