package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.SalonFacts.Employee;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.wording.MenuWords;
import app.ringlet.protocol.salon.ServiceView;
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

    /** Asks what is to be done, or which of what was named. */
    Step service() {
        if (!notes.choice.isEmpty()) {
            return desk.ask(
                    Notes.Asked.SERVICE,
                    desk.line("book.whichService", desk.texts().or(names(notes.choice))));
        }
        return desk.ask(Notes.Asked.SERVICE, desk.line("book.whatService"));
    }

    private Step chosen() {
        var slot = Objects.requireNonNull(notes.chosen);
        if (!new Finding(desk).held(slot)) {
            return desk.act(new ToolCall.Hold(slot, notes.addOns));
        }
        if (!notes.agreed) {
            return desk.ask(
                    Notes.Asked.CONFIRM,
                    desk.line("book.confirm", MenuWords.capital(desk.wording().slot(slot)), services()));
        }
        KnownClient client = desk.dialogue().state().client();
        boolean own = client != null && !notes.forAnother;
        String name = own ? client.name() : notes.name;
        if (name == null && notes.doubtfulName != null) {
            return desk.ask(Notes.Asked.CONFIRM_NAME, desk.line("book.confirmName", notes.doubtfulName));
        }
        if (name == null) {
            String time = desk.wording().slot(slot);
            String whole = notes.addOns.isEmpty()
                    ? time
                    : desk.line("book.timeWith", time, desk.texts().and(extras()));
            String key = notes.forAnother ? "book.askOtherName" : "book.askName";
            return desk.ask(Notes.Asked.NAME, desk.line(key, MenuWords.capital(whole)));
        }
        if (desk.dialogue().call().callerPhone() == null && notes.phone == null) {
            return desk.ask(Notes.Asked.PHONE, desk.line("book.askPhone"));
        }
        return desk.act(new ToolCall.Book(slot, notes.addOns, name, notes.phone, notes.forAnother));
    }

    private String services() {
        String named = desk.texts().and(names(notes.services));
        String services = notes.party > 1 ? desk.line("book.forSeveral", named, notes.party) : named;
        return notes.addOns.isEmpty()
                ? services
                : desk.line("book.servicesWith", services, desk.texts().and(extras()));
    }

    private List<String> extras() {
        return facts.addOns().stream()
                .filter(a -> notes.addOns.contains(a.id()))
                .map(a -> desk.menu().lower(a.name()))
                .toList();
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
                Notes.Asked.OTHER_STYLIST,
                lacking + " " + desk.line("book.otherStylist", desk.texts().or(others)));
    }

    private List<String> names(List<UUID> services) {
        return services.stream()
                .map(id -> desk.menu()
                        .withArticle(
                                facts.service(id).map(ServiceView::name).orElseGet(() -> desk.line("visit.unnamed"))))
                .toList();
    }
}
