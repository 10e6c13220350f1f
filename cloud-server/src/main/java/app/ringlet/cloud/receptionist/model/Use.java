package app.ringlet.cloud.receptionist.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What a model spent.
 *
 * @param provider who runs the model, in snake case
 * @param costMicros in millionths of a US dollar; 0 if no price is known
 * @param millis of waiting for it
 */
public record Use(String provider, String model, long inputTokens, long outputTokens, long costMicros, long millis) {

    /** One for each model, in the order in which they were first used. */
    public static List<Use> byModel(List<Use> uses) {
        List<Use> sums = new ArrayList<>();
        for (Use use : uses) {
            int at = indexOf(sums, use);
            if (at < 0) {
                sums.add(use);
            } else {
                sums.set(at, sums.get(at).plus(use));
            }
        }
        return List.copyOf(sums);
    }

    private static int indexOf(List<Use> sums, Use use) {
        for (int i = 0; i < sums.size(); i++) {
            if (sums.get(i).provider.equals(use.provider) && sums.get(i).model.equals(use.model)) {
                return i;
            }
        }
        return -1;
    }

    private Use plus(Use more) {
        return new Use(
                provider,
                model,
                inputTokens + more.inputTokens,
                outputTokens + more.outputTokens,
                costMicros + more.costMicros,
                millis + more.millis);
    }
}
