package app.ringlet.cloud.calls.twilio;

import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Say;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** A language as the carrier's recogniser and voices name it; where they lack the country, the language's usual one. */
public final class CarrierLanguage {

    private static final Map<String, String> USUAL =
            Map.of("en", "en-US", "es", "es-ES", "fr", "fr-FR", "de", "de-DE", "pt", "pt-BR");

    private CarrierLanguage() {}

    /** As the carrier writes it. @param tag BCP 47 */
    public static String name(String tag) {
        return heard(tag).toString();
    }

    /** @param tag BCP 47 */
    static Gather.Language heard(String tag) {
        return Arrays.stream(Gather.Language.values())
                .filter(l -> l.toString().equals(tag))
                .findFirst()
                .orElseGet(() -> tag.equals(usual(tag)) ? Gather.Language.EN_US : heard(usual(tag)));
    }

    /** @param tag BCP 47 */
    static Say.Language spoken(String tag) {
        return Arrays.stream(Say.Language.values())
                .filter(l -> l.toString().equals(tag))
                .findFirst()
                .orElseGet(() -> tag.equals(usual(tag)) ? Say.Language.EN_US : spoken(usual(tag)));
    }

    private static String usual(String tag) {
        return USUAL.getOrDefault(Locale.forLanguageTag(tag).getLanguage(), "en-US");
    }
}
