package app.ringlet.protocol.calls;

import org.jspecify.annotations.Nullable;

/**
 * What callers are told before anything else, whoever answers.
 *
 * @param version grows with each change, 0 if nothing was set so far; goes back in {@code If-Match}
 * @param alwaysRecording whether it is said that calls may be recorded, also where the law does not ask for it
 * @param alwaysAssistant the same of the fact that no human speaks
 * @param law what the law where the salon is asks for
 * @param sentence what is said now in the salon's own language; absent for nothing
 */
public record Disclosure(
        long version,
        boolean alwaysRecording,
        boolean alwaysAssistant,
        Law law,
        @Nullable String sentence) {

    /**
     * @param recording whether callers must know that they are recorded, if they are
     * @param assistant whether they must know that no human speaks
     * @param source where that stands
     */
    public record Law(boolean recording, boolean assistant, String source) {}
}
