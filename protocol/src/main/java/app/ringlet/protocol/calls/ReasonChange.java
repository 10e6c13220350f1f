package app.ringlet.protocol.calls;

import jakarta.validation.constraints.NotNull;

/** What a colleague says that a call was about, in the place of what was understood. */
public record ReasonChange(@NotNull CallReason reason) {}
