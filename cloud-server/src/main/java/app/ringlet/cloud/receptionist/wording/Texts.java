package app.ringlet.cloud.receptionist.wording;

import app.ringlet.protocol.assistant.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The receptionist's sentences in one language and tone, from the bundles {@code receptionist/messages*.properties}. Where a
 * tone has words of its own, they stand behind the key and the tone's name, as in {@code talk.welcome.formal}. Immutable.
 */
public final class Texts {

    private static final Pattern STAND_IN = Pattern.compile("\\{(\\d)}");
    /** A day that ends in a comma or, in German, in a dot, at the end of a sentence. */
    private static final Pattern DOUBLED = Pattern.compile("[,.]\\s*([.,?!])(?=\\s|$)");
    // A template of fewer letters would fit anything.
    private static final int DISTINCT = 8;

    /** What is done, or promised, with these words. */
    private static final List<String> CLAIMING =
            List.of("done.", "person.", "urgent.", "agent.", "answer.", "own.cancelFee");

    private static final Map<Spoken, Texts> SPOKEN = new ConcurrentHashMap<>();

    private record Spoken(String language, Tone tone) {}

    private final Locale locale;
    private final String tone;
    private final ResourceBundle bundle;
    private final List<Pattern> own;
    private final Set<String> harmless;

    private Texts(Locale locale, Tone tone) {
        this.locale = locale;
        this.tone = "." + tone.name().toLowerCase(Locale.ROOT);
        this.bundle = ResourceBundle.getBundle(
                "receptionist.messages",
                Locale.of(locale.getLanguage().equals("en") ? "" : locale.getLanguage()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.own = sentences(bundle);
        this.harmless = harmless(bundle);
    }

    /** In the usual tone. @param language BCP 47; in one that there is no bundle of, English is spoken */
    public static Texts in(String language) {
        return in(language, Tone.FRIENDLY);
    }

    /** @param language BCP 47; in one that there is no bundle of, English is spoken */
    public static Texts in(String language, Tone tone) {
        Locale asked = Locale.forLanguageTag(language);
        Locale locale = asked.getLanguage().equals("en") || asked.getLanguage().isEmpty() ? Locale.US : asked;
        return SPOKEN.computeIfAbsent(new Spoken(locale.toLanguageTag(), tone), any -> new Texts(locale, tone));
    }

    public Locale locale() {
        return locale;
    }

    /** @param what goes into {0}, {1}, ... as it is */
    public String say(String key, Object... what) {
        String toned = key + tone;
        String text = bundle.getString(bundle.containsKey(toned) ? toned : key);
        return what.length == 0
                ? text
                : DOUBLED.matcher(STAND_IN.matcher(text)
                                .replaceAll(m ->
                                        Matcher.quoteReplacement(String.valueOf(what[Integer.parseInt(m.group(1))]))))
                        .replaceAll("$1");
    }

    /** Whether a sentence is one of the bundle's, whatever stands in it. */
    public boolean owns(String sentence) {
        return own.stream().anyMatch(p -> p.matcher(sentence).matches());
    }

    /** Whether a sentence is one of the bundle's, word for word, that claims nothing. */
    public boolean isHarmless(String sentence) {
        return harmless.contains(sentence);
    }

    private static Set<String> harmless(ResourceBundle bundle) {
        return bundle.keySet().stream()
                .filter(key -> CLAIMING.stream().noneMatch(key::startsWith))
                .flatMap(key -> Arrays.stream(bundle.getString(key).split("(?<=[.!?])\\s+")))
                .filter(s -> !STAND_IN.matcher(s).find())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Pattern> sentences(ResourceBundle bundle) {
        return bundle.keySet().stream()
                .flatMap(key -> Arrays.stream(bundle.getString(key).split("(?<=[.!?])\\s+")))
                .filter(s -> STAND_IN.matcher(s)
                                .replaceAll("")
                                .chars()
                                .filter(Character::isLetter)
                                .count()
                        >= DISTINCT)
                .map(s -> Pattern.compile(Arrays.stream(STAND_IN.split(s, -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".{1,200}"))))
                .toList();
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** "a, b and c". */
    public String and(List<String> things) {
        return join(things, "list.and");
    }

    /** "a, b or c". */
    public String or(List<String> things) {
        return join(things, "list.or");
    }

    private String join(List<String> things, String key) {
        if (things.size() < 2) {
            return things.isEmpty() ? "" : things.getFirst();
        }
        return say(key, String.join(", ", things.subList(0, things.size() - 1)), things.getLast());
    }
}
