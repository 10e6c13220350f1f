package app.ringlet.protocol.admin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a cloud admin does something to a salon. @param reason its owner reads it */
public record AdminReason(
        @NotBlank @Size(min = 5, max = 500) String reason) {}
