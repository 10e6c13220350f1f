package app.ringlet.cloud.tenancy;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.assistant.CarrierVoice;
import app.ringlet.protocol.assistant.Greeting;
import app.ringlet.protocol.assistant.Pronunciation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** What an assistant's settings may be, beyond the ranges that stand at their fields. */
final class AssistantRules {

    private AssistantRules() {}

    /** @param section where the settings stand in the request, with a dot at its end; empty for the request itself */
    static void check(String section, AssistantSettings wanted) {
        Set<String> languages =
                once(section + "languages", "Each language is named once.", wanted.languages(), AssistantRules::spoken);
        Set<String> greeted = once(
                section + "greetings",
                "Each language has one greeting.",
                wanted.greetings(),
                g -> spoken(g.language()));
        if (!languages.containsAll(greeted)) {
            throw Refusal.ofField(section + "greetings", "A greeting is in one of the assistant's languages.");
        }
        if (wanted.greetings().stream().map(Greeting::words).anyMatch(AssistantRules::saysNothing)) {
            throw Refusal.ofField(section + "greetings", "A greeting has words.");
        }
        once(section + "providers", "Each provider is named once.", wanted.providers(), Enum::name);
        once(
                section + "pronunciations",
                "Each word has one pronunciation.",
                wanted.pronunciations(),
                p -> p.word().toLowerCase(Locale.ROOT));
        if (wanted.pronunciations().stream().map(Pronunciation::word).anyMatch(AssistantRules::saysNothing)) {
            throw Refusal.ofField(section + "pronunciations", "A word has letters or digits.");
        }
        checkVoices(section + "voice.carrierVoices", wanted, languages);
    }

    private static void checkVoices(String field, AssistantSettings wanted, Set<String> languages) {
        List<CarrierVoice> voices = wanted.voice().carrierVoices();
        Set<String> voiced = once(field, "Each language has one voice.", voices, v -> spoken(v.language()));
        if (!languages.containsAll(voiced)) {
            throw Refusal.ofField(field, "A voice is for one of the assistant's languages.");
        }
        for (int i = 0; i < voices.size(); i++) {
            CarrierVoice voice = voices.get(i);
            if (!voice.maker().names(voice.voice())) {
                throw Refusal.ofField(field + "[" + i + "].voice", "There is no voice of that name.");
            }
            if (voice.speaksOtherwise()) {
                throw Refusal.ofField(field + "[" + i + "].voice", "This voice speaks another language.");
            }
        }
    }

    /** Two of a language are one, whatever the country: callers are heard to speak Spanish, not which. */
    private static String spoken(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private static boolean saysNothing(String words) {
        return words.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static <T> Set<String> once(String field, String sentence, List<T> all, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        for (T one : all) {
            if (!seen.add(name.apply(one))) {
                throw Refusal.ofField(field, sentence);
            }
        }
        return seen;
    }
}
