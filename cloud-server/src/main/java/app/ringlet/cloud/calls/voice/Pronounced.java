package app.ringlet.cloud.calls.voice;

import app.ringlet.protocol.assistant.Pronunciation;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a voice is given to read. What is written down stays as it is. */
final class Pronounced {

    private Pronounced() {}

    /** @param words each as a whole, in any case; the longest first, so that "Aveda oil" is not "Aveda" and "oil" */
    static String of(String speech, List<Pronunciation> words) {
        if (words.isEmpty()) {
            return speech;
        }
        List<Pronunciation> longestFirst = words.stream()
                .sorted((a, b) -> b.word().length() - a.word().length())
                .toList();
        StringBuilder any = new StringBuilder();
        for (Pronunciation word : longestFirst) {
            any.append(any.isEmpty() ? "" : "|")
                    .append('(')
                    .append(Pattern.quote(word.word()))
                    .append(')');
        }
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(speech)
                .replaceAll(found ->
                        Matcher.quoteReplacement(longestFirst.get(which(found)).sayAs()));
    }

    private static int which(MatchResult found) {
        int group = 1;
        while (found.group(group) == null) {
            group++;
        }
        return group - 1;
    }
}
