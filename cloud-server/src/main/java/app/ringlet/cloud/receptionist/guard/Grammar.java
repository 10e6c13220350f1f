package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.GuardDecision.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a language says that something has been done, or promises it: {@code receptionist/guard/<language>.txt}. It reads a
 * clause as it was written, by the forms of its verbs, so that a wording which nobody thought of counts as a claim all the same. Immutable.
 */
final class Grammar {

    /** Stands for a stylist's name in a clause. */
    static final String STYLIST = "stylistsname";

    private static final Map<String, Grammar> GRAMMARS = new ConcurrentHashMap<>();
    private static final Pattern MACRO = Pattern.compile("\\{([a-z]+)}");
    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;
    /** A denial as far before a verb still belongs to it. */
    private static final int WORDS_BEFORE = 5;

    /** What is done outside of the book; whoever says it of one of them says it of the next. */
    static final Set<Kind> SOFT =
            EnumSet.of(Kind.DONE, Kind.MESSAGE_TAKEN, Kind.TRANSFERRED, Kind.WAITLISTED, Kind.TEXT_SENT, Kind.HELD);

    private final List<Map.Entry<Kind, Pattern>> claims = new ArrayList<>();
    /** Those that no denial, condition or polite form makes harmless. */
    private final List<Map.Entry<Kind, Pattern>> certain = new ArrayList<>();

    private final List<Pattern> harmless = new ArrayList<>();
    private final Map<String, String> macros = new LinkedHashMap<>();
    private Pattern denied = Pattern.compile("(?!)");
    private Pattern deniedAfter = Pattern.compile("(?!)");

    private Grammar(String resource) {
        try (InputStream in = Grammar.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No " + resource);
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String section = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[") && line.endsWith("]") && line.indexOf(']') == line.length() - 1) {
                    section = line.substring(1, line.length() - 1);
                } else if (!line.isBlank() && line.charAt(0) != '#') {
                    take(section, line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param language of two letters, one of the five */
    static Grammar of(String language) {
        return GRAMMARS.computeIfAbsent(language, l -> new Grammar("/receptionist/guard/" + l + ".txt"));
    }

    private void take(String section, String line) {
        int sign = line.indexOf(" := ");
        if (section.isEmpty() && sign > 0) {
            macros.put(line.substring(0, sign), line.substring(sign + 4));
            return;
        }
        switch (section) {
            case "denied" -> denied = Pattern.compile("\\b(?:" + line + ")(?=\\W|$)|\\bn'", FLAGS);
            case "denied after" -> deniedAfter = Pattern.compile("^(?: \\S+){0,2} (?:" + line + ")\\b", FLAGS);
            case "unless" -> harmless.add(pattern(line));
            default -> {
                boolean sure = section.endsWith("!");
                Kind kind = Kind.valueOf(sure ? section.substring(0, section.length() - 1) : section);
                (sure ? certain : claims).add(Map.entry(kind, pattern(line)));
            }
        }
    }

    private Pattern pattern(String line) {
        String whole = MACRO.matcher(line).replaceAll(m -> Matcher.quoteReplacement(macros.get(m.group(1))));
        return Pattern.compile(whole.replace("#staff", STYLIST), FLAGS);
    }

    /**
     * What a clause claims, the first of the file's order that is not among {@code grounded}.
     *
     * @param clause in lower case, without punctuation
     */
    Optional<Kind> claim(String clause, Set<Kind> grounded) {
        Set<Kind> covered = covered(clause, grounded);
        Optional<Kind> plainly = certain.stream()
                .filter(c -> !covered.contains(c.getKey())
                        && c.getValue().matcher(clause).find())
                .map(Map.Entry::getKey)
                .findFirst();
        if (plainly.isPresent()
                || harmless.stream().anyMatch(p -> p.matcher(clause).find())) {
            return plainly;
        }
        return claims.stream()
                .filter(c -> !covered.contains(c.getKey()) && affirmed(c.getValue(), clause))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Set<Kind> covered(String clause, Set<Kind> grounded) {
        boolean promised = Stream.concat(certain.stream(), claims.stream())
                .anyMatch(c -> grounded.contains(c.getKey())
                        && c.getValue().matcher(clause).find());
        return promised ? SOFT : grounded;
    }

    private boolean affirmed(Pattern claim, String clause) {
        Matcher found = claim.matcher(clause);
        while (found.find()) {
            if (!denies(clause, found.start(), found.end())) {
                return true;
            }
        }
        return false;
    }

    private boolean denies(String clause, int from, int to) {
        int begin = from;
        for (int words = 0; words < WORDS_BEFORE && begin > 0; words++) {
            begin = clause.lastIndexOf(' ', begin - 2) + 1;
        }
        return denied.matcher(clause.substring(begin, to)).find()
                || deniedAfter.matcher(clause.substring(to)).find();
    }
}
