package app.ringlet.protocol.assistant;

import java.util.List;

/**
 * Whose models and voices the salon can have, and what it has used of them.
 *
 * @param month the salon's calendar month, such as {@code 2026-11}
 * @param tokens used in it, of all providers, in and out
 * @param monthlyTokens the most it may use
 * @param overBudget whether the built-in model speaks because of that
 */
public record ProvidersView(
        List<Model> models, List<Voice> voices, String month, long tokens, long monthlyTokens, boolean overBudget) {

    public ProvidersView {
        models = List.copyOf(models);
        voices = List.copyOf(voices);
    }

    /**
     * A provider's model.
     *
     * @param model as the provider names it; empty if it is not configured
     * @param configured whether the server has a key for it
     * @param resting whether it is left alone for a moment, because it failed too often
     * @param questions asked this month
     * @param costMicros in millionths of a US dollar, by the server's prices
     */
    public record Model(
            Provider provider,
            String model,
            boolean configured,
            boolean resting,
            long questions,
            long inputTokens,
            long outputTokens,
            long costMicros) {}

    /** A voice for lines that carry sound. @param provider in snake case */
    public record Voice(String provider, boolean configured) {}
}
