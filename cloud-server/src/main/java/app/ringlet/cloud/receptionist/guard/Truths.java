package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.GuardDecision.Kind;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.WhenParser;
import app.ringlet.cloud.receptionist.wording.Clockwise;
import app.ringlet.cloud.receptionist.wording.Lists;
import app.ringlet.cloud.receptionist.wording.Wording;
import java.time.LocalDate;
import java.util.Optional;

/** What is said in the place of a claim: the committed row if there is one, else the plain truth that there is none. */
final class Truths {

    private final Evidence evidence;
    private final SalonFacts facts;
    private final Wording wording;

    Truths(Evidence evidence) {
        this.evidence = evidence;
        this.facts = evidence.facts();
        this.wording = new Wording(facts);
    }

    String of(Kind kind, String sentence) {
        return switch (kind) {
            case BOOKED ->
                committed(CommittedAct.Kind.BOOKED)
                        .or(() -> committed(CommittedAct.Kind.MOVED))
                        .or(() -> committed(CommittedAct.Kind.CONFIRMED))
                        .orElse("I haven't booked anything yet.");
            case MOVED ->
                committed(CommittedAct.Kind.MOVED)
                        .or(() -> committed(CommittedAct.Kind.BOOKED))
                        .orElse("I haven't changed any appointment yet.");
            case CANCELLED -> committed(CommittedAct.Kind.CANCELLED).orElse("I haven't cancelled anything yet.");
            case MESSAGE_TAKEN ->
                committed(CommittedAct.Kind.MESSAGE_TAKEN).orElse("I haven't passed on a message yet.");
            case DONE -> newest().orElse("Nothing has been changed in the book yet.");
            case HELD -> "I'm not keeping a time for you yet.";
            case EXISTING -> "I'd have to look that up.";
            case FREE -> "I'd have to check which times are free.";
            case WAITLISTED -> "You're not on the waiting list yet.";
            case TEXT_SENT -> "I haven't sent you anything in writing.";
            case TRANSFERRED -> "I haven't put you through to anyone yet.";
            case GIFT -> "I can't promise anything like that; that's for a person here to say.";
            case PRICE -> price(sentence);
            case HOURS -> hours(sentence);
        };
    }

    private String price(String sentence) {
        String menu = new PriceClaims(evidence).truth(sentence);
        return menu.isEmpty() ? "I'd have to check the price." : menu;
    }

    private String hours(String sentence) {
        LocalDate day = new WhenParser(facts)
                .days(Words.of(sentence)).stream().findFirst().map(Days::from).orElse(facts.today());
        String on = Wording.on(wording.day(day));
        if (!facts.opensOn(day)) {
            return "We're closed" + on + ".";
        }
        return "We're open" + on + " from "
                + Lists.join(
                        facts.openings().on(day).stream()
                                .map(h -> Clockwise.time(h.opens()) + " to " + Clockwise.time(h.closes()))
                                .toList(),
                        "and")
                + ".";
    }

    private Optional<String> newest() {
        return evidence.committed().isEmpty()
                ? Optional.empty()
                : Optional.of(said(evidence.committed().getLast()));
    }

    private Optional<String> committed(CommittedAct.Kind kind) {
        return evidence.newest(kind).map(this::said);
    }

    /** The confirmation, unless this reply begins with it anyway. */
    private String said(CommittedAct act) {
        return evidence.confirmedNow(act) ? "" : wording.confirmation(act);
    }
}
