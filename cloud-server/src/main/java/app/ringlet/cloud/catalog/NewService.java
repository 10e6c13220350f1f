package app.ringlet.cloud.catalog;

import java.util.List;

/**
 * A service to be put on the menu.
 *
 * @param synonyms what callers call it
 * @param activeMinutes with the employee's hands on; 5 to 480, as all minutes a multiple of 5
 * @param processingMinutes the client waits and the employee is free; 0 if there is no such phase
 * @param finishingMinutes with the employee's hands on again; 0 if there is no such phase
 * @param priceMinor in minor units of the salon's currency
 * @param color {@code #rrggbb}, for the calendar
 */
public record NewService(
        String name,
        String category,
        List<String> synonyms,
        int activeMinutes,
        int processingMinutes,
        int finishingMinutes,
        long priceMinor,
        String color) {

    public NewService {
        synonyms = List.copyOf(synonyms);
    }

    /** A service in one piece. */
    public static NewService simple(String name, String category, int minutes, long priceMinor, String color) {
        return new NewService(name, category, List.of(), minutes, 0, 0, priceMinor, color);
    }

    public NewService withSynonyms(String... words) {
        return new NewService(
                name, category, List.of(words), activeMinutes, processingMinutes, finishingMinutes, priceMinor, color);
    }
}
