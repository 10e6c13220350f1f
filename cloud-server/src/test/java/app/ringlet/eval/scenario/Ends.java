package app.ringlet.eval.scenario;

import java.util.ArrayList;
import java.util.List;

/** What the book shall say if the caller gets what they want in the end. */
final class Ends {

    private final Person caller;
    private final Before before;
    private final List<Expected.Visit> booked = new ArrayList<>();
    private final List<Expected.Visit> moved = new ArrayList<>();
    private final List<String> cancelled = new ArrayList<>();
    private final List<String> confirmed = new ArrayList<>();
    private final List<Expected.Visit> waiting = new ArrayList<>();
    private final List<String> message = new ArrayList<>();

    private Ends(Person caller, Before before) {
        this.caller = caller;
        this.before = before;
    }

    static Expected of(Person caller, Before before, SalonSetup salon, List<Want> wants, List<Twist> twists) {
        List<Want> last = new ArrayList<>(wants);
        for (Twist twist : twists) {
            if (twist.change() != null) {
                last.set(twist.want(), twist.change());
            }
        }
        Ends ends = new Ends(caller, before);
        last.forEach(ends::add);
        if (salon.deskAnswers()) {
            ends.message.clear();
        }
        return new Expected(
                ends.booked,
                ends.moved,
                ends.cancelled,
                ends.confirmed,
                ends.waiting,
                ends.message,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private void add(Want want) {
        switch (want.what()) {
            case BOOK -> booked.add(visit(want, ""));
            case MOVE -> moved.add(visit(want, id(want)));
            case CANCEL -> cancelled.add(id(want));
            case CONFIRM -> confirmed.add(id(want));
            case WAITLIST -> waiting.add(visit(want, ""));
            case MESSAGE, LATE, PERSON, COMPLAINT -> message.add("");
            default -> {
                // Nothing in the book.
            }
        }
    }

    private Expected.Visit visit(Want want, String id) {
        boolean known = before.clients().stream()
                .anyMatch(c -> c.phone() != null && c.phone().equals(caller.phone()));
        boolean old = !id.isEmpty();
        String name = want.forName() != null ? want.forName() : caller.name();
        return new Expected.Visit(
                id,
                want.services(),
                want.addOns(),
                want.with(),
                want.when(),
                old ? null : name,
                old || known || want.forName() != null ? null : caller.callback(),
                want.party());
    }

    private String id(Want want) {
        if (want.which() != null) {
            return want.which();
        }
        return before.appointments().isEmpty()
                ? ""
                : before.appointments().getFirst().id();
    }
}
