package app.ringlet.cloud.receptionist.conversation;

import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.ConversationState.Line;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.language.Detection;
import app.ringlet.cloud.receptionist.language.Translation;
import app.ringlet.cloud.receptionist.tools.Turn;
import app.ringlet.cloud.receptionist.understanding.Agreement;
import app.ringlet.cloud.receptionist.wording.Texts;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** In which language a call is held: the salon's own, until the caller asks for or plainly speaks another. */
final class Tongue {

    private static final List<String> SPOKEN = List.of("en", "es", "fr", "de", "pt");
    /** Where a salon does not say of which country its language is; of these the carrier has voices. */
    private static final Map<String, String> USUAL =
            Map.of("en", "en-US", "es", "es-ES", "fr", "fr-FR", "de", "de-DE", "pt", "pt-BR");

    private static final Map<String, String> BY_COUNTRY = Map.of(
            "en-GB", "en-GB", "en-AU", "en-AU", "es-US", "es-US", "es-MX", "es-MX", "fr-CA", "fr-CA", "pt-PT", "pt-PT");

    private Tongue() {}

    /** The salon's own, BCP 47. */
    static String ofSalon(SalonFacts facts) {
        return tag(facts, facts.assistant().languages().getFirst());
    }

    /** The language in which the call goes on, BCP 47, if it is another now and the salon has it. */
    static Optional<String> other(Turn turn) {
        return wanted(turn).flatMap(language -> has(turn.facts(), language));
    }

    /** The language, of two letters, that the caller wants or speaks and that the salon has not. */
    static Optional<String> lacking(Turn turn) {
        return wanted(turn)
                .filter(language -> has(turn.facts(), language).isEmpty())
                .filter(language -> !asked(turn, language));
    }

    /** Whether a caller whose language the salon has not was offered a person, and wants one. */
    static Optional<Texts> wantsPerson(Turn turn) {
        return SPOKEN.stream()
                .filter(language -> asked(turn, language))
                .filter(language -> Agreement.in(
                        Translation.toEnglish(language, turn.heard().text())))
                .findFirst()
                .map(Texts::in);
    }

    private static boolean asked(Turn turn, String language) {
        List<Line> lines = turn.before().lines();
        return !lines.isEmpty()
                && lines.getLast().text().equals(Texts.in(language).say("language.notSpoken"));
    }

    private static Optional<String> wanted(Turn turn) {
        String current = turn.before().language();
        String text = turn.heard().text();
        List<String> lately = new ArrayList<>(turn.before().lines().reversed().stream()
                .filter(l -> l.speaker() == Speaker.CALLER)
                .limit(1)
                .map(Line::text)
                .toList());
        lately.add(text);
        return Detection.asked(text)
                .or(() -> Detection.spoken(current, lately))
                .filter(language ->
                        !Locale.forLanguageTag(current).getLanguage().equals(language));
    }

    private static Optional<String> has(SalonFacts facts, String language) {
        return facts.assistant().languages().stream()
                .filter(tag -> Locale.forLanguageTag(tag).getLanguage().equals(language))
                .findFirst()
                .map(tag -> tag(facts, tag));
    }

    private static String tag(SalonFacts facts, String tag) {
        return tag.contains("-")
                ? tag
                : BY_COUNTRY.getOrDefault(
                        tag + "-" + facts.country(), USUAL.getOrDefault(tag, ConversationState.ENGLISH));
    }
}
