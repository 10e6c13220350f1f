package app.ringlet.cloud.receptionist.understanding;

import java.util.Optional;
import java.util.Set;

/** Whether an utterance agrees. What comes first counts most: "no problem, that works" agrees, "yes but not Friday" too. */
public enum YesNo {
    YES,
    NO,
    UNSURE;

    private static final PhraseBook ANSWERS = PhraseBook.of("words.txt", "answers.txt");
    private static final Phrases UNCERTAIN = ANSWERS.section("UNSURE");
    private static final Phrases NO_AT_FIRST = ANSWERS.section("NO FIRST");
    private static final Phrases NO_ANYWHERE = ANSWERS.section("NO");
    private static final Phrases NOT_A_NO = ANSWERS.section("NOT A NO");
    private static final Phrases YES_ANYWHERE = ANSWERS.section("YES");
    private static final Set<String> PLEASE_ALONE = Set.of("please", "yes please", "please please");
    private static final Phrases PLAIN =
            Phrases.of("^ yes|yeah|yep|yup|yea|no|nope|nah|sure|correct|absolutely|definitely|right|false|wrong");

    /** Nothing if the utterance neither agrees nor refuses. */
    public static Optional<YesNo> in(Words words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (PLEASE_ALONE.contains(words.toString())) {
            return Optional.of(YES);
        }
        boolean mild = NOT_A_NO.in(words);
        if (!mild && NO_AT_FIRST.in(words) && !UNCERTAIN.begins(words)) {
            return Optional.of(NO);
        }
        if (UNCERTAIN.in(words)) {
            return Optional.of(UNSURE);
        }
        int yes = mild ? 0 : first(YES_ANYWHERE, words);
        int no = mild ? Integer.MAX_VALUE : first(NO_ANYWHERE, words);
        if (yes == no) {
            return yes == Integer.MAX_VALUE ? Optional.empty() : Optional.of(NO);
        }
        // "that's not right" holds both; the denial begins no later than the word that it denies.
        return Optional.of(yes < no && !(no < Integer.MAX_VALUE && no <= yes + 1) ? YES : NO);
    }

    /** Whether it begins with a word that can only be an answer. */
    static boolean plain(Words words) {
        return PLAIN.in(words) || (NO_AT_FIRST.in(words) && words.size() <= 6);
    }

    private static int first(Phrases phrases, Words words) {
        return phrases.all(words).stream().mapToInt(Phrases.Found::from).min().orElse(Integer.MAX_VALUE);
    }
}
