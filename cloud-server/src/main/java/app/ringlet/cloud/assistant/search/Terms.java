package app.ringlet.cloud.assistant.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a language as they are looked up: without endings, without those that say nothing. Safe for use by many at once. */
final class Terms {

    private static final int MOST = 40;

    private final Analyzer analyzer;
    private final Set<String> filler = new HashSet<>();
    private final Map<String, Set<String>> alike = new HashMap<>();

    private Terms(String language, Analyzer analyzer) {
        this.analyzer = analyzer;
        for (String line : lines(language)) {
            String[] half = line.split("=", 2);
            Set<String> words = new HashSet<>(stems(half[half.length - 1]));
            if (half.length == 2) {
                filler.addAll(words);
            } else {
                words.forEach(
                        w -> alike.computeIfAbsent(w, k -> new HashSet<>()).addAll(words));
            }
        }
    }

    static Terms of(String language) {
        return switch (language) {
            case "es" -> new Terms(language, new SpanishAnalyzer());
            case "fr" -> new Terms(language, new FrenchAnalyzer());
            case "de" -> new Terms(language, new GermanAnalyzer());
            case "pt" -> new Terms(language, new PortugueseAnalyzer());
            default -> new Terms("en", new EnglishAnalyzer());
        };
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** What a question asks for: each word with those that mean the same, itself among them. */
    Map<String, Set<String>> asked(String question) {
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        for (String stem : stems(question)) {
            if (!filler.contains(stem) && asked.size() < MOST) {
                asked.put(stem, alike.getOrDefault(stem, Set.of(stem)));
            }
        }
        // "Car park" asks for one thing.
        Set<Set<String>> seen = new HashSet<>();
        asked.values().removeIf(group -> !seen.add(group));
        return asked;
    }

    /** Whether there are other words for it. */
    boolean hasOtherWords(String stem) {
        return alike.containsKey(stem);
    }

    List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }

    private static List<String> lines(String language) {
        String name = "/assistant/words_" + language + ".txt";
        try (InputStream in = Terms.class.getResourceAsStream(name)) {
            return in == null
                    ? List.of()
                    : Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R", -1))
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
