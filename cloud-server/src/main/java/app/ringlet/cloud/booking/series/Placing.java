package app.ringlet.cloud.booking.series;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ApiError.FieldError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.ClashRule;
import app.ringlet.protocol.booking.SeriesPreview.Occurrence;
import app.ringlet.protocol.booking.Slot;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a visit of a series goes by the rule for clashes.
 *
 * @param start absent if it is left out
 */
record Placing(Occurrence wanted, @Nullable Instant start) {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE MMM d yyyy 'at' HH:mm", Locale.US);

    /** @throws Refusal {@code series_clashes} if the rule is to refuse and some cannot be had, or if none at all can */
    static List<Placing> of(List<Occurrence> outlook, @Nullable ClashRule rule) {
        List<Placing> placings = new ArrayList<>();
        for (Occurrence each : outlook) {
            placings.add(new Placing(each, start(each, Objects.requireNonNullElse(rule, ClashRule.REFUSE))));
        }
        boolean clashes = outlook.stream().anyMatch(o -> !o.free());
        boolean refuse = rule == null || rule == ClashRule.REFUSE;
        if (clashes && (refuse || placings.stream().allMatch(p -> p.start() == null))) {
            throw clashes(outlook);
        }
        return placings;
    }

    private static @Nullable Instant start(Occurrence each, ClashRule rule) {
        Slot nearest = each.nearest();
        if (each.free()) {
            return each.start().toInstant();
        }
        return rule == ClashRule.NEAREST && nearest != null ? nearest.start().toInstant() : null;
    }

    private static Refusal clashes(List<Occurrence> outlook) {
        List<FieldError> errors = outlook.stream()
                .filter(o -> !o.free())
                .map(o -> new FieldError("occurrences[" + o.position() + "]", words(o)))
                .toList();
        return new Refusal(
                ErrorCode.SERIES_CLASHES,
                errors.size() + " of " + outlook.size() + " visits cannot be had; nothing was changed.",
                errors);
    }

    private static String words(Occurrence o) {
        String why =
                switch (Objects.requireNonNull(o.obstacle())) {
                    case SLOT_TAKEN -> "is taken";
                    case OUTSIDE_HOURS -> "is outside working hours";
                    case CLOSED -> "is on a day when the salon is closed";
                    case TOO_FAR -> "is further ahead than two years";
                    case IN_THE_PAST -> "has passed";
                };
        Slot nearest = o.nearest();
        return WHEN.format(o.start()) + " " + why
                + (nearest == null
                        ? ""
                        : "; free that day at " + nearest.start().toLocalTime());
    }
}
