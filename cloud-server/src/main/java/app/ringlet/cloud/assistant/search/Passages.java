package app.ringlet.cloud.assistant.search;

import app.ringlet.cloud.assistant.knowledge.Entry;
import app.ringlet.protocol.assistant.KnowledgeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts what is written down into passages: a question with its answer is one, a longer text has one for each paragraph. */
final class Passages {

    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R|\\n(?=\\s*[•*-] )");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST_HEADING = 10;
    private static final int LONGEST = 90;

    private Passages() {}

    static List<Passage> of(Entry entry) {
        if (entry.kind() == KnowledgeKind.FAQ) {
            return List.of(new Passage(entry, entry.title(), onOneLine(entry.text())));
        }
        List<Passage> passages = new ArrayList<>();
        String heading = entry.title();
        for (String paragraph : BLANK_LINES.split(entry.text())) {
            String text = onOneLine(paragraph);
            if (isHeading(text)) {
                heading = text;
                continue;
            }
            for (String part : parts(text)) {
                passages.add(new Passage(entry, heading, part));
            }
        }
        return passages;
    }

    private static List<String> parts(String paragraph) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int words = 0;
        for (String sentence : Sentences.of(paragraph)) {
            int more = Sentences.words(sentence);
            if (words > 0 && words + more > LONGEST) {
                parts.add(part.toString());
                part.setLength(0);
                words = 0;
            }
            part.append(words == 0 ? "" : " ").append(sentence);
            words += more;
        }
        if (words > 0) {
            parts.add(part.toString());
        }
        return parts;
    }

    private static boolean isHeading(String text) {
        return !text.isEmpty()
                && Sentences.words(text) <= LONGEST_HEADING
                && ".!:;,".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private static String onOneLine(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
