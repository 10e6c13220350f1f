package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.SalonFacts.Employee;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.wording.MenuWords;
import app.ringlet.protocol.assistant.AllowedAct;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The way to a booking: what, by whom, when, for whom. */
final class Booking {

    private final Desk desk;
    private final Notes notes;
    private final SalonFacts facts;

    Booking(Desk desk) {
        this.desk = desk;
        this.notes = desk.notes();
        this.facts = desk.facts();
    }

    Step goOn() {
        if (!allowed()) {
            notes.finish();
            return desk.person(desk.line("person.cannot"));
        }
        if (!notes.again.isEmpty() && !notes.lookedUp) {
            return desk.act(new ToolCall.ListAppointments());
        }
        if (!notes.choice.isEmpty() || notes.services.isEmpty()) {
            return service();
        }
        if (notes.party > Math.min(Guests.MOST, facts.employees().size())) {
            notes.finish();
            return desk.person(desk.line("person.group"));
        }
        if (notes.party > 1) {
            return notes.chosen == null ? new Finding(desk).search() : chosen();
        }
        Employee wanted =
                notes.employee == null ? null : facts.employee(notes.employee).orElse(null);
        if (wanted != null && !wanted.serviceIds().containsAll(notes.services)) {
            return cannot(wanted);
        }
        if (notes.chosen == null) {
            return new Finding(desk).search();
        }
        return chosen();
    }

    /** Who may not be booked hears so before anything is asked. */
    private boolean allowed() {
        var assistant = facts.assistant();
        boolean whom = notes.forAnother
                ? assistant.allows(AllowedAct.BOOK_FOR_OTHERS)
                : desk.dialogue().state().client() != null || assistant.allows(AllowedAct.BOOK_NEW_CLIENTS);
        return assistant.allows(AllowedAct.BOOK) && whom;
    }

    /** Asks what is to be done, or which of what was named. */
    Step service() {
        if (!notes.choice.isEmpty()) {
            return desk.ask(
                    Asked.SERVICE,
                    desk.line("book.whichService", desk.texts().or(new ReadBack(desk).names(notes.choice))));
        }
        return desk.ask(Asked.SERVICE, desk.line("book.whatService"));
    }

    private Step chosen() {
        var slot = Objects.requireNonNull(notes.chosen);
        if (!notes.forAnother && notes.party < 2 && !notes.another && Corrections.inItsPlace(desk, slot)) {
            return Tasks.goOn(desk);
        }
        if (!new Finding(desk).held(slot)) {
            return desk.act(new ToolCall.Hold(slot, notes.addOns));
        }
        ReadBack readBack = new ReadBack(desk);
        KnownClient client = desk.dialogue().state().client();
        String name = client != null && !notes.forAnother ? client.name() : notes.name;
        boolean nameWanted = name == null && notes.doubtfulName == null;
        if (!notes.agreed || !nameWanted && !readBack.done()) {
            notes.agreed = false;
            return desk.ask(
                    Asked.CONFIRM,
                    desk.line("book.confirm", MenuWords.capital(desk.wording().slot(slot)), readBack.services()));
        }
        if (name == null && notes.doubtfulName != null) {
            return desk.ask(Asked.CONFIRM_NAME, desk.line("book.confirmName", notes.doubtfulName));
        }
        if (name == null) {
            String key = notes.forAnother ? "book.askOtherName" : "book.askName";
            return desk.ask(Asked.NAME, desk.line(key, readBack.visit(slot)));
        }
        if (desk.dialogue().call().callerPhone() == null && notes.phone == null) {
            return desk.ask(Asked.PHONE, desk.line("book.askPhone"));
        }
        return desk.act(new ToolCall.Book(slot, notes.addOns, name, notes.phone, notes.forAnother));
    }

    private Step cannot(Employee wanted) {
        List<UUID> missing = notes.services.stream()
                .filter(s -> !wanted.serviceIds().contains(s))
                .toList();
        List<String> others = facts.employees().stream()
                .filter(e -> e.serviceIds().containsAll(notes.services))
                .map(Employee::name)
                .toList();
        notes.employee = null;
        List<String> undone = missing.stream()
                .map(id -> facts.service(id)
                        .map(s -> desk.menu().lower(s.name()))
                        .orElseGet(() -> desk.line("visit.that")))
                .toList();
        String lacking = desk.line("book.cannotDo", wanted.name(), desk.texts().or(undone));
        if (others.isEmpty()) {
            notes.say(lacking);
            return goOn();
        }
        return desk.ask(
                Asked.OTHER_STYLIST,
                lacking + " " + desk.line("book.otherStylist", desk.texts().or(others)));
    }
}
