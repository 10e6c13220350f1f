package app.ringlet.protocol.salon;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that people write down about a client: of a new one, or in place of what was there.
 *
 * @param phone in any spelling that is unambiguous in the salon's country
 * @param tags absent for none; a tag twice is a tag once
 * @param blocked absent for no; a client who is blocked has a reason
 * @param language BCP 47
 * @param birthday not in the future
 */
public record NewClient(
        @NotBlank @Size(max = 120) String name,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 4000) String notes,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 40) String> tags,
        @Nullable UUID preferredEmployeeId,
        @Nullable Boolean blocked,
        @Nullable @Size(max = 200) String blockedReason,
        @Nullable @Size(max = 35) String language,
        @Nullable LocalDate birthday) {

    public NewClient(String name, @Nullable String phone, @Nullable String email, @Nullable String notes) {
        this(name, phone, email, notes, null, null, null, null, null, null);
    }
}
