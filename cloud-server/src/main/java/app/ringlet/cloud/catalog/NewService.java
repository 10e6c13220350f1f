package app.ringlet.cloud.catalog;

import app.ringlet.protocol.salon.ResourceNeed;
import java.util.List;

/**
 * A service to be put on the menu.
 *
 * @param position order within its category, from 0
 * @param synonyms what callers call it
 * @param activeMinutes with the employee's hands on; 5 to 480, as all minutes a multiple of 5
 * @param processingMinutes the client waits and the employee is free; 0 if there is no such phase
 * @param finishingMinutes with the employee's hands on again; 0 if there is no such phase
 * @param bufferBeforeMinutes to get ready, before the client sits down; 0 to 120
 * @param bufferAfterMinutes to clear up; 0 to 120
 * @param needs rooms, chairs and equipment; 5 at most
 * @param priceMinor in minor units of the salon's currency
 * @param depositMinor due at booking; not above the price
 * @param color {@code #rrggbb}, for the calendar
 */
public record NewService(
        String name,
        String category,
        int position,
        List<String> synonyms,
        int activeMinutes,
        int processingMinutes,
        int finishingMinutes,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        List<ResourceNeed> needs,
        long priceMinor,
        long depositMinor,
        String color) {

    public NewService {
        synonyms = List.copyOf(synonyms);
        needs = List.copyOf(needs);
    }

    /** A service in one piece. */
    public static NewService simple(String name, String category, int minutes, long priceMinor, String color) {
        return phases(name, category, minutes, 0, 0, priceMinor, color);
    }

    /** A service with three phases, and nothing else to it. */
    public static NewService phases(
            String name, String category, int active, int processing, int finishing, long priceMinor, String color) {
        return new NewService(
                name, category, 0, List.of(), active, processing, finishing, 0, 0, List.of(), priceMinor, 0, color);
    }

    public NewService withSynonyms(String... words) {
        return new NewService(
                name,
                category,
                position,
                List.of(words),
                activeMinutes,
                processingMinutes,
                finishingMinutes,
                bufferBeforeMinutes,
                bufferAfterMinutes,
                needs,
                priceMinor,
                depositMinor,
                color);
    }

    public NewService withBuffers(int before, int after) {
        return new NewService(
                name,
                category,
                position,
                synonyms,
                activeMinutes,
                processingMinutes,
                finishingMinutes,
                before,
                after,
                needs,
                priceMinor,
                depositMinor,
                color);
    }

    public NewService needing(ResourceNeed... resources) {
        return new NewService(
                name,
                category,
                position,
                synonyms,
                activeMinutes,
                processingMinutes,
                finishingMinutes,
                bufferBeforeMinutes,
                bufferAfterMinutes,
                List.of(resources),
                priceMinor,
                depositMinor,
                color);
    }
}
