package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.language.Detection;
import app.ringlet.cloud.receptionist.language.Translation;
import app.ringlet.cloud.receptionist.language.Translation.English;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.wording.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A model's sentences in the English that claims are read in. What cannot be read is not spoken, unless the sentence is one
 * of the receptionist's own.
 */
final class SentenceReading {

    private static final String ENGLISH = "en";
    /** A sentence of one or two words that are no language's own may be a name. */
    private static final int FEW = 2;

    private final Texts texts;
    private final Set<String> names = new HashSet<>();

    SentenceReading(SalonFacts facts, Texts texts) {
        this.texts = texts;
        facts.employees().forEach(e -> names.addAll(Words.of(e.name()).list()));
        names.addAll(Words.of(facts.name()).list());
        facts.services().forEach(s -> names.addAll(Words.of(s.name()).list()));
        facts.addOns().forEach(a -> names.addAll(Words.of(a.name()).list()));
    }

    /** What it may mean, in English, in each language that it may be in; nothing if it cannot be read. */
    List<String> of(String sentence) {
        if (sentence.codePoints().anyMatch(SentenceReading::foreignScript)) {
            return List.of();
        }
        List<String> languages = Detection.of(sentence);
        boolean unmarked = languages.isEmpty();
        List<String> readings = new ArrayList<>();
        for (String language : unmarked ? List.of(texts.locale().getLanguage()) : languages) {
            if (language.equals(ENGLISH)) {
                if (!unmarked || knownInEnglish(sentence)) {
                    readings.add(sentence);
                }
                continue;
            }
            English english = Translation.toEnglish(language, sentence, names);
            if (known(english) || texts.owns(sentence)) {
                readings.add(english.text());
            }
        }
        return readings;
    }

    private static boolean known(English english) {
        return english.unknown() * 5 <= english.words();
    }

    private boolean knownInEnglish(String sentence) {
        List<String> words = Words.of(sentence).list().stream()
                .filter(w -> Character.isLetter(w.charAt(0)))
                .toList();
        long strange = words.stream().filter(w -> !names.contains(w)).count();
        return strange <= FEW && words.stream().noneMatch(SentenceReading::accented);
    }

    private static boolean accented(String word) {
        return word.toLowerCase(Locale.ROOT).chars().anyMatch(c -> c > 'z');
    }

    private static boolean foreignScript(int letter) {
        return Character.isLetter(letter) && Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN;
    }
}
