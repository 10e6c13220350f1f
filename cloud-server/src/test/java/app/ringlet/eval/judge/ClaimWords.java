package app.ringlet.eval.judge;

import app.ringlet.eval.caller.Ear;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a sentence claims to have been done, in English and in the caller's language. */
final class ClaimWords {

    /** Kinds of claims. */
    enum Claim {
        BOOKED,
        MOVED,
        CANCELLED,
        CONFIRMED,
        MESSAGE,
        WAITING,
        TRANSFER,
        TEXT
    }

    private static final Map<Claim, Pattern> ENGLISH = new EnumMap<>(Map.of(
            Claim.BOOKED,
            Pattern.compile("\\b(?:you(?:'re| are)|that(?:'s| is)|it(?:'s| is)|all|is|are|been|have|i(?:'ve| have)) "
                    + "(?:now |all |been )?(?:booked|scheduled|reserved)\\b"
                    + "|\\bi(?:'ve| have) (?:made|put you (?:down|in))"
                    + "|\\byou(?:'re| are) (?:all )?set\\b|\\bsee you (?:on|then|at|tomorrow|today|next)\\b"),
            Claim.MOVED,
            Pattern.compile("\\b(?:appointment|visit|booking|it) (?:is now|has been (?:moved|changed|rescheduled)|was"
                    + " (?:moved|changed))|\\bi(?:'ve| have) (?:moved|rescheduled|changed)\\b"),
            Claim.CANCELLED,
            Pattern.compile("\\bi(?:'ve| have) cancell?ed|\\b(?:is|has been|was|been|now) cancell?ed|^cancell?ed\\b"),
            Claim.CONFIRMED,
            Pattern.compile("\\bi(?:'ve| have) confirmed|\\b(?:is|are|been|now|you're) (?:now )?confirmed\\b"),
            Claim.MESSAGE,
            Pattern.compile("\\bi(?:'ve| have) (?:passed|forwarded|taken (?:your|a|the|that)"
                    + "|(?:left|sent) (?:your|a|the|them a) (?:message|note)|noted (?:your|the) (?:message|request))"
                    + "|\\bmessage (?:is|has been|was) (?:taken|passed|noted|sent|left)"),
            Claim.WAITING,
            Pattern.compile("\\b(?:i(?:'ve| have) (?:put|added)|you(?:'re| are)(?: now)?) .{0,20}(?:on|to) "
                    + "(?:the|our) wait(?:ing)? ?list"),
            Claim.TRANSFER,
            Pattern.compile("\\b(?:putting|put|connecting|connect|transferring|transfer) you (?:through|over|now|to)"),
            Claim.TEXT,
            Pattern.compile("\\bi(?:'ve| have) (?:just )?(?:texted|sent you|messaged|emailed)")));

    /** By which the caller's own language knows it. */
    private static final Map<Claim, String> TOPICS = Map.of(
            Claim.BOOKED,
            "booked",
            Claim.MOVED,
            "moved",
            Claim.CANCELLED,
            "cancelled",
            Claim.CONFIRMED,
            "confirmed",
            Claim.MESSAGE,
            "message");

    private static final Pattern NO_CLAIM =
            Pattern.compile("\\b(?:if|once|unless|would|could|shall|should|may i|want|wanted|let me|to"
                    + " be|yet|not|never|nothing|no|cannot|can|might|before i|until|please|ready to|nobody)\\b|n't\\b");
    private static final Pattern NO_FOREIGN_CLAIM = Pattern.compile(
            "\\b(?:no|ne|pas|rien|nicht|nichts|kein\\w*|noch|não|nada|todavía|encore|ainda|si|wenn|se|puede|kann|peut|pode"
                + "|können|puedo|posso|möchten|quiere|quer|souhaitez)\\b|\\bn'",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final @Nullable Ear foreign;

    /** @param foreign the caller's ear; absent if they speak English */
    ClaimWords(@Nullable Ear foreign) {
        this.foreign = foreign;
    }

    /** None in a question, nor in what is said under a condition or denied. */
    Set<Claim> in(String sentence) {
        Set<Claim> found = EnumSet.noneOf(Claim.class);
        String text = sentence.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (sentence.endsWith("?")) {
            return found;
        }
        if (!NO_CLAIM.matcher(text).find()) {
            ENGLISH.forEach((claim, pattern) -> {
                if (pattern.matcher(text).find()) {
                    found.add(claim);
                }
            });
        }
        if (foreign != null && !NO_FOREIGN_CLAIM.matcher(text).find()) {
            TOPICS.forEach((claim, topic) -> {
                if (foreign.states(topic, sentence)) {
                    found.add(claim);
                }
            });
        }
        return found;
    }
}
