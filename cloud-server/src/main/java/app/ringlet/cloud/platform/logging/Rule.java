package app.ringlet.cloud.platform.logging;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kind of thing that is taken out.
 *
 * @param pattern tried only where {@code start} says so: a pattern that is tried at each letter would cost more than the line
 * @param holds whether what was found is really one
 * @param replacement as {@link Matcher#appendReplacement} reads it
 */
record Rule(Pattern pattern, Start start, Predicate<String> holds, String replacement) {

    String apply(String text) {
        if (!start.isPossible(text)) {
            return text;
        }
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        StringBuilder result = null;
        int done = 0;
        for (int i = 0; i < text.length(); ) {
            if (!start.isAt(text, i) || !matcher.region(i, text.length()).lookingAt()) {
                i++;
                continue;
            }
            i = matcher.end();
            if (holds.test(matcher.group())) {
                result = result == null ? new StringBuilder(text.length()) : result;
                result.append(text, done, matcher.start()).append(replacement(matcher));
                done = i;
            }
        }
        return result == null ? text : result.append(text, done, text.length()).toString();
    }

    private String replacement(Matcher matcher) {
        return matcher.groupCount() == 0 ? replacement : replacement.replace("$1", matcher.group(1));
    }
}
