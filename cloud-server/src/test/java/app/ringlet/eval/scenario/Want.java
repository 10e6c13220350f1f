package app.ringlet.eval.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a caller wants of the call.
 *
 * @param services names on the menu; several for several in one visit
 * @param addOns names on the menu
 * @param with who shall do it; absent for anyone
 * @param forName who the visit is for, if not the caller
 * @param party how many come; each has all of {@code services}
 * @param which the {@code id} of the appointment it is about; absent for the only one
 * @param says the words with which it is brought up; empty for usual ones
 * @param message what is to be passed on
 * @param otherwise what the caller takes if it cannot be had
 */
public record Want(
        Do what,
        List<String> services,
        List<String> addOns,
        @Nullable String with,
        Wish when,
        @Nullable String forName,
        int party,
        @Nullable String which,
        List<String> says,
        String message,
        Otherwise otherwise) {

    /** Kinds of business. */
    public enum Do {
        BOOK,
        MOVE,
        CANCEL,
        CONFIRM,
        WAITLIST,
        MESSAGE,
        LATE,
        PERSON,
        COMPLAINT,
        ASK,
        WRONG_NUMBER,
        SALES,
        EMERGENCY,
        SAY
    }

    /** What is done instead. */
    public enum Otherwise {
        NOTHING,
        WAITLIST,
        MESSAGE
    }

    static final Want NOTHING =
            new Want(Do.ASK, List.of(), List.of(), null, Wish.ANY, null, 1, null, List.of(), "", Otherwise.NOTHING);

    public Want {
        services = List.copyOf(services);
        addOns = List.copyOf(addOns);
        says = List.copyOf(says);
    }

    static Want of(Fields fields) {
        if (!fields.has("do")) {
            throw fields.problem("do", "is required");
        }
        return patched(NOTHING, fields);
    }

    /** {@code base} with what the block says otherwise. */
    static Want patched(Want base, Fields fields) {
        boolean silent = base.equals(NOTHING);
        String with = fields.textOr("with", base.with);
        Want want = new Want(
                fields.oneOf("do", Do.class, base.what),
                fields.has("service") ? fields.texts("service") : base.services,
                fields.has("add") ? fields.texts("add") : base.addOns,
                with == null || with.equalsIgnoreCase("anyone") ? null : with,
                fields.has("when") ? Wish.of(fields.child("when")) : base.when,
                fields.textOr("for", base.forName),
                fields.number("party", base.party),
                fields.textOr("which", base.which),
                fields.has("say") || silent ? fields.texts("say") : List.of(),
                String.valueOf(fields.textOr("message", base.message)),
                fields.oneOf("otherwise", Otherwise.class, base.otherwise));
        fields.end();
        if (want.party < 1 || want.party > 6) {
            throw fields.problem("party", "must be from 1 to 6");
        }
        if (want.what == Do.BOOK && want.services.isEmpty()) {
            throw fields.problem("service", "is required to book");
        }
        return want;
    }

    /** Whether it is about an appointment that is there already. */
    public boolean isAboutOld() {
        return what == Do.MOVE || what == Do.CANCEL || what == Do.CONFIRM;
    }

    /** Whether it asks for a time. */
    public boolean seeksTime() {
        return what == Do.BOOK || what == Do.MOVE;
    }
}
