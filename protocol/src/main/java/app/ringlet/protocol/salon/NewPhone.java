package app.ringlet.protocol.salon;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param phone in any spelling that is unambiguous in the salon's country */
public record NewPhone(@NotBlank @Size(max = 40) String phone) {}
