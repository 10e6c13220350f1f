package app.ringlet.protocol.assistant;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Something to know, typed in.
 *
 * @param kind FAQ or POLICY in a new one, FAQ if absent; of one that exists it stays as it is
 * @param title the question as callers ask it, or what it is about
 * @param text the answer: best in short sentences, for at most 30 words are spoken at once
 */
public record NewKnowledge(
        @Nullable KnowledgeKind kind,

        @NotBlank @Size(max = 300) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String title,

        @NotBlank @Size(max = 200_000) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String text) {}
