package app.ringlet.cloud.receptionist.understanding;

import java.util.Optional;
import java.util.Set;

/** Whether an utterance agrees. What comes first counts most: "no problem, that works" agrees, "yes but not Friday" too. */
public enum YesNo {
    YES,
    NO,
    UNSURE;

    private static final Phrases UNCERTAIN = Phrases.of(
            "not sure",
            "don't know",
            "maybe",
            "perhaps",
            "i guess not sure",
            "no idea",
            "possibly",
            "can't decide",
            "let me think",
            "not certain",
            "unsure",
            "could be",
            "either way",
            "i'll think about",
            "undecided");
    private static final Phrases NO_AT_FIRST = Phrases.of(
            "^ no|nope|nah|negative|never|neither|none|naw",
            "^ not|don't|absolutely|definitely|certainly not|don't|no",
            "^ i don't think so",
            "^ please don't",
            "^ i'd rather not",
            "^ of course not",
            "^ i don't",
            "^ that's|it|that|it's|this not|won't|doesn't|isn't|is|wrong|false not?|wrong|incorrect|false|untrue",
            "^ wrong|incorrect|false",
            "^ actually no|not",
            "^ yeah|well|um|uh|oh|sorry|hmm no",
            "^ i can't",
            "^ that .. false|wrong|incorrect|untrue",
            "^ it .. false|wrong|incorrect|untrue");
    private static final Phrases NO_ANYWHERE = Phrases.of(
            "no thanks|thank",
            "none of those|them|these",
            "neither",
            "don't want",
            "doesn't work",
            "don't work",
            "won't work",
            "not really",
            "i'd say no",
            "answer is no",
            "no way",
            "not true",
            "not correct|right",
            "isn't true|correct|right|so",
            "not the case",
            "i disagree",
            "no $",
            "rather not",
            "not good");
    private static final Phrases NOT_A_NO = Phrases.of(
            "^ no problem|worries|doubt|trouble",
            "^ not a problem",
            "^ not bad",
            "^ no i mean yes",
            "^ no that's|that|this|it|it's fine|good|great|okay|right|correct|works|perfect");
    private static final Phrases YES_ANYWHERE = Phrases.of(
            "yes",
            "yeah",
            "yep",
            "yup",
            "yea",
            "ya",
            "sure",
            "ok",
            "okay",
            "absolutely",
            "definitely",
            "certainly",
            "indeed",
            "affirmative",
            "correct",
            "of course",
            "sounds good|great|perfect|fine|lovely|right|like",
            "that|this|it works|is|would|will|suits fine|good|great|okay|perfect|right|correct|lovely|work|me|be?",
            "that|it|this|which works",
            "works for me",
            "go ahead",
            "go for it",
            "do it|that|so",
            "let's do|go|book",
            "book it|that|me|us",
            "please do",
            "that's it|right|correct|fine|good|great|okay|perfect|true|the|lovely|ideal",
            "i'll take",
            "i would",
            "i'd love|like|be",
            "perfect",
            "great",
            "fine",
            "lovely",
            "wonderful",
            "excellent",
            "brilliant",
            "exactly",
            "right",
            "true",
            "uh huh",
            "mm hmm",
            "mhm",
            "by all means",
            "i agree",
            "i do",
            "i am",
            "you bet",
            "why not",
            "alright",
            "all right",
            "good",
            "no problem",
            "cancel it|that|them",
            "it is",
            "it's true",
            "totally",
            "no worries");
    private static final Set<String> PLEASE_ALONE = Set.of("please", "yes please", "please please");

    /** Nothing if the utterance neither agrees nor refuses. */
    public static Optional<YesNo> in(Words words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (PLEASE_ALONE.contains(words.toString())) {
            return Optional.of(YES);
        }
        boolean mild = NOT_A_NO.in(words);
        if (NO_AT_FIRST.in(words) && !mild) {
            return Optional.of(NO);
        }
        if (UNCERTAIN.in(words)) {
            return Optional.of(UNSURE);
        }
        int yes = first(YES_ANYWHERE, words);
        int no = mild ? Integer.MAX_VALUE : first(NO_ANYWHERE, words);
        if (yes == no) {
            return Optional.empty();
        }
        // "that's not right" holds both; the longer denial begins no later than the word it denies.
        return Optional.of(yes < no && !(no < Integer.MAX_VALUE && no <= yes + 1) ? YES : NO);
    }

    private static final Phrases PLAIN =
            Phrases.of("^ yes|yeah|yep|yup|yea|no|nope|nah|sure|correct|absolutely|definitely|right|false|wrong");

    /** Whether it begins with a word that can only be an answer. */
    static boolean plain(Words words) {
        return PLAIN.in(words);
    }

    private static int first(Phrases phrases, Words words) {
        return phrases.all(words).stream().mapToInt(Phrases.Found::from).min().orElse(Integer.MAX_VALUE);
    }
}
