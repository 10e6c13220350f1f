package app.ringlet.protocol.salon;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How long the salon keeps what people say. @param transcriptDays for how many days after a call its words can be read */
public record PrivacySettings(@Min(1) @Max(1095) int transcriptDays) {

    public static final PrivacySettings DEFAULT = new PrivacySettings(365);
}
