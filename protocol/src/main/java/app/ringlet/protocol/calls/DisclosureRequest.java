package app.ringlet.protocol.calls;

/** What callers are told even where the law does not ask for it; see {@link Disclosure}. */
public record DisclosureRequest(boolean alwaysRecording, boolean alwaysAssistant) {}
