package app.ringlet.eval.judge;

import app.ringlet.eval.caller.Ear;
import app.ringlet.eval.caller.Moment;
import app.ringlet.eval.scenario.SalonSetup;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Holds times that are told to be free against the salon's hours and its people's time. */
final class Offered {

    private static final Pattern OFFER = Pattern.compile(
            "\\b(?:i|we) (?:have|can offer|could do|can do)\\b|\\b(?:is|are|'s) (?:free|available|open)\\b");
    private static final Pattern DENIED = Pattern.compile("\\b(?:no|not|nothing|nobody|none|n't)\\b|n't\\b");
    /** What is told of an appointment that is there, or of when the doors are open. */
    private static final Pattern OTHER = Pattern.compile("\\byou have\\b|\\bopen from\\b|\\bwe're open\\b");

    private final SalonSetup salon;
    private final Ear ear;

    Offered(SalonSetup salon, Ear ear) {
        this.salon = salon;
        this.ear = ear;
    }

    /** Whether a time in it is none that anybody could be served at. @param now asked for only if it offers something */
    boolean untrue(String sentence, Supplier<Book> now) {
        String text = sentence.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (!OFFER.matcher(text).find()
                || DENIED.matcher(text).find()
                || OTHER.matcher(text).find()) {
            return false;
        }
        List<Moment> moments = ear.moments(sentence);
        return moments.stream().anyMatch(m -> m.start() != null)
                && moments.stream().anyMatch(m -> untrue(m, now.get()));
    }

    private boolean untrue(Moment moment, Book now) {
        LocalDateTime start = moment.start();
        if (start == null) {
            return false;
        }
        boolean open = salon.hours().stream()
                .anyMatch(h -> h.day() == start.getDayOfWeek()
                        && !start.toLocalTime().isBefore(h.opens())
                        && h.closesAfter(start.toLocalTime()));
        boolean closed = salon.closed().stream()
                .anyMatch(c -> !start.toLocalDate().isBefore(c.from())
                        && !start.toLocalDate().isAfter(c.to()));
        boolean free = salon.staff().stream()
                .map(SalonSetup.Person::name)
                .filter(name -> moment.staff() == null || name.equals(moment.staff()))
                .anyMatch(name -> !now.occupied(name, start));
        return !open || closed || !free;
    }
}
