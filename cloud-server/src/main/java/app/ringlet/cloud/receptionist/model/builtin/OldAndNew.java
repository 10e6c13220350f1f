package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.Understander;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.When;
import java.util.ArrayList;
import java.util.List;

/** What the caller says of the appointment that there is, and of what is to come in its place. */
final class OldAndNew {

    private static final Understander.Expectation ANY =
            new Understander.Expectation(List.of(), true, false, false, false);
    private static final Phrases CHANGES = Phrases.of("make|change|switch|swap|turn it|that|this into?");
    private static final Phrases ADDS = Phrases.of("add|include");
    private static final Phrases INSTEAD_OF = Phrases.of("instead of");

    private final Desk desk;
    private final Notes notes;
    private final Heard heard;

    OldAndNew(Desk desk, Heard heard) {
        this.desk = desk;
        this.notes = desk.notes();
        this.heard = heard;
    }

    void describe() {
        notes.appointmentDays = new ArrayList<>(heard.when().days());
        notes.services = new ArrayList<>(heard.menu().services());
        notes.choice = new ArrayList<>(heard.menu().choice());
        if (!heard.staff().employees().isEmpty()) {
            notes.employee = heard.staff().employees().getFirst();
        }
    }

    /** "Move my Thursday appointment to Friday at ten", "I've got a cut on Friday, make it a colour": first the old, then the new. */
    void split() {
        Words words = heard.words();
        int cut = border(words);
        if (cut < 0) {
            boolean onlyWho = INSTEAD_OF.in(words) && !heard.staff().isEmpty();
            notes.appointmentDays = onlyWho ? new ArrayList<>(heard.when().days()) : new ArrayList<>();
            services(heard);
            new DayAndTime(desk).take(onlyWho ? When.NOTHING : heard.when());
            with(heard);
            return;
        }
        // "Add a toner to my cut" has the old one behind.
        boolean adds = ADDS.in(words);
        Heard first = part(words.slice(0, cut));
        Heard then = part(words.slice(cut, words.size()));
        Heard old = adds ? then : first;
        Heard wanted = adds ? first : then;
        boolean named =
                words.toString().matches(".*\\bmy \\w+( \\w+)? (appointment|booking|visit|cut|color|colour)\\b.*");
        When next = wanted.when();
        When now = old.when();
        if (next.isEmpty() && !now.isEmpty() && wanted.menu().isEmpty() && !CHANGES.in(words)) {
            // "I need to move my appointment on Thursday" or "reschedule for Friday".
            boolean newOne = words.toString().matches(".*\\b(for|until|till) (?:the |next |this )?\\w+.*") && !named;
            next = newOne ? now : When.NOTHING;
            now = newOne ? When.NOTHING : now;
        }
        notes.appointmentDays = new ArrayList<>(now.days());
        services(old.menu().isEmpty() && wanted.menu().isEmpty() ? heard : old);
        notes.becomes = new ArrayList<>(wanted.menu().services());
        notes.becomes.addAll(wanted.menu().choice());
        new DayAndTime(desk).take(next);
        with(heard.words().list().contains("with") ? heard : wanted);
    }

    private void services(Heard said) {
        notes.services = new ArrayList<>(said.menu().services());
        notes.choice = new ArrayList<>(said.menu().choice());
        notes.extras = new ArrayList<>(heard.menu().addOns());
    }

    private void with(Heard said) {
        boolean named = said != heard || said.words().list().contains("with") || INSTEAD_OF.in(said.words());
        if (named && !said.staff().employees().isEmpty()) {
            notes.employee = said.staff().employees().getFirst();
        }
    }

    private Heard part(Words words) {
        return new Understander(desk.facts(), "en").hear(Utterance.of(String.join(" ", words.raw())), ANY);
    }

    /** Where the old ends and the new begins; -1 if nothing tells. */
    private static int border(Words words) {
        int to = words.list().lastIndexOf("to");
        boolean other = to > 0
                && (words.at(to - 1)
                                .matches("quarter|five|ten|twenty|like|want|need|have|minutes|going|able|hoping|wanted")
                        || words.at(to + 1)
                                .matches("move|change|cancel|reschedule|switch|swap|postpone|push|book|add|make"));
        int change =
                CHANGES.all(words).stream().mapToInt(Phrases.Found::to).max().orElse(-1);
        return Math.max(change, other ? -1 : to);
    }
}
