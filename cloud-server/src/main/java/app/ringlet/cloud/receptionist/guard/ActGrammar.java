package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.GuardDecision.Kind;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.language.Detection;
import app.ringlet.cloud.receptionist.language.Translation;
import app.ringlet.cloud.receptionist.wording.Texts;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a sentence by the grammar of each language that it may be in. */
final class ActGrammar {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'#]+");
    private static final Pattern PARTS = Pattern.compile("(?<=[?!])\\s*|(?=[¿¡])");

    private final Texts texts;
    private final String language;
    private final Pattern staff;

    ActGrammar(SalonFacts facts, Texts texts) {
        this.texts = texts;
        String spoken = texts.locale().getLanguage();
        this.language = Translation.knows(spoken) ? spoken : "en";
        this.staff = Pattern.compile(
                facts.employees().stream()
                        .map(e -> Pattern.quote(e.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
                Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** @param grounded what may be claimed */
    Optional<Kind> claim(String sentence, Set<Kind> grounded) {
        if (texts.isHarmless(sentence)) {
            return Optional.empty();
        }
        List<String> clauses = clauses(sentence);
        for (String tongue : languages(sentence)) {
            for (String clause : clauses) {
                Optional<Kind> kind = Grammar.of(tongue).claim(clause, grounded);
                if (kind.isPresent()) {
                    return kind;
                }
            }
        }
        return Optional.empty();
    }

    /** Spanish is not read as Portuguese where it may be either and the call is in one of them. */
    private List<String> languages(String sentence) {
        List<String> all = Detection.of(sentence);
        return all.isEmpty() || all.contains(language) ? List.of(language) : all;
    }

    /** Without the question at the end: what is asked is not claimed. */
    private List<String> clauses(String sentence) {
        List<String> clauses = new ArrayList<>();
        for (String part : PARTS.split(sentence)) {
            List<String> cut = Sentences.clauses(part);
            boolean asks = part.strip().endsWith("?");
            clauses.addAll(asks ? cut.subList(0, Math.max(0, cut.size() - 1)) : cut);
        }
        return clauses.stream().map(this::plain).filter(c -> !c.isEmpty()).toList();
    }

    private String plain(String clause) {
        String lower = Normalizer.normalize(clause, Normalizer.Form.NFC)
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
        return staff.matcher(SIGNS.matcher(lower).replaceAll(" ").strip()).replaceAll(Grammar.STYLIST);
    }
}
