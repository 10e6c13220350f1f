package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.protocol.booking.AppointmentView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps a reply as short as a caller can take in: first the question is put in fewer words, then less is said before it. */
final class Brevity {

    private static final int MOST_WORDS = 30;
    private static final int MOST_VISITS = 3;

    private final Desk desk;

    Brevity(Desk desk) {
        this.desk = desk;
    }

    String fit(String lead, String question) {
        String whole = (lead + " " + question).strip();
        if (words(whole) <= MOST_WORDS) {
            return whole;
        }
        String asked = inBrief(question);
        List<String> said = new ArrayList<>(Arrays.asList(lead.split("(?<=[.!?])\\s+")));
        while (said.size() > 1 && words(String.join(" ", said) + " " + asked) > MOST_WORDS) {
            said.removeLast();
        }
        String left = String.join(" ", said);
        boolean stillTooLong = words(left + " " + asked) > MOST_WORDS;
        return (left + " " + (stillTooLong ? withoutService(asked) : asked)).strip();
    }

    /** An offer of times that does not say once more for what. */
    private String withoutService(String question) {
        String form = Pattern.quote(desk.line("find.offerFor", "{times}", "{question}", "{service}"))
                .replace("{times}", "\\E(?<times>.+)\\Q")
                .replace("{question}", "\\E(?<question>.+)\\Q")
                .replace("{service}", "\\E.+\\Q");
        Matcher offer = Pattern.compile(form).matcher(question);
        return offer.matches() ? desk.line("find.offer", offer.group("times"), offer.group("question")) : question;
    }

    /** Whether nothing need be left out. */
    boolean fits(String lead, String question) {
        return words(lead) + words(inBrief(question)) <= MOST_WORDS;
    }

    /** "You have ..., ... and ...", of many only what and on which day. @param next the question that follows */
    String visits(List<AppointmentView> all, String next) {
        List<AppointmentView> some = all.stream().limit(MOST_VISITS).toList();
        String whole = have(some, desk.wording()::appointment);
        return fits(whole, next) ? whole : have(some, desk.wording()::onDay);
    }

    private String have(List<AppointmentView> visits, Function<AppointmentView, String> said) {
        return desk.line("own.have", desk.texts().and(visits.stream().map(said).toList()));
    }

    private String inBrief(String question) {
        return question.replace(desk.line("talk.anythingElse"), desk.line("talk.anythingElseShort"))
                .replace(desk.line("find.which"), desk.line("find.whichShort"))
                .replace(desk.line("own.which"), desk.line("find.whichShort"))
                .replace(desk.line("book.askName", ""), desk.line("book.askNameShort", ""));
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
