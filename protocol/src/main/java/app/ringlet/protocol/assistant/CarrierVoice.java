package app.ringlet.protocol.assistant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;

/**
 * A voice that the carrier speaks with.
 *
 * @param language BCP 47, as in {@link AssistantSettings#languages}
 * @param voice an ElevenLabs id of 20 letters and digits; a Google voice such as {@code en-US-Journey-O}; an Amazon voice such as
 *     {@code Joanna-Neural}
 */
public record CarrierVoice(
        @NotNull @Pattern(regexp = AssistantSettings.LANGUAGE, message = AssistantSettings.LANGUAGE_MESSAGE)
        String language,

        @NotNull Maker maker,
        @NotNull String voice) {

    /** Whose voice it is. */
    public enum Maker {
        ELEVENLABS("[A-Za-z0-9]{20}"),
        GOOGLE("[a-z]{2}-[A-Z]{2}(-[A-Za-z0-9]{1,30}){1,3}"),
        AMAZON("[A-Z][A-Za-z]{1,20}(-(Neural|Generative|Long-Form))?");

        private final java.util.regex.Pattern names;

        Maker(String names) {
            this.names = java.util.regex.Pattern.compile(names);
        }

        /** Whether its voices have such names. */
        public boolean names(String voice) {
            return names.matcher(voice).matches();
        }
    }

    public CarrierVoice {
        voice = voice == null ? "" : voice.strip();
    }

    /** Whether the voice is for another language by its very name. */
    public boolean speaksOtherwise() {
        return maker == Maker.GOOGLE
                && !voice.startsWith(Locale.forLanguageTag(language).getLanguage() + "-");
    }
}
