package app.ringlet.cloud.receptionist.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The receptionist's sentences in one language, from the bundles {@code receptionist/messages*.properties}. Immutable. */
public final class Texts {

    private static final Pattern STAND_IN = Pattern.compile("\\{(\\d)}");
    private static final Map<String, Texts> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "receptionist.messages",
                Locale.of(locale.getLanguage().equals("en") ? "" : locale.getLanguage()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param language BCP 47; in one that there is no bundle of, English is spoken */
    public static Texts in(String language) {
        Locale asked = Locale.forLanguageTag(language);
        Locale locale = asked.getLanguage().equals("en") || asked.getLanguage().isEmpty() ? Locale.US : asked;
        return BY_LANGUAGE.computeIfAbsent(locale.toLanguageTag(), tag -> new Texts(locale));
    }

    public Locale locale() {
        return locale;
    }

    /** @param what goes into {0}, {1}, ... as it is */
    public String say(String key, Object... what) {
        String text = bundle.getString(key);
        return what.length == 0
                ? text
                : STAND_IN.matcher(text)
                        .replaceAll(m -> Matcher.quoteReplacement(String.valueOf(what[Integer.parseInt(m.group(1))])));
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
