package app.ringlet.protocol.salon;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Things that stand in for each other, as they are to be. @param units a name for each, all different; who keeps its name keeps its id */
public record ResourceRequest(
        @NotBlank @Size(max = 120) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String name,

        @NotNull ResourceKind kind,

        @NotEmpty @Size(max = 50)
        List<@NotBlank @Size(max = 120) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE) String>
                units) {}
