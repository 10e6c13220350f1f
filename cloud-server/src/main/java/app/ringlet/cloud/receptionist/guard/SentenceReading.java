package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.language.Detection;
import app.ringlet.cloud.receptionist.language.EnglishWords;
import app.ringlet.cloud.receptionist.language.Names;
import app.ringlet.cloud.receptionist.language.Translation;
import app.ringlet.cloud.receptionist.language.Translation.English;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.wording.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A model's sentences in the English that claims are read in. What cannot be read is not spoken, unless the sentence is one
 * of the receptionist's own.
 */
final class SentenceReading {

    private static final String ENGLISH = "en";
    /** A sentence of one or two words that are no language's own may be a name. */
    private static final int FEW = 2;
    /** Of so many words one may be unknown where little else tells the language. */
    private static final int MOST_UNKNOWN = 5;

    private static final String ASKS = "shall ";

    private final Texts texts;
    private final Names names;
    /** Their single words, in lower case. */
    private final Set<String> known = new HashSet<>();

    private final Set<String> lately = new HashSet<>();

    SentenceReading(Evidence evidence, Texts texts) {
        this.texts = texts;
        SalonFacts facts = evidence.facts();
        evidence.lately().forEach(l -> lately.addAll(Words.of(l).list()));
        List<String> people = new ArrayList<>(
                evidence.existing().stream().map(a -> a.client().name()).toList());
        facts.employees().forEach(e -> people.add(e.name()));
        List<String> things = new ArrayList<>(List.of(facts.name()));
        facts.services().forEach(s -> things.add(s.name()));
        facts.addOns().forEach(a -> things.add(a.name()));
        this.names = new Names(people, things);
        Stream.of(people, things)
                .flatMap(List::stream)
                .forEach(n -> known.addAll(Words.of(n).list()));
    }

    /** What it may mean, in English, in each language that it may be in; nothing if it cannot be read. */
    List<String> of(String sentence) {
        if (sentence.codePoints().anyMatch(SentenceReading::foreignScript)) {
            return List.of();
        }
        List<String> languages = Detection.of(sentence);
        String own =
                Translation.knows(texts.locale().getLanguage()) ? texts.locale().getLanguage() : ENGLISH;
        boolean unmarked = languages.isEmpty();
        // One word that two languages share says little; what it says in the language of the call must be read too.
        if (!unmarked && !own.equals(ENGLISH) && !languages.contains(own) && Detection.isFaint(sentence)) {
            if (!readable(own, sentence)) {
                return List.of();
            }
            languages = Stream.concat(languages.stream(), Stream.of(own)).toList();
        }
        List<String> readings = new ArrayList<>();
        for (String language : unmarked ? List.of(own) : languages) {
            if (language.equals(ENGLISH)) {
                if (!unmarked || knownInEnglish(sentence)) {
                    readings.add(sentence);
                }
                continue;
            }
            English english = Translation.toEnglish(language, sentence, names);
            if (readable(language, sentence)) {
                // Spanish says at its beginning that a sentence asks.
                readings.add(sentence.startsWith("¿") ? ASKS + english.text() : english.text());
            }
        }
        return readings;
    }

    private boolean readable(String language, String sentence) {
        English english = Translation.toEnglish(language, sentence, names);
        return english.unknown() * MOST_UNKNOWN <= english.words()
                || Detection.isPlainly(language, sentence) && english.unknown() * 2 <= english.words()
                || texts.owns(sentence);
    }

    private boolean knownInEnglish(String sentence) {
        List<String> words = Words.of(sentence).list().stream()
                .filter(w -> Character.isLetter(w.charAt(0)))
                .toList();
        long strange = words.stream().filter(w -> !known.contains(w)).count();
        return strange <= FEW
                && words.stream().noneMatch(SentenceReading::accented)
                && words.stream().allMatch(w -> known.contains(w) || lately.contains(w) || EnglishWords.has(w));
    }

    private static boolean accented(String word) {
        return word.toLowerCase(Locale.ROOT).chars().anyMatch(c -> c > 'z');
    }

    private static boolean foreignScript(int letter) {
        return Character.isLetter(letter) && Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN;
    }
}
