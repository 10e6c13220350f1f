package app.ringlet.protocol.identity;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Accepts an invitation. @param token of its link */
public record InvitationAcceptance(
        @NotBlank @Size(max = 200) String token,

        @NotBlank @Size(max = 120) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String name,

        @NotBlank @Size(max = 200) String password) {

    @Override
    public String toString() {
        return "InvitationAcceptance[REDACTED]";
    }
}
