package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.SalonFacts.Employee;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.wording.Lists;
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
        if (!notes.choice.isEmpty()) {
            return desk.ask(Notes.Asked.SERVICE, "Would that be " + Lists.join(names(notes.choice), "or") + "?");
        }
        if (notes.services.isEmpty()) {
            return desk.ask(Notes.Asked.SERVICE, "What would you like to have done?");
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

    private Step chosen() {
        var slot = Objects.requireNonNull(notes.chosen);
        if (!new Finding(desk).held(slot)) {
            return desk.act(new ToolCall.Hold(slot, notes.addOns));
        }
        if (!notes.agreed) {
            return desk.ask(
                    Notes.Asked.CONFIRM,
                    Lists.capital(desk.wording().slot(slot)) + " is free. Shall I book "
                            + Lists.join(names(notes.services), "and") + extras() + "?");
        }
        KnownClient client = desk.dialogue().state().client();
        String name = client != null ? client.name() : notes.name;
        if (name == null && notes.doubtfulName != null) {
            return desk.ask(Notes.Asked.CONFIRM_NAME, notes.doubtfulName + ", is that right?");
        }
        if (name == null) {
            return desk.ask(
                    Notes.Asked.NAME,
                    Lists.capital(desk.wording().slot(slot)) + (notes.addOns.isEmpty() ? "" : "," + extras())
                            + ". What name shall I put it under?");
        }
        if (desk.dialogue().call().callerPhone() == null && notes.phone == null) {
            return desk.ask(Notes.Asked.PHONE, "And what phone number can we reach you on?");
        }
        return desk.act(new ToolCall.Book(slot, notes.addOns, name, notes.phone, false));
    }

    private String extras() {
        return notes.addOns.isEmpty()
                ? ""
                : " with "
                        + Lists.join(
                                facts.addOns().stream()
                                        .filter(a -> notes.addOns.contains(a.id()))
                                        .map(a -> Lists.lower(a.name()))
                                        .toList(),
                                "and");
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
        String lacking = wanted.name() + " doesn't do "
                + Lists.join(
                        missing.stream()
                                .map(id -> Lists.lower(
                                        facts.service(id).map(ServiceView::name).orElse("that")))
                                .toList(),
                        "or")
                + ".";
        if (others.isEmpty()) {
            notes.say(lacking);
            return goOn();
        }
        return desk.ask(Notes.Asked.OTHER_STYLIST, lacking + " Would " + Lists.join(others, "or") + " be all right?");
    }

    private List<String> names(List<UUID> services) {
        return services.stream()
                .map(id -> Lists.withArticle(
                        facts.service(id).map(ServiceView::name).orElse("visit")))
                .toList();
    }
}
