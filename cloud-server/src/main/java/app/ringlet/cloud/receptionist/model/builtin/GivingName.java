package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a name is asked for, "mark price" and "april may" are names, though nothing in them but the question tells so: they are read
 * back, and nothing that was agreed changes by them.
 */
final class GivingName {

    /** Words of somebody who says something else than a name. */
    private static final Pattern NO_NAME = Pattern.compile("(?i).*\\b(at|on|in|to|actually|instead|change|make|move|"
            + "rather|switch|wait|no|not|yes|sorry|can|could|would|what|how|when|where|who|is|are|do|does|add|also|and|"
            + "or|earlier|later|other|next|pm|am|o'clock|the|a|an|my|i|i'm|it|me|us|we|you|with|without|cancel|bye|"
            + "goodbye|thanks|thank|please|hold|stop|book|only|just)\\b.*");

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}'.-]+( [\\p{L}'.-]+){0,2}");

    /** What some names sound like. */
    private static final Set<Intent> NAMESAKES = EnumSet.of(Intent.PRICE, Intent.STAFF, Intent.MENU, Intent.HOURS);

    private final Desk desk;
    private final Notes notes;
    private final Heard heard;

    GivingName(Desk desk, Heard heard) {
        this.desk = desk;
        this.notes = desk.notes();
        this.heard = heard;
    }

    Optional<Step> step() {
        boolean sounds = heard.wishes() || heard.intents().stream().anyMatch(NAMESAKES::contains);
        if (notes.asked != Asked.NAME
                || heard.name().isPresent()
                || !sounds
                || heard.manner().asks()) {
            return Optional.empty();
        }
        String said = desk.dialogue().heard().text().strip().replaceAll("[.!,]+$", "");
        boolean name = LETTERS.matcher(said).matches() && !NO_NAME.matcher(said).matches();
        return name ? Optional.of(doubtful(said)) : Optional.empty();
    }

    private Step doubtful(String said) {
        notes.doubtfulName = Arrays.stream(said.split(" "))
                .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                .collect(Collectors.joining(" "));
        return Tasks.goOn(desk);
    }
}
