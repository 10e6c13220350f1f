package app.ringlet.protocol.calls;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who is to be called from the softphone. @param to in any spelling that is unambiguous in the salon's country */
public record DialRequest(@NotBlank @Size(max = 40) String to) {}
