package app.ringlet.cloud.platform.logging;

import java.util.List;

/**
 * Takes telephone numbers, e-mail addresses and what opens something out of a log line; ids and times stay. In doubt it takes out too
 * much. Names and what callers say have no form that could be recognised: they are never logged, and the build looks whether that
 * is so.
 */
final class Redaction {

    private static final int FEWEST_DIGITS = 7;
    private static final int FEWEST_AFTER_TRUNK = 9;

    /** In this order: an address may hold digits, and a secret anything. */
    private static final List<Rule> RULES = List.of(
            new Rule(Patterns.NAMED_SECRET, Start.ofValue(), found -> true, "$1[secret]"),
            new Rule(Patterns.KNOWN_TOKEN, Start.ofWord("bBeErRsSpPwWoO"), found -> true, "[token]"),
            new Rule(Patterns.LONG_WORD, Start.ofWord(""), LongWord::looksRandom, "[secret]"),
            new Rule(Patterns.STORED_VALUE, Start.ofWord("D"), found -> true, "$1[value]'"),
            new Rule(Patterns.EMAIL, Start.ofAddress(), found -> true, "[e-mail]"),
            new Rule(Patterns.PHONE, Start.ofNumber(), Redaction::isPhone, "[phone]"));

    private Redaction() {}

    /** @return {@code line} itself if there is nothing to take out */
    static String of(String line) {
        String rest = line;
        for (Rule rule : RULES) {
            rest = rule.apply(rest);
        }
        return rest;
    }

    /** What the pattern finds first are ids and times, so that no part of them is taken for a number. */
    private static boolean isPhone(String found) {
        if (Patterns.ID_OR_TIME.matcher(found).matches()) {
            return false;
        }
        long digits = found.chars().filter(c -> c >= '0' && c <= '9').count();
        boolean trunk = found.startsWith("0") && !found.startsWith("00");
        return digits >= (trunk ? FEWEST_AFTER_TRUNK : FEWEST_DIGITS);
    }
}
