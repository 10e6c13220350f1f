package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.Party;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.time.Relative;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes over what was said about the visit: what, by whom, when and for whom. */
final class Details {

    private static final Phrases SOMEONE_ELSE = Phrases.of(
            "someone|somebody|anyone|anybody else",
            "another|different|other stylist|person|hairdresser|barber",
            "not with #staff");
    private static final Phrases ANYONE_BUT = Phrases.of(
            "anyone|anybody|someone|somebody|everyone but|except|besides",
            "anyone|anybody|someone other than",
            "not with");
    private static final Phrases AS_EVER = Phrases.of(
            "the|my usual",
            "same as last|always|before|usual",
            "same thing|service|again",
            "what i had last|before",
            "like last time");

    private final Desk desk;
    private final Notes notes;
    private final Heard heard;

    Details(Desk desk, Heard heard) {
        this.desk = desk;
        this.notes = desk.notes();
        this.heard = heard;
    }

    /** Takes over what was said about the visit. Whether there was anything. */
    boolean absorb() {
        boolean party = party();
        boolean again = again();
        boolean services = addServices() || again || party;
        boolean staff = staff();
        boolean when = new DayAndTime(desk).take(heard.when());
        if (heard.when().refused().stream().anyMatch(notes.days::contains)) {
            notes.days.removeAll(heard.when().refused());
            notes.lookAnew();
            when = true;
        }
        boolean askedMore = notes.task == Task.BOOK && notes.asked == Asked.SLOT && notes.chosen == null && staff;
        if (services || staff || when || askedMore) {
            notes.lookAnew();
        }
        return services || staff || when;
    }

    /** Adds what was named to what is wanted; "instead" and "actually" put it in its place. */
    boolean addServices() {
        var menu = new SecondThought(desk, heard).menu();
        if (menu.isEmpty() || notes.task == Task.MOVE || notes.task == Task.CANCEL) {
            return false;
        }
        boolean adds = heard.words().toString().matches(".*\\b(and|also|plus|add|too|as well|with)\\b.*");
        List<UUID> before = List.copyOf(notes.services);
        if (!notes.choice.isEmpty() || !menu.services().isEmpty()) {
            List<UUID> picked = menu.services().isEmpty() ? List.of() : menu.services();
            boolean corrects = !adds && notes.choice.isEmpty() && !before.isEmpty();
            if (corrects) {
                notes.services.clear();
            }
            picked.stream().filter(s -> !notes.services.contains(s)).forEach(notes.services::add);
            if (!picked.isEmpty()) {
                notes.choice.clear();
            }
        }
        if (!menu.choice().isEmpty() && menu.choice().stream().noneMatch(notes.services::contains)) {
            notes.choice = new ArrayList<>(menu.choice());
        }
        notes.addOns.removeAll(menu.refused());
        menu.addOns().stream().filter(a -> !notes.addOns.contains(a)).forEach(notes.addOns::add);
        return true;
    }

    private boolean staff() {
        var staff = heard.staff();
        boolean guest = staff.employees().stream()
                .anyMatch(id -> desk.wording()
                        .employee(id)
                        .equalsIgnoreCase(heard.party().name()));
        if (guest && !heard.words().list().contains("with")) {
            // "My boyfriend Ben" is not the Ben who works here.
            return false;
        }
        if (ANYONE_BUT.in(heard.words())) {
            notes.notWith = named().orElseGet(this::offeredEmployee);
            notes.employee = null;
            notes.anyone = true;
            return true;
        }
        if (!staff.employees().isEmpty()) {
            notes.employee = staff.employees().getFirst();
            notes.anyone = staff.employees().size() > 1;
            if (notes.anyone) {
                notes.employee = null;
            }
            return true;
        }
        if (staff.anyone() || SOMEONE_ELSE.in(heard.words())) {
            notes.employee = null;
            notes.anyone = true;
            return true;
        }
        if (!staff.stranger().isEmpty() && notes.task != Task.CANCEL) {
            List<String> names =
                    desk.facts().employees().stream().map(e -> e.name()).toList();
            notes.say(desk.line("book.noSuchPerson", staff.stranger()) + " "
                    + desk.line("book.workHere", desk.texts().and(names)));
            return true;
        }
        return false;
    }

    private Optional<UUID> named() {
        List<String> words = heard.words().list();
        return desk.facts().employees().stream()
                .filter(e -> words.contains(e.name().toLowerCase(Locale.ROOT)))
                .map(e -> e.id())
                .findFirst();
    }

    private @Nullable UUID offeredEmployee() {
        return notes.chosen == null ? null : notes.chosen.employeeId();
    }

    /** Who comes: someone else than the caller, or several. Whether that changes the visit. */
    private boolean party() {
        Party party = heard.party();
        boolean other = heard.has(Intent.FOR_ANOTHER) || !party.other().isEmpty();
        if (notes.task != Task.NONE && notes.task != Task.BOOK) {
            return false;
        }
        if (party.size() > 1) {
            boolean changed = notes.party != party.size();
            notes.party = party.size();
            return changed;
        }
        if (other && notes.party < 2) {
            notes.forAnother = true;
            // The caller's own name, if they gave it, is not the other's.
            notes.name = null;
            notes.doubtfulName = null;
        }
        return false;
    }

    /** "The same as last time", "my usual". */
    private boolean again() {
        boolean visit = notes.task == Task.NONE || notes.task == Task.BOOK;
        boolean known = desk.dialogue().state().client() != null;
        if (!visit || !known) {
            return false;
        }
        List<Again> again = new ArrayList<>();
        if (heard.when().relative() instanceof Relative.Same same && same.visit() == Relative.Visit.LAST) {
            if (same.time()) {
                again.add(Again.TIME);
            }
            if (same.day()) {
                again.add(Again.DAY);
            }
        }
        if (AS_EVER.in(heard.words()) && heard.menu().isEmpty() && notes.services.isEmpty()) {
            again.add(Again.SERVICES);
        }
        if (again.isEmpty()) {
            return false;
        }
        notes.again = again;
        notes.lookedUp = false;
        return true;
    }
}
