package app.ringlet.protocol.assistant;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** How a word is spoken; written down it stays as it is. @param word in any case. @param sayAs as a voice reads it rightly */
public record Pronunciation(
        @NotNull @Size(min = 1, max = 60) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String word,

        @NotNull @Size(min = 1, max = 120) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String sayAs) {

    public Pronunciation {
        word = word == null ? "" : word.strip();
        sayAs = sayAs == null ? "" : sayAs.strip();
    }
}
