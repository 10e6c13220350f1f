package app.ringlet.protocol.assistant;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The first words that a caller hears, before it is said that no human speaks. @param language BCP 47 */
public record Greeting(
        @NotNull @Pattern(regexp = AssistantSettings.LANGUAGE, message = AssistantSettings.LANGUAGE_MESSAGE)
        String language,

        @NotNull @Size(min = 2, max = 300) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String words) {

    public Greeting {
        words = words == null ? "" : words.strip();
    }
}
