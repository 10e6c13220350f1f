package app.ringlet.cloud.receptionist.understanding;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.understanding.time.When;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Nothing but a name where one was asked for, whatever its words are elsewhere. */
final class NamedOnly {

    /** What may be said around a name. */
    static final Set<Intent> NAMELIKE = EnumSet.of(Intent.GREETING, Intent.THANKS);

    /** What the words of a name may look like: "Mark Price", "Dennis Barber". */
    private static final Set<Intent> IN_NAMES = EnumSet.of(
            Intent.PRICE,
            Intent.STAFF,
            Intent.MENU,
            Intent.BOOK,
            Intent.HOURS,
            Intent.DURATION,
            Intent.POLICY,
            Intent.PARKING,
            Intent.ADDRESS,
            Intent.UNANSWERABLE,
            Intent.TIME_NOW,
            Intent.DATE_TODAY,
            Intent.BUSY,
            Intent.RUNNING_LATE,
            Intent.SEVERAL,
            Intent.FOR_ANOTHER,
            Intent.NAME_GIVEN,
            Intent.MAYBE,
            Intent.SMALL_TALK);

    private final NameAnswer nameAnswer;

    NamedOnly(SalonFacts facts) {
        this.nameAnswer = new NameAnswer(facts);
    }

    /** @param text as it was written. @param used of the words, those that name a day or a time elsewhere */
    Optional<Heard> in(String text, Words words, boolean[] used) {
        return nameAnswer.in(words, used).flatMap(reading -> {
            Set<Intent> intents = IntentReader.in(words);
            boolean written = words.raw().stream().allMatch(r -> Character.isUpperCase(r.charAt(0)));
            boolean means = intents.stream().anyMatch(i -> !NAMELIKE.contains(i) && !(written && IN_NAMES.contains(i)));
            intents.retainAll(NAMELIKE);
            return means ? Optional.empty() : Optional.of(named(text, words, intents, reading));
        });
    }

    private static Heard named(String text, Words words, Set<Intent> intents, NameReader.Reading reading) {
        return new Heard(
                words,
                intents,
                YesNo.plain(words) ? YesNo.in(words) : Optional.empty(),
                When.NOTHING,
                MenuMatcher.Named.NOTHING,
                StaffMatcher.Named.NOTHING,
                Optional.empty(),
                Optional.of(reading.name()),
                Optional.empty(),
                Party.NOT_SAID,
                new Heard.Manner(Agreement.in(text), text.contains("?"), 0, reading.sure()));
    }
}
