package app.ringlet.eval.caller;

import app.ringlet.eval.scenario.SalonSetup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands a receptionist as far as a caller must, by the words of the caller's language. */
public final class Ear {

    private static final Pattern SENTENCE = Pattern.compile("[^.?!]+(?:\\.(?=\\d)[^.?!]*)*[.?!]*");
    private static final Pattern NAME = Pattern.compile(
            "(?:\\bname (?:is|as|of)|\\bunder(?: the name(?: of)?)?|\\bis (?:that|it)|\\bthank you,?|\\bthanks,?|\\bfor"
                    + "|\\bdid you say|\\bhave you as|\\byou as|\\bname:?)"
                    + " ((?:[A-Z][\\w'’-]+)(?: [A-Z][\\w'’-]*\\.?)*)");

    private final Tongue tongue;
    private final SalonSetup salon;
    private final LocalDate today;

    public Ear(String language, SalonSetup salon, LocalDate today) {
        this.tongue = Tongue.of(language);
        this.salon = salon;
        this.today = today;
    }

    Said hear(String speech) {
        List<String> sentences = sentences(speech);
        String question = sentences.stream()
                .filter(s -> s.endsWith("?"))
                .reduce((first, second) -> second)
                .orElse("");
        List<Moment> moments = moments(speech);
        String about = question.isEmpty() ? speech : question;
        return new Said(
                speech,
                about,
                ask(about, speech, !question.isEmpty(), moments),
                moments,
                named(
                        speech,
                        salon.services().stream().map(SalonSetup.Service::name).toList()),
                named(
                        speech,
                        salon.addOns().stream().map(SalonSetup.AddOn::name).toList()),
                named(
                        speech,
                        salon.staff().stream().map(SalonSetup.Person::name).toList()),
                names(speech));
    }

    /** Days and times in what was said, in order. */
    public List<Moment> moments(String speech) {
        List<Moment> all = new ArrayList<>();
        LocalDate day = null;
        int offset = 0;
        for (String sentence : sentences(speech)) {
            String text = ClockReader.digits(tongue.canonical(plain(sentence)));
            List<DayReader.Found> days = new DayReader(today).days(text);
            List<ClockReader.Found> times = ClockReader.times(text, days);
            List<DayReader.Found> without = new ArrayList<>(days);
            for (int n = 0; n < times.size(); n++) {
                ClockReader.Found time = times.get(n);
                DayReader.Found its = dayOf(time, days, text);
                if (its != null) {
                    day = its.day();
                    without.remove(its);
                }
                int next = n + 1 < times.size() ? times.get(n + 1).from() : text.length();
                all.add(new Moment(day, time.time(), staffOf(text, time.to(), next), offset + time.from()));
            }
            for (DayReader.Found alone : without) {
                if (times.isEmpty()) {
                    day = alone.day();
                }
                boolean said = all.stream().anyMatch(m -> alone.day().equals(m.day()));
                if (!said) {
                    all.add(new Moment(alone.day(), null, null, offset + alone.from()));
                }
            }
            offset += sentence.length();
        }
        return all;
    }

    private DayReader.@Nullable Found dayOf(ClockReader.Found time, List<DayReader.Found> days, String text) {
        DayReader.Found before = null;
        for (DayReader.Found day : days) {
            if (day.from() < time.from()) {
                before = day;
            } else if (before == null && text.substring(time.to(), day.from()).matches(" ?(?:[ap]m )?(?:on |for )?")) {
                return day;
            } else if (before == null && day == days.getFirst() && days.size() == 1) {
                return day;
            }
        }
        return before;
    }

    private @Nullable String staffOf(String text, int from, int next) {
        String near = text.substring(from, next);
        Set<String> named = named(near, names());
        if (!named.isEmpty()) {
            return named.iterator().next();
        }
        Set<String> all = named(text, names());
        return all.size() == 1 ? all.iterator().next() : null;
    }

    private Said.Ask ask(String question, String speech, boolean asked, List<Moment> moments) {
        String text = plain(question);
        for (var entry : tongue.asks().entrySet()) {
            boolean found =
                    entry.getValue().stream().anyMatch(p -> p.matcher(text).find());
            if (found) {
                Said.Ask ask =
                        Said.Ask.valueOf(entry.getKey().toUpperCase(Locale.ROOT).replace('-', '_'));
                boolean choice = ask == Said.Ask.WHEN && moments.stream().anyMatch(m -> m.start() != null);
                return choice ? Said.Ask.CHOICE : ask;
            }
        }
        if (tongue != Tongue.of("en") && Tongue.of("en").asksAnything(text)) {
            // Not in the caller's language.
            return Said.Ask.REPEAT;
        }
        if (asked) {
            return moments.stream().filter(m -> m.start() != null).count() > 1 ? Said.Ask.CHOICE : Said.Ask.YES_NO;
        }
        return tongue.states("not-understood", speech) ? Said.Ask.REPEAT : Said.Ask.NOTHING;
    }

    private Set<String> named(String text, List<String> names) {
        String plain = plain(text);
        return names.stream()
                .filter(name -> Pattern.compile("\\b" + Pattern.quote(plain(name)) + "\\b")
                        .matcher(plain)
                        .find())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> names() {
        return salon.staff().stream().map(SalonSetup.Person::name).toList();
    }

    private List<String> names(String speech) {
        List<String> names = new ArrayList<>();
        Matcher m = NAME.matcher(speech);
        while (m.find()) {
            String name = m.group(1);
            boolean known = names().contains(name)
                    || salon.name().contains(name)
                    || !new DayReader(today).days(plain(name)).isEmpty()
                    || !named(
                                    name,
                                    salon.services().stream()
                                            .map(SalonSetup.Service::name)
                                            .toList())
                            .isEmpty();
            if (!known && name.length() > 1) {
                names.add(name);
            }
        }
        return names;
    }

    public static List<String> sentences(String speech) {
        List<String> all = new ArrayList<>();
        Matcher m = SENTENCE.matcher(speech.replaceAll("(?i)\\b([ap])\\.\\s?m\\.(?=\\s+[A-Z]|$)", "$1m.")
                .replaceAll("(?i)\\b([ap])\\.\\s?m\\.?", "$1m")
                // An ordinal's full stop.
                .replaceAll("(?<=\\d)\\.(?=,|\\s+\\p{Ll}|\\s+(?:Januar|Februar|November|Dezember))", ""));
        while (m.find()) {
            if (!m.group().isBlank()) {
                all.add(m.group().strip());
            }
        }
        return all;
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
    }
}
