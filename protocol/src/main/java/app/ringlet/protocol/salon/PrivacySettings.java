package app.ringlet.protocol.salon;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What the salon keeps of what people say, and how long.
 *
 * @param transcriptDays for how many days after a call its words can be read
 * @param recordCalls whether calls are recorded; the caller is told so first
 * @param recordingDays for how many days after a call its sound, or a message that was left, can be played
 */
public record PrivacySettings(
        @Min(1) @Max(1095) int transcriptDays,
        boolean recordCalls,
        @Min(1) @Max(1095) int recordingDays) {

    public static final PrivacySettings DEFAULT = new PrivacySettings(365);

    private static final int RECORDING_DAYS = 90;

    /** Without recordings. */
    public PrivacySettings(int transcriptDays) {
        this(transcriptDays, false, RECORDING_DAYS);
    }

    @JsonCreator
    static PrivacySettings of(
            @JsonProperty("transcriptDays") int transcriptDays,
            @JsonProperty("recordCalls") @Nullable Boolean recordCalls,
            @JsonProperty("recordingDays") @Nullable Integer recordingDays) {
        return new PrivacySettings(
                transcriptDays,
                recordCalls != null && recordCalls,
                recordingDays == null ? RECORDING_DAYS : recordingDays);
    }
}
