package app.ringlet.protocol.calls;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Somebody is to be called back. @param phone in any spelling that is unambiguous in the salon's country. @param text why */
public record NewCallBack(
        @NotBlank @Size(max = 40) String phone,

        @Nullable @Size(max = 500) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String text) {}
