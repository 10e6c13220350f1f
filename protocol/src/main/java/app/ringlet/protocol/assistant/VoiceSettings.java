package app.ringlet.protocol.assistant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the assistant sounds. It speaks the languages of {@link AssistantSettings#languages}.
 *
 * @param voice the one to begin calls with; absent for the best that can be had
 * @param carrierVoices of {@link VoiceChoice#RELAY}, at most one for each language; the carrier's usual one where there is none, and by
 *     {@link VoiceChoice#TURNS}
 * @param realtimeVoice of {@link VoiceChoice#REALTIME}, by the model vendor's name; absent for the usual one
 */
public record VoiceSettings(
        @Nullable VoiceChoice voice,
        @NotNull @Size(max = 5) List<@NotNull @Valid CarrierVoice> carrierVoices,

        @Nullable
        @Pattern(
                regexp = "alloy|ash|ballad|cedar|coral|echo|marin|sage|shimmer|verse",
                message = "must be one of alloy, ash, ballad, cedar, coral, echo, marin, sage, shimmer and verse")
        String realtimeVoice) {

    public static final VoiceSettings DEFAULT = new VoiceSettings(null, List.of(), null);

    public VoiceSettings {
        carrierVoices = carrierVoices == null ? List.of() : List.copyOf(carrierVoices);
        realtimeVoice = realtimeVoice == null || realtimeVoice.isBlank() ? null : realtimeVoice.strip();
    }

    /** For callers who speak this language, whatever the country. */
    public Optional<CarrierVoice> carrierVoice(Locale language) {
        return carrierVoices.stream()
                .filter(voice ->
                        Locale.forLanguageTag(voice.language()).getLanguage().equals(language.getLanguage()))
                .findFirst();
    }
}
