package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.wording.MenuWords;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.salon.ServiceView;
import java.util.List;
import java.util.UUID;

/**
 * All that a visit will be, said in a question before it is booked or moved, so that the caller can object. What has changed since
 * is said again.
 */
final class ReadBack {

    private final Desk desk;
    private final Notes notes;

    ReadBack(Desk desk) {
        this.desk = desk;
        this.notes = desk.notes();
    }

    /** Whether the caller has been asked about just this. */
    boolean done() {
        return content().equals(notes.readBack);
    }

    /** To be called where {@link #services} or {@link #visit} becomes part of a question. */
    private void note() {
        notes.readBack = content();
    }

    private String content() {
        return notes.services.stream().map(UUID::toString).sorted().toList()
                + notes.addOns.stream().map(UUID::toString).sorted().toList().toString()
                + notes.party
                + notes.appointment;
    }

    /** "a women's cut and a full colour with toner, for 2 people". */
    String services() {
        note();
        String named = desk.texts().and(names(notes.services));
        String services = notes.party > 1 ? desk.line("book.forSeveral", named, notes.party) : named;
        return notes.addOns.isEmpty()
                ? services
                : desk.line("book.servicesWith", services, desk.texts().and(extras()));
    }

    /** "A women's cut with Anna on Thursday the 19th at 2 pm". */
    String visit(Slot slot) {
        return MenuWords.capital(desk.wording().visit(services(), slot));
    }

    /** "your women's cut", which is to be moved; with its day if the caller has several. */
    String own() {
        note();
        List<AppointmentView> all = desk.dialogue().state().seen();
        return all.stream()
                .filter(a -> a.id().equals(notes.appointment))
                .findFirst()
                .map(all.size() > 1 ? desk.wording()::yoursOn : desk.wording()::yours)
                .orElseGet(() -> desk.line("visit.that"));
    }

    List<String> names(List<UUID> services) {
        return services.stream()
                .map(id -> desk.menu()
                        .withArticle(desk.facts()
                                .service(id)
                                .map(ServiceView::name)
                                .orElseGet(() -> desk.line("visit.unnamed"))))
                .toList();
    }

    private List<String> extras() {
        return desk.facts().addOns().stream()
                .filter(a -> notes.addOns.contains(a.id()))
                .map(a -> desk.menu().lower(a.name()))
                .toList();
    }
}
