package app.ringlet.cloud.catalog;

import app.ringlet.cloud.platform.Refusal;
import java.util.List;
import java.util.regex.Pattern;

/** What the menu accepts. Minutes are whole ledger cells, so that what is sold is what is kept free. */
final class MenuRules {

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int CELL = 5;
    private static final int LONGEST = 480;
    private static final int LONGEST_BUFFER = 120;
    private static final int MOST_NEEDS = 5;
    private static final int LAST_POSITION = 9999;
    private static final int MOST_SERVICES = 100;

    private MenuRules() {}

    static void check(NewService service) {
        words("name", service.name(), 120);
        words("category", service.category(), 60);
        if (service.position() < 0 || service.position() > LAST_POSITION) {
            throw Refusal.ofField("position", "A position is 0 to " + LAST_POSITION + ".");
        }
        synonyms(service.synonyms());
        minutes("activeMinutes", service.activeMinutes(), CELL);
        minutes("processingMinutes", service.processingMinutes(), 0);
        minutes("finishingMinutes", service.finishingMinutes(), 0);
        if (service.activeMinutes() + service.processingMinutes() + service.finishingMinutes() > LONGEST) {
            throw Refusal.ofField(
                    "activeMinutes",
                    "A service takes " + LONGEST / 60 + " hours at most from sitting down to getting up.");
        }
        buffer("bufferBeforeMinutes", service.bufferBeforeMinutes());
        buffer("bufferAfterMinutes", service.bufferAfterMinutes());
        price(service.priceMinor());
        if (service.depositMinor() < 0 || service.depositMinor() > service.priceMinor()) {
            throw Refusal.ofField("deposit", "A deposit is not below zero, and not above the price.");
        }
        if (service.needs().size() > MOST_NEEDS) {
            throw Refusal.ofField("needs", "A service needs " + MOST_NEEDS + " kinds of things at most.");
        }
        if (!COLOR.matcher(service.color()).matches()) {
            throw Refusal.ofField("color", "A colour is written #rrggbb.");
        }
    }

    static void check(NewAddOn addOn) {
        words("name", addOn.name(), 120);
        synonyms(addOn.synonyms());
        minutes("minutes", addOn.minutes(), 0);
        if (addOn.serviceIds().size() > MOST_SERVICES) {
            throw Refusal.ofField(
                    "serviceIds", "An add-on names " + MOST_SERVICES + " services at most, or none to go with all.");
        }
        price(addOn.priceMinor());
    }

    private static void words(String field, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw Refusal.ofField(field, "A " + field + " has 1 to " + longest + " characters.");
        }
    }

    private static void synonyms(List<String> synonyms) {
        boolean odd = synonyms.stream().anyMatch(s -> s.isBlank() || s.chars().anyMatch(Character::isISOControl));
        if (odd || synonyms.stream().mapToInt(s -> s.length() + 1).sum() > 2000) {
            throw Refusal.ofField("synonyms", "Synonyms are words on one line, 2,000 characters in all.");
        }
    }

    private static void minutes(String field, int minutes, int least) {
        if (minutes < least || minutes > LONGEST || minutes % CELL != 0) {
            throw Refusal.ofField(
                    field, "Minutes are " + least + " to " + LONGEST + " and a multiple of " + CELL + ".");
        }
    }

    private static void buffer(String field, int minutes) {
        if (minutes < 0 || minutes > LONGEST_BUFFER || minutes % CELL != 0) {
            throw Refusal.ofField(
                    field, "A buffer is 0 to " + LONGEST_BUFFER + " minutes and a multiple of " + CELL + ".");
        }
    }

    private static void price(long minor) {
        if (minor < 0 || minor > 100_000_000) {
            throw Refusal.ofField("price", "A price is not below zero, and not in the millions.");
        }
    }
}
