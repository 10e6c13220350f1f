package app.ringlet.protocol.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a link in a mail of ours ends with. */
public record MailedToken(@NotBlank @Size(max = 200) String token) {

    @Override
    public String toString() {
        return "MailedToken[REDACTED]";
    }
}
