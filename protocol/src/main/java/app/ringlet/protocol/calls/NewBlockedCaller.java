package app.ringlet.protocol.calls;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param phone in any spelling that is unambiguous in the salon's country. @param treatment not {@link CallerTreatment#ANSWER} */
public record NewBlockedCaller(
        @NotBlank @Size(max = 40) String phone,
        @NotNull CallerTreatment treatment,

        @Nullable @Size(max = 200) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String note) {}
