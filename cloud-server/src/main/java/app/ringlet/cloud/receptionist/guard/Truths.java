package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.GuardDecision.Kind;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.WhenParser;
import app.ringlet.cloud.receptionist.wording.Clockwise;
import app.ringlet.cloud.receptionist.wording.Texts;
import app.ringlet.cloud.receptionist.wording.Wording;
import app.ringlet.protocol.salon.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is said in the place of a claim: the committed row if there is one, else the plain truth that there is none. */
final class Truths {

    private final Evidence evidence;
    private final SalonFacts facts;
    private final Texts texts;
    private final Wording wording;

    Truths(Evidence evidence, Texts texts) {
        this.evidence = evidence;
        this.facts = evidence.facts();
        this.texts = texts;
        this.wording = new Wording(facts, texts);
    }

    String of(Kind kind, String sentence) {
        return switch (kind) {
            case BOOKED ->
                committed(CommittedAct.Kind.BOOKED)
                        .or(() -> committed(CommittedAct.Kind.MOVED))
                        .or(() -> committed(CommittedAct.Kind.CONFIRMED))
                        .orElse(texts.say("truth.notBooked"));
            case MOVED ->
                committed(CommittedAct.Kind.MOVED)
                        .or(() -> committed(CommittedAct.Kind.BOOKED))
                        .orElse(texts.say("truth.notMoved"));
            case CANCELLED -> committed(CommittedAct.Kind.CANCELLED).orElse(texts.say("truth.notCancelled"));
            case MESSAGE_TAKEN -> committed(CommittedAct.Kind.MESSAGE_TAKEN).orElse(texts.say("truth.noMessage"));
            case DONE -> newest().orElse(texts.say("truth.nothingDone"));
            case HELD -> texts.say("truth.notHeld");
            case EXISTING -> texts.say("truth.lookUp");
            case FREE -> texts.say("truth.checkFree");
            case WAITLISTED -> texts.say("truth.notWaiting");
            case TEXT_SENT -> texts.say("truth.nothingSent");
            case TRANSFERRED -> texts.say("truth.notTransferred");
            case GIFT -> texts.say("truth.noGift");
            case PRICE -> price(sentence);
            case HOURS -> hours(sentence);
            case UNREADABLE -> "";
        };
    }

    private String price(String sentence) {
        String menu = new PriceClaims(evidence, texts).truth(sentence);
        return menu.isEmpty() ? texts.say("truth.checkPrice") : menu;
    }

    private String hours(String sentence) {
        Words words = Words.of(sentence);
        List<Days> days = new WhenParser(facts).days(words);
        LocalDate first = days.stream().findFirst().map(Days::from).orElse(facts.today());
        if (new UsualWeek(facts).in(words, words)) {
            return weekly(first.getDayOfWeek());
        }
        // What is said wrongly of several days is most likely wrong of the one that is not as usual.
        LocalDate day = days.stream()
                .filter(Days::single)
                .map(Days::from)
                .filter(d -> !facts.isUsual(d))
                .findFirst()
                .orElse(first);
        if (!facts.opensOn(day)) {
            return texts.say("truth.closed", wording.onDay(day));
        }
        return texts.say(
                "hours.on", wording.onDay(day), stretches(facts.openings().on(day)));
    }

    private String weekly(DayOfWeek day) {
        String when = texts.say("day.weekly", new Clockwise(texts).weekday(day));
        List<Hours> hours = facts.openings().usually(day);
        return hours.isEmpty() ? texts.say("truth.closed", when) : texts.say("hours.on", when, stretches(hours));
    }

    private String stretches(List<Hours> hours) {
        Clockwise clockwise = new Clockwise(texts);
        return texts.and(hours.stream()
                .map(h -> texts.say("time.range", clockwise.time(h.opens()), clockwise.time(h.closes())))
                .toList());
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
