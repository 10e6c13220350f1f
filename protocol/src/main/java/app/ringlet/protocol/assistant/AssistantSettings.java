package app.ringlet.protocol.assistant;

import app.ringlet.protocol.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a salon's owner wants the assistant. What is absent from a request, numbers apart, is as by default.
 *
 * @param name what the assistant calls itself; absent for none
 * @param greetings at most one for each of the languages; the usual words where there is none
 * @param languages BCP 47, such as {@code en} or {@code es-MX}; the first is the salon's own, callers are answered in the others too
 * @param providers who is asked for what to say, in this order, until one answers
 * @param acts what it may do without a person
 * @param pronunciations words that a voice would say wrongly, each once
 * @param monthlyTokens the most that providers outside may use for the salon in a calendar month; then the built-in one speaks
 * @param voice how it sounds
 */
public record AssistantSettings(
        @Nullable @Size(min = 1, max = 40) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String name,

        @NotNull @Size(max = 5) List<@NotNull @Valid Greeting> greetings,
        @NotNull Tone tone,

        @NotNull @Size(min = 1, max = 5)
        List<@NotNull @Pattern(regexp = LANGUAGE, message = LANGUAGE_MESSAGE) String> languages,

        @NotNull @Size(min = 1, max = 4) List<@NotNull Provider> providers,
        @NotNull Set<@NotNull AllowedAct> acts,
        @NotNull @Valid HandOver handOver,
        @NotNull @Size(max = 200) List<@NotNull @Valid Pronunciation> pronunciations,
        @Min(0) @Max(1_000_000_000_000L) long monthlyTokens,
        @NotNull @Valid VoiceSettings voice) {

    /** The languages that the assistant has words for, each with a country if the salon minds. */
    static final String LANGUAGE = "(en|es|fr|de|pt)(-[A-Z]{2})?";

    static final String LANGUAGE_MESSAGE =
            "must be one of en, es, fr, de and pt, with a country such as es-MX if wanted";

    private static final long USUAL_TOKENS = 5_000_000;

    /** What the assistant may do in a salon whose owner has not said anything about it. */
    public static final AssistantSettings DEFAULT = new AssistantSettings(
            null,
            List.of(),
            Tone.FRIENDLY,
            List.of("en"),
            List.of(Provider.BUILT_IN),
            EnumSet.allOf(AllowedAct.class),
            HandOver.DEFAULT,
            List.of(),
            USUAL_TOKENS);

    public AssistantSettings {
        name = name == null || name.isBlank() ? null : name.strip();
        greetings = greetings == null ? List.of() : List.copyOf(greetings);
        tone = tone == null ? Tone.FRIENDLY : tone;
        languages = languages == null ? List.of("en") : List.copyOf(languages);
        providers = providers == null ? List.of(Provider.BUILT_IN) : List.copyOf(providers);
        acts = inOrder(acts == null ? EnumSet.allOf(AllowedAct.class) : acts);
        handOver = handOver == null ? HandOver.DEFAULT : handOver;
        pronunciations = pronunciations == null ? List.of() : List.copyOf(pronunciations);
        voice = voice == null ? VoiceSettings.DEFAULT : voice;
    }

    /** With the usual voice. */
    public AssistantSettings(
            @Nullable String name,
            List<Greeting> greetings,
            Tone tone,
            List<String> languages,
            List<Provider> providers,
            Set<AllowedAct> acts,
            HandOver handOver,
            List<Pronunciation> pronunciations,
            long monthlyTokens) {
        this(
                name,
                greetings,
                tone,
                languages,
                providers,
                acts,
                handOver,
                pronunciations,
                monthlyTokens,
                VoiceSettings.DEFAULT);
    }

    public AssistantSettings withVoice(VoiceSettings wanted) {
        return new AssistantSettings(
                name, greetings, tone, languages, providers, acts, handOver, pronunciations, monthlyTokens, wanted);
    }

    /** Written down, equal sets look alike. */
    private static Set<AllowedAct> inOrder(Set<AllowedAct> acts) {
        Set<AllowedAct> sorted = EnumSet.noneOf(AllowedAct.class);
        sorted.addAll(acts);
        return Collections.unmodifiableSet(sorted);
    }

    public boolean allows(AllowedAct act) {
        return acts.contains(act);
    }

    /** The salon's own language. */
    public Locale language() {
        return Locale.forLanguageTag(languages.getFirst());
    }

    /** Its own words for callers who speak this language, whatever the country. */
    public Optional<String> greeting(Locale language) {
        return greetings.stream()
                .filter(g -> Locale.forLanguageTag(g.language()).getLanguage().equals(language.getLanguage()))
                .map(Greeting::words)
                .findFirst();
    }
}
