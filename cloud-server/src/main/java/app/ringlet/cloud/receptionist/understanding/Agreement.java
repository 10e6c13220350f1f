package app.ringlet.cloud.receptionist.understanding;

import java.util.List;
import java.util.Set;

/**
 * Whether an utterance is nothing but a yes. "Sure" or "okay" inside a longer sentence agrees to nothing: only a short
 * utterance that begins with an affirmation, and asks, denies and complains of nothing, may commit the caller.
 */
public final class Agreement {

    private static final int LONGEST_REST = 6;
    private static final Phrases STRONG = Phrases.of(
            "^ yes|yeah|yep|yup|yea|ya|absolutely|definitely|certainly|affirmative|please|correct|exactly",
            "^ of course",
            "^ go ahead|for",
            "^ please do",
            "^ by all means",
            "^ you bet",
            "^ sure thing",
            "^ why not",
            "^ let's do|go|book",
            "^ book|do|take|cancel|move it|that|them|me|so",
            "^ if you must|like|insist",
            "^ i guess|suppose so",
            "^ agreed|yessir|aye|deal|confirmed",
            "^ i'll take",
            "^ go on then?",
            "^ yes|yeah|yep|yup|sure|ok|okay no|not a? problem|worries",
            "^ put me|us down|in");
    private static final Phrases WEAK = Phrases.of(
            "^ sure|ok|okay|alright|fine|great|good|perfect|lovely|right|wonderful|excellent|brilliant|cool|true|indeed|awesome|super|fantastic|amazing|ideal|sweet",
            "^ all right",
            "^ sounds",
            "^ that|it|this|which works|work|is|would|will|suits|sounds|does",
            "^ that's|it's fine|good|great|perfect|right|write|rite|correct|lovely|okay|it",
            "^ works for",
            "^ i|we do|would|agree|am",
            "^ i'd love|like|be",
            "^ uh|mm|mhm huh|hmm?",
            "^ totally",
            "^ alrighty|righto|righty|okey|okie|perfecto",
            "^ that'll|that'd do|work|be",
            "^ that|this one",
            "^ i suppose|guess",
            "^ no problem|worries",
            "^ not a problem");
    /** "Yeah no that's fine": the two words together say neither. */
    private static final Phrases YEAH_NO = Phrases.of(
            "^ yeah|yes|yep no that's|that|it's|this|it fine|good|great|okay|perfect|works|sounds|is|alright|lovely",
            "^ no yeah|yes that|that's|it's|sure|works|please|sounds|book|$",
            "^ no that's|thats totally|absolutely|really|just? fine|good|great|okay|perfect|alright|lovely");

    private static final Set<String> BEFORE =
            Set.of("um", "uh", "oh", "well", "hmm", "er", "ah", "and", "hi", "like", "so");
    private static final Set<String> AGREEABLE = Set.copyOf(List.of("""
        yes yeah yep sure ok okay alright please thanks thank you that that's this it it's is would be will
        works work sounds fine good great perfect lovely right correct wonderful excellent brilliant for me us
        let's do go ahead book cancel move with at on the one i i'd i'll like love want to take a so much very
        just all then now definitely absolutely of course my appointment and have get in by bet agree suits
        wonderful problem worries not no same well so write time day there him her we think should need ideal thing sir ma'am
        change them confirm confirmed way hear suit really huh hmm\
        """.strip().split("\\s+")));
    private static final Set<String> DOUBTFUL = Set.copyOf(List.of("""
        no not don't doesn't won't can't isn't didn't never what when where who why how which wait hold but
        actually though unless if bye goodbye hate upset worried sorry wrong did does are was could problem
        instead rather maybe hang stop\
        """.strip().split("\\s+")));

    private Agreement() {}

    /** @param text as it was written, for a question mark */
    public static boolean in(String text) {
        Words words = Words.of(Fillers.out(text));
        int from = 0;
        while (BEFORE.contains(words.at(from)) && !words.at(from + 1, "huh")) {
            from++;
        }
        if (YEAH_NO.begins(words.slice(Math.min(from, words.size()), words.size()))) {
            from += said(words, from + 1) ? 2 : 1;
        }
        Words said = words.slice(Math.min(from, words.size()), words.size());
        boolean whyNot = said.toString().endsWith("why not");
        if (said.isEmpty() || (text.contains("?") && !whyNot)) {
            return false;
        }
        int strong = end(STRONG, said);
        if (strong > 0) {
            Words rest = said.slice(strong, said.size());
            return whyNot
                    || (rest.size() <= LONGEST_REST && !rest.hasAny(DOUBTFUL))
                    || AGREEABLE.containsAll(rest.list()) && !rest.hasAny(Set.of("not", "no"));
        }
        int weak = end(WEAK, said);
        Words rest = said.slice(Math.max(weak, 0), said.size());
        return weak > 0 && (whyNot || AGREEABLE.containsAll(rest.list()) && !rest.hasAny(Set.of("not", "no")));
    }

    private static boolean said(Words words, int i) {
        return words.fits(i, "no|yeah|yes|yep");
    }

    private static int end(Phrases phrases, Words words) {
        return phrases.all(words).stream()
                .filter(f -> f.from() == 0)
                .mapToInt(Phrases.Found::to)
                .max()
                .orElse(0);
    }

    /** Whether every word is one that may stand in a plain pick: what is not understood agrees to nothing. */
    static int odd(Words words) {
        return (int) words.list().stream()
                .filter(w -> !AGREEABLE.contains(w) && !PICKING.contains(w))
                .count();
    }

    private static final Set<String> PICKING = Set.copyOf(List.of("""
        first second third last earliest latest middle earlier later number option slot either any make can could
        may an or #staff #staff's um uh oh well hmm er an can you me us prefer better best guess go i'm say said said
        choose pick put down o'clock pm am morning afternoon evening noon from\
        """.strip().split("\\s+")));

    private static final Phrases ASKING = Phrases.of(
            "did|do|does|is|was|are you|that|it|this|he|she|#staff",
            "^ what's|whats|who's|where's|when's|how's",
            "what|how about",
            "what|when|where|who|why|how|which is|was|are|do|does|did|much|long|about|about",
            "^ is|are|was|did|does|do|what|how|who|why|when|where");

    static boolean asks(String text, Words masked) {
        return text.contains("?") || ASKING.in(masked);
    }
}
