package app.ringlet.protocol.salon;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param phone in any spelling that is unambiguous in the salon's country */
public record NewClient(
        @NotBlank @Size(max = 120) String name,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 4000) String notes) {}
