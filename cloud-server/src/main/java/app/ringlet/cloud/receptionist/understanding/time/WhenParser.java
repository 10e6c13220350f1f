package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds days and times in an utterance: days first, so that the 5 of "December 5th" is no hour. */
public final class WhenParser {

    private final SalonFacts facts;
    private final DayFinder finder;
    private final HalfOfDay half;

    public WhenParser(SalonFacts facts) {
        this.facts = facts;
        this.half = new HalfOfDay(facts);
        this.finder = new DayFinder(facts);
    }

    /** What was found, and in which words. */
    public record Parsed(When when, boolean[] used) {}

    /**
     * @param expected days that the conversation is about, for telling morning from afternoon
     * @param timeAsked whether a bare number answers the question that was asked
     * @param choosing whether "the second" is one of several things that were just named, and not a date
     */
    public Parsed parse(Words words, List<Days> expected, boolean timeAsked, boolean choosing) {
        boolean[] used = new boolean[words.size()];
        List<Located<Days>> named =
                OneDay.merged(words, Corrections.without(words, finder.find(words, used, choosing)));
        boolean oneDay = named.stream().map(Located::value).distinct().count() == 1;
        boolean[] day = used.clone();
        List<Located<TimeRules.Wish>> found = Corrections.without(words, new TimeFinder(words, used, timeAsked).find());
        List<Located<TimeRules.Wish>> said = oneDay ? SplitSpans.joined(words, day, found) : found;
        Optional<Relative> relative = RelativeRules.find(words, used);
        Optional<Located<Days>> range = DaysWithTimes.range(words, named, found);
        if (range.isPresent()) {
            return new Parsed(new Reading(words, List.of(range.get()), List.of(), relative, expected).when(), used);
        }
        return new Parsed(new Reading(words, named, said, relative, expected).when(), used);
    }

    /** Every day that is named, denied or not. */
    public List<Days> days(Words words) {
        return finder.find(words, new boolean[words.size()], false).stream()
                .map(Located::value)
                .toList();
    }

    /** Every single time that is named, one by one. */
    public List<LocalTime> clockTimes(Words words) {
        boolean[] used = new boolean[words.size()];
        List<Days> days =
                finder.find(words, used, false).stream().map(Located::value).toList();
        return new TimeFinder(words, used, false)
                .everyClock().stream()
                        .map(t -> half.resolve(t, weekdays(days), null))
                        .toList();
    }

    /** What was found, put together. */
    private final class Reading {

        private final Words words;
        private final List<Located<Days>> days = new ArrayList<>();
        private final List<Located<Days>> refusedDays = new ArrayList<>();
        private final List<Located<TimePhrase>> times = new ArrayList<>();
        private final List<TimePhrase> refusedTimes = new ArrayList<>();
        private final boolean bare;
        private final Optional<Relative> relative;
        private final List<Days> expected;

        Reading(
                Words words,
                List<Located<Days>> named,
                List<Located<TimeRules.Wish>> said,
                Optional<Relative> relative,
                List<Days> expected) {
            this.words = words;
            this.relative = relative;
            this.expected = expected;
            for (int i = 0; i < named.size(); i++) {
                (Refusals.refused(words, named, i) ? refusedDays : days).add(named.get(i));
            }
            Refusals.limit(words, refusedDays, facts.today()).ifPresent(days::add);
            boolean onlyBare = true;
            for (int i = 0; i < said.size(); i++) {
                Located<TimeRules.Wish> wish = said.get(i);
                TimePhrase phrase = wish.value().phrase();
                if (Refusals.refused(words, said, i)) {
                    refusedTimes.add(phrase);
                } else {
                    times.add(new Located<>(wish.from(), wish.to(), phrase));
                    onlyBare &= wish.value().bare();
                }
            }
            this.bare = onlyBare && !times.isEmpty();
            if (days.isEmpty() && times.stream().anyMatch(t -> t.value() instanceof TimePhrase.FromNow)) {
                days.add(new Located<>(0, 0, Days.of(facts.today())));
            }
        }

        When when() {
            List<Days> named = days.stream().map(Located::value).distinct().toList();
            List<Choice> choices = Alternatives.in(words, days, times).stream()
                    .map(s -> new Choice(s.days(), merged(s.days(), s.times()).times()))
                    .toList();
            TimeMerger merger = merged(named, times.stream().map(Located::value).toList());
            return new When(
                    named,
                    refusedDays.stream().map(Located::value).toList(),
                    choices.isEmpty() ? merger.times() : Times.around(choices),
                    merger.pastTheHour(),
                    OpenWishes.soonest(words),
                    OpenWishes.latest(words),
                    named.isEmpty() && OpenWishes.anyDay(words),
                    bare,
                    except(named),
                    choices,
                    relative.orElse(null),
                    NoSuchDay.in(words),
                    endBy(named));
        }

        /** "I have to be out by noon": the visit is over then. */
        private @Nullable LocalTime endBy(List<Days> about) {
            for (Located<TimePhrase> time : times) {
                if (time.value() instanceof TimePhrase.Until && EndBy.before(words, time.from())) {
                    Times until = merged(about, List.of(time.value())).times();
                    return until == null ? null : until.to();
                }
            }
            return null;
        }

        private Except except(List<Days> about) {
            List<Times> not = refusedTimes.stream()
                    .map(t -> merged(about, List.of(t)).times())
                    .filter(Objects::nonNull)
                    .toList();
            Set<DayOfWeek> weekdays = new HashSet<>(OpenWishes.withoutWeekend(words));
            refusedDays.forEach(d -> Refusals.general(words, d).ifPresent(weekdays::add));
            return new Except(weekdays, not);
        }

        private TimeMerger merged(List<Days> about, List<TimePhrase> phrases) {
            LocalTime now = facts.local().toLocalTime().truncatedTo(ChronoUnit.MINUTES);
            return new TimeMerger(half, now, weekdays(about.isEmpty() ? expected : about), phrases);
        }
    }

    private Set<DayOfWeek> weekdays(List<Days> days) {
        Set<DayOfWeek> result = new HashSet<>();
        for (Days span : days) {
            for (LocalDate day = span.from(); !day.isAfter(span.to()) && result.size() < 7; day = day.plusDays(1)) {
                result.add(day.getDayOfWeek());
            }
        }
        return result;
    }
}
