package app.ringlet.cloud.receptionist.language;

import app.ringlet.cloud.receptionist.language.Tokens.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which language somebody speaks or asks for. One borrowed word or a name decides nothing. */
public final class Detection {

    private static final List<String> ALL = List.of("en", "es", "fr", "de", "pt");

    /** Words that only it has, in one or two utterances, before a language is believed. */
    private static final int ENOUGH = 3;

    private static final double NEARLY_ALL = 0.75;
    private static final double LEAD = 0.5;
    /** Of two words one may be a name. */
    private static final double LEAD_OF_TWO = 0.75;

    private static final Map<String, Set<String>> NAMES = Map.of(
            "en", Set.of("english", "ingles", "anglais", "englisch"),
            "es", Set.of("spanish", "espanol", "castellano", "spanisch", "espagnol", "espanhol"),
            "fr", Set.of("french", "francais", "frances", "franzosisch"),
            "de", Set.of("german", "deutsch", "aleman", "allemand", "alemao"),
            "pt", Set.of("portuguese", "portugues", "portugais", "portugiesisch"));

    private static final Set<String> ASKING = Set.of(
            ("speak speaks spoken in switch talk continue prefer habla hablan hablas hablar en parlez parle parlent"
                            + " parler sprechen spricht sprichst auf fala falam falas falar em")
                    .split(" "));
    // "How do you say cut in Spanish" asks for a word.
    private static final Set<String> DENYING =
            Set.of("not", "no", "ne", "pas", "nicht", "nao", "kein", "say", "word", "mean", "translate", "translation");

    private Detection() {}

    /** The language, of two letters, that is asked for by its name. */
    public static Optional<String> asked(String text) {
        List<Token> tokens = Tokens.of(text).stream().filter(Token::isWord).toList();
        boolean denies = tokens.stream().anyMatch(t -> DENYING.contains(t.plain()));
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).plain();
            boolean cued = tokens.size() <= 2
                    || tokens.subList(Math.max(0, i - 2), i).stream().anyMatch(t -> ASKING.contains(t.plain()));
            Optional<String> named = ALL.stream()
                    .filter(l -> NAMES.getOrDefault(l, Set.of()).contains(word))
                    .findFirst();
            if (named.isPresent() && cued && !denies) {
                return named;
            }
        }
        return Optional.empty();
    }

    /**
     * The language, of two letters, that is plainly spoken now and is another than before.
     *
     * @param current BCP 47
     * @param lately the caller's last utterances, the newest last
     */
    public static Optional<String> spoken(String current, List<String> lately) {
        String before = Translation.base(current);
        String newest = lately.isEmpty() ? "" : lately.getLast();
        String best = "";
        int most = 0;
        int second = 0;
        for (String language : ALL) {
            int own = language.equals(before) ? 0 : onlyIn(language, before, String.join(" ", lately));
            boolean inNewest = own > 0 && onlyIn(language, before, newest) > onlyIn(before, language, newest);
            if (inNewest && own > most) {
                second = most;
                most = own;
                best = language;
            } else if (inNewest) {
                second = Math.max(second, own);
            }
        }
        boolean plain = most >= ENOUGH && most > second && most > onlyIn(before, best, String.join(" ", lately));
        return plain ? Optional.of(best) : wholly(before, newest);
    }

    /** The language that nearly every word of an utterance is of, while the one spoken before has hardly any of them. */
    private static Optional<String> wholly(String before, String newest) {
        List<Token> words = Tokens.of(newest).stream().filter(Token::isWord).toList();
        if (words.size() < 2) {
            return Optional.empty();
        }
        double lead = share(before, newest, words) + (words.size() == 2 ? LEAD_OF_TWO : LEAD);
        if (lead > 1 + mostCommon(words)) {
            return Optional.empty();
        }
        String best = "";
        double most = Math.max(NEARLY_ALL, lead);
        boolean tied = true;
        for (String language : ALL) {
            double share = language.equals(before) ? 0 : share(language, newest, words) + commonIn(language, words);
            if (share >= most) {
                tied = share == most && !best.isEmpty();
                best = language;
                most = share;
            }
        }
        return tied ? Optional.empty() : Optional.of(best);
    }

    /** How much of an utterance a language's readers know. */
    private static double share(String language, String text, List<Token> words) {
        if (!Translation.knows(language)) {
            return (double) words.stream()
                            .filter(t -> EnglishWords.has(t.key()))
                            .count()
                    / words.size();
        }
        Translation.English english = Translation.toEnglish(language, text, Names.NONE);
        return english.words() == 0 ? 0 : 1 - (double) english.unknown() / english.words();
    }

    /** No language has more than that beyond its share. */
    private static double mostCommon(List<Token> words) {
        return words.size() / (100.0 + words.size());
    }

    /** Tells neighbours apart that know the same words. */
    private static double commonIn(String language, List<Token> words) {
        return words.stream().filter(t -> common(language, t)).count() / (100.0 + words.size());
    }

    private static int onlyIn(String language, String other, String text) {
        Set<String> words = new HashSet<>();
        for (Token token : Tokens.of(text)) {
            if (common(language, token) && !common(other, token)) {
                words.add(token.key());
            }
        }
        return words.size();
    }

    /** The languages, of two letters, that a sentence may be in, by its commonest words; none if it has none of them. */
    public static List<String> of(String sentence) {
        List<String> best = new ArrayList<>();
        int most = 1;
        for (String language : ALL) {
            int score = (int) Tokens.of(sentence).stream()
                    .filter(t -> common(language, t))
                    .count();
            if (score > most) {
                best.clear();
            }
            if (score >= most) {
                best.add(language);
                most = score;
            }
        }
        return best;
    }

    /** Whether it has two or more of a language's commonest words, and no other language has more of its own. */
    public static boolean isPlainly(String language, String sentence) {
        return !isFaint(sentence) && of(sentence).contains(language);
    }

    /** Whether no language has more than one of its commonest words in a sentence. */
    public static boolean isFaint(String sentence) {
        return ALL.stream()
                .allMatch(l ->
                        Tokens.of(sentence).stream().filter(t -> common(l, t)).count() <= 1);
    }

    private static boolean common(String language, Token token) {
        return Translation.lexicon(language).isCommon(token);
    }
}
