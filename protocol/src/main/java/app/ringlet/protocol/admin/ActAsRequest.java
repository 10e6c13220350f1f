package app.ringlet.protocol.admin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param reason its owner reads it. @param minutes for how long; absent for an hour */
public record ActAsRequest(
        @NotBlank @Size(min = 5, max = 500) String reason,
        @Nullable @Min(1) @Max(480) Integer minutes) {}
