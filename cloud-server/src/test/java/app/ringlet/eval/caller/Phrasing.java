package app.ringlet.eval.caller;

import app.ringlet.eval.scenario.Before;
import app.ringlet.eval.scenario.Person.Manner;
import app.ringlet.eval.scenario.Scenario;
import app.ringlet.eval.scenario.Want;
import app.ringlet.eval.scenario.Wish;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses the caller's words: the scenario's own where it has some, else usual ones of the language. */
final class Phrasing {

    private final Scenario scenario;
    private final Tongue tongue;
    private final Locale locale;
    private final RandomGenerator random;

    Phrasing(Scenario scenario, RandomGenerator random) {
        this.scenario = scenario;
        this.tongue = Tongue.of(scenario.caller().language());
        this.locale = Locale.forLanguageTag(scenario.caller().language());
        this.random = random;
    }

    /** How a want is brought up. @param first whether it is the first thing said */
    String opening(Want want, boolean first) {
        Manner manner = scenario.caller().manner();
        List<String> own = first && scenario.says().containsKey("opening")
                ? scenario.says().get("opening")
                : want.says();
        String key = "open." + want.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean brief = manner == Manner.TERSE && !tongue.says(key + ".short").isEmpty();
        String words = own.isEmpty() ? any(brief ? key + ".short" : key) : one(own);
        String before = "";
        if (first && own.isEmpty()) {
            before = one(tongue.says(manner.name().toLowerCase(Locale.ROOT)));
        } else if (!first && own.isEmpty()) {
            before = any("then").replaceFirst("^.*else\\. ", "");
        }
        return fill(before + words, want, Map.of());
    }

    String of(String key, Want want) {
        return of(key, want, Map.of());
    }

    /** @param more further fields of the phrase */
    String of(String key, Want want, Map<String, String> more) {
        String words = fill(any(key), want, more);
        boolean slow = scenario.caller().manner() == Manner.HESITANT && random.nextInt(3) == 0;
        return slow ? one(tongue.says("hesitant")) + words : words;
    }

    boolean has(String key) {
        return scenario.says().containsKey(key) || !tongue.says(key).isEmpty();
    }

    String day(LocalDate day) {
        String name = day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
        if (locale.getLanguage().equals("en")) {
            int n = day.getDayOfMonth();
            String end = n / 10 == 1 ? "th" : n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : n % 10 == 3 ? "rd" : "th";
            return name + " the " + n + end;
        }
        return DateTimeFormatter.ofPattern(one(tongue.says("format.day")), locale)
                .format(day);
    }

    String time(LocalTime time) {
        if (locale.getLanguage().equals("en")) {
            return time.equals(LocalTime.NOON)
                    ? "noon"
                    : DateTimeFormatter.ofPattern(time.getMinute() == 0 ? "h a" : "h:mm a", Locale.US)
                            .format(time)
                            .toLowerCase(Locale.ROOT);
        }
        return DateTimeFormatter.ofPattern(
                        one(tongue.says(time.getMinute() == 0 ? "format.hour" : "format.time")), locale)
                .format(time);
    }

    /** The words for when the caller would come. */
    String when(Wish wish) {
        if (!wish.says().isEmpty()) {
            return one(wish.says());
        }
        List<String> parts = new ArrayList<>();
        wish.days().stream().sorted().limit(1).map(this::day).forEach(parts::add);
        wish.weekdays().stream()
                .sorted()
                .limit(1)
                .map(d -> d.getDisplayName(TextStyle.FULL, locale))
                .forEach(parts::add);
        if (wish.at() != null) {
            parts.add("at " + time(wish.at()));
        } else if (wish.from() != null) {
            parts.add("after " + time(wish.from()));
        } else if (wish.before() != null) {
            parts.add("before " + time(wish.before()));
        }
        return String.join(" ", parts);
    }

    private String fill(String words, Want want, Map<String, String> more) {
        String text = words;
        for (Map.Entry<String, String> field : more.entrySet()) {
            text = text.replace("{" + field.getKey() + "}", field.getValue());
        }
        String name = nameOf(want);
        text = replaced(text, "{service}", () -> service(want));
        text = replaced(
                text, "{with}", () -> want.with() == null ? "" : any("with").replace("{staff}", want.with()));
        text = replaced(text, "{staff}", () -> Objects.requireNonNullElse(want.with(), ""));
        text = replaced(text, "{when}", () -> when(want.when()));
        text = replaced(text, "{name}", () -> name);
        text = replaced(text, "{letters}", () -> letters(name));
        text = replaced(text, "{digits}", () -> digits(scenario.caller().callback()));
        text = replaced(text, "{message}", want::message);
        text = replaced(text, "{old}", () -> old(want));
        return text.replaceAll("\\s+", " ")
                .replaceAll(" ([,.?!])", "$1")
                .replaceAll("[, ]+$", "")
                .strip();
    }

    private static String replaced(String text, String field, java.util.function.Supplier<String> value) {
        return text.contains(field) ? text.replace(field, value.get()) : text;
    }

    String nameOf(Want want) {
        return want.forName() != null ? want.forName() : scenario.caller().name();
    }

    static String letters(String name) {
        return List.of(name.split(" ")).stream()
                .map(word -> word.toUpperCase(Locale.ROOT)
                        .chars()
                        .filter(Character::isLetter)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    static String digits(String e164) {
        String national = e164.startsWith("+1") ? e164.substring(2) : e164.substring(1);
        return national.length() == 10
                ? national.substring(0, 3) + " " + national.substring(3, 6) + " " + national.substring(6)
                : national;
    }

    /** The appointment that the want is about, as it was before. */
    Before.@Nullable Visit visit(Want want) {
        return scenario.before().appointments().stream()
                .filter(v -> want.which() == null || v.id().equals(want.which()))
                .findFirst()
                .orElse(null);
    }

    private String old(Want want) {
        Before.Visit visit = visit(want);
        if (visit == null) {
            return "";
        }
        LocalDateTime at = visit.at();
        return any("old")
                .replace("{day}", day(at.toLocalDate()))
                .replace("{time}", time(at.toLocalTime()))
                .replace("{what}", lower(visit.services().getFirst()));
    }

    private String service(Want want) {
        List<String> names = new ArrayList<>();
        want.services().forEach(name -> names.add(article(name)));
        want.addOns().forEach(name -> names.add(lower(name)));
        return String.join(" " + one(tongue.says("and")) + " ", names);
    }

    private String article(String service) {
        String name = lower(service);
        if (!locale.getLanguage().equals("en") || name.endsWith("s") || name.startsWith("full ")) {
            return name;
        }
        return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    private String lower(String name) {
        return locale.getLanguage().equals("de") ? name : name.toLowerCase(locale);
    }

    private String any(String key) {
        List<String> own = scenario.says().get(key);
        return one(own == null ? tongue.says(key) : own);
    }

    String one(List<String> texts) {
        return texts.isEmpty() ? "" : texts.get(random.nextInt(texts.size()));
    }
}
