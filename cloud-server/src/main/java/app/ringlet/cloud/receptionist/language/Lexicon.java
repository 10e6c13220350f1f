package app.ringlet.cloud.receptionist.language;

import app.ringlet.cloud.receptionist.language.Tokens.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a language: {@code receptionist/language/<language>/*.txt}. Immutable once it is read. */
final class Lexicon {

    private static final List<String> FILES = List.of("words", "time", "talk", "wishes", "salon", "people", "claims");

    private final Map<String, List<Rewriting>> byFirst = new HashMap<>();
    private final NumberWords numbers = new NumberWords();
    private final Set<String> common = new HashSet<>();

    private Lexicon(String language) {
        for (String file : language.equals("en") ? List.of("words") : FILES) {
            read("/receptionist/language/" + language + "/" + file + ".txt");
        }
    }

    /** @param language of two letters, one that there are files of; of English only the commonest words */
    static Lexicon of(String language) {
        return new Lexicon(language);
    }

    /** What the language's commonest words are, by which it is known. */
    boolean isCommon(Token token) {
        return common.contains(token.key());
    }

    Rewriting.@Nullable Match longest(List<Token> tokens, int from) {
        Token token = tokens.get(from);
        Rewriting.Match best = longest(byFirst.getOrDefault(token.key(), List.of()), tokens, from, null);
        if (!token.plain().equals(token.key()) || best == null) {
            best = longest(byFirst.getOrDefault("~" + token.plain(), List.of()), tokens, from, best);
        }
        return longest(byFirst.getOrDefault("", List.of()), tokens, from, best);
    }

    private Rewriting.@Nullable Match longest(
            List<Rewriting> rules, List<Token> tokens, int from, Rewriting.@Nullable Match before) {
        Rewriting.Match best = before;
        for (Rewriting rule : rules) {
            Rewriting.Match match = rule.at(tokens, from, numbers);
            if (match != null && (best == null || match.to() > best.to())) {
                best = match;
            }
        }
        return best;
    }

    private void read(String resource) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No " + resource);
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String section = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String text = line.strip();
                if (text.startsWith("[")) {
                    section = text;
                } else if (!text.isEmpty() && text.charAt(0) != '#') {
                    take(section, text, resource);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String section, String text, String resource) {
        switch (section) {
            case "[numbers]" -> numbers.numbers(list(text));
            case "[hundreds]" -> numbers.hundreds(list(text));
            case "[ordinals]" -> numbers.ordinals(list(text));
            case "[weekdays]" -> numbers.weekdays(list(text));
            case "[months]" -> numbers.months(list(text));
            case "[common]" -> common.addAll(Arrays.asList(text.split("\\s+")));
            case "[clock]", "[bare]" -> numbers.clock(rewriting(text, resource), section.equals("[bare]"));
            case "[rules]" -> rule(rewriting(text, resource));
            default -> throw new IllegalStateException(resource + ": " + section);
        }
    }

    private static Rewriting rewriting(String text, String resource) {
        int sign = text.indexOf('=');
        if (sign < 1) {
            throw new IllegalStateException(resource + ": " + text);
        }
        return Rewriting.of(
                text.substring(0, sign).strip(), text.substring(sign + 1).strip());
    }

    private void rule(Rewriting rule) {
        if (rule.firsts().isEmpty()) {
            byFirst.computeIfAbsent("", k -> new ArrayList<>()).add(rule);
        }
        for (String first : rule.firsts()) {
            byFirst.computeIfAbsent(first, k -> new ArrayList<>()).add(rule);
            // Recognisers leave accents out.
            if (!Tokens.fold(first).equals(first)) {
                byFirst.computeIfAbsent("~" + Tokens.fold(first), k -> new ArrayList<>())
                        .add(rule);
            }
        }
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).toList();
    }
}
