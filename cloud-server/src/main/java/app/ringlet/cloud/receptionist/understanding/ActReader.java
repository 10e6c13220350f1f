package app.ringlet.cloud.receptionist.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads what an utterance does, sentence by sentence. */
public final class ActReader {

    private static final PhraseBook ACTS = PhraseBook.of("words.txt", "acts.txt");
    private static final Phrases ASK = ACTS.section("ASK");
    private static final Phrases OTHERS = ACTS.section("OTHERS");
    private static final Phrases WISH = ACTS.section("WISH");
    private static final Phrases PLACE = ACTS.section("PLACE");
    private static final Phrases CHANGED = ACTS.section("CHANGED");
    private static final Phrases CLOSING = ACTS.section("CLOSING");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])(?![ap]\\.?m)(?=\\s|\\p{L})");
    private static final int LONGEST = 600;
    private static final Set<String> NO_PLACE = Set.of("i", "i'm", "i'd", "i'll", "i've", "am", "pm");

    private static final Phrases NO_WISH = ACTS.section("NO WISH");
    private static final Phrases AGREED = ACTS.section("AGREED");

    /** What was asked just before, as far as it changes what a sentence does. */
    public enum Asked {
        /** Nothing: something was told. */
        NOTHING,
        /** Something open: which day, what name. */
        WHAT,
        /** Whether something shall be done, or is right. */
        WHETHER,
        /** "Anything else?", to which "that's all" is a no. */
        ANYTHING_ELSE
    }

    private ActReader() {}

    /**
     * What it does; empty if it says nothing that is understood.
     *
     * @param tells whether words say something of a visit: a day, a time
     */
    static Set<DialogueAct> read(String text, Predicate<Words> tells, Asked asked) {
        EnumSet<DialogueAct> acts = EnumSet.noneOf(DialogueAct.class);
        String clipped = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        for (String sentence : SENTENCE.split(clipped)) {
            Words words = Words.of(sentence);
            if (!words.isEmpty()) {
                acts.addAll(sentence(sentence, words, tells, asked));
            }
        }
        Words all = Words.of(clipped);
        if (acts.contains(DialogueAct.YES) && acts.contains(DialogueAct.NO)) {
            boolean yes = YesNo.in(all).filter(YesNo.YES::equals).isPresent();
            acts.remove(yes ? DialogueAct.NO : DialogueAct.YES);
        }
        if (asked == Asked.NOTHING && (acts.contains(DialogueAct.THANKS) || acts.contains(DialogueAct.BYE))) {
            acts.remove(DialogueAct.YES);
        }
        if (acts.isEmpty() && !all.isEmpty() && asked != Asked.NOTHING) {
            acts.add(DialogueAct.INFORM);
        }
        return acts;
    }

    private static Set<DialogueAct> sentence(String text, Words words, Predicate<Words> tells, Asked asked) {
        EnumSet<DialogueAct> acts = EnumSet.noneOf(DialogueAct.class);
        Set<Intent> intents = IntentReader.in(words);
        Optional<YesNo> answer = YesNo.in(words);
        boolean others = OTHERS.in(words);
        boolean asks = ASK.in(words) || text.contains("?");
        boolean directs = DIRECTS.in(words);
        boolean closes = CLOSING.in(words);
        boolean wants = WISH.in(words) && !NO_WISH.in(words) && !closes;
        boolean told = tells.test(words) || PLACE.in(places(words)) && (!asks || directs || others || wants);
        boolean wishes = wants && !others && (!asks || directs);
        boolean agreed = asked == Asked.WHETHER && answer.isPresent() && AGREED.in(words);
        if (told || (wishes && !agreed)) {
            acts.add(DialogueAct.INFORM);
        } else if ((others || asks) && !closes) {
            acts.add(DialogueAct.ASK);
        }
        if (intents.contains(Intent.THANKS)) {
            acts.add(DialogueAct.THANKS);
        }
        if (closes && asked == Asked.ANYTHING_ELSE) {
            acts.add(DialogueAct.NO);
        } else if (closes && !told || intents.contains(Intent.GOODBYE)) {
            acts.add(DialogueAct.BYE);
        }
        if (!asks || acts.contains(DialogueAct.INFORM) || YesNo.plain(words) || agreed) {
            boolean changed = told && CHANGED.in(words);
            if (answer.filter(YesNo.NO::equals).isPresent() || (answer.isPresent() && changed)) {
                acts.add(DialogueAct.NO);
            } else if (answer.filter(YesNo.YES::equals).isPresent() && !acts.contains(DialogueAct.NO)) {
                acts.add(DialogueAct.YES);
            }
        }
        return acts;
    }

    private static final Phrases DIRECTS = Phrases.of(
            "can|could|would|will|may|please|might you|i|we|it .."
                    + " book|make|schedule|change|move|set|switch|reserve|put|find|search|look|locate|cancel",
            "help|assist me|us find|book|make|get|with",
            "how|what about");

    /** The words with {@code #name} for those that were written as names are. */
    private static Words places(Words words) {
        List<String> list = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String raw = words.raw().get(i);
            boolean name = i > 0
                    && Character.isUpperCase(raw.charAt(0))
                    && raw.length() > 1
                    && !NO_PLACE.contains(words.at(i));
            list.add(name ? "#name" : words.at(i));
        }
        return new Words(list, words.raw());
    }
}
