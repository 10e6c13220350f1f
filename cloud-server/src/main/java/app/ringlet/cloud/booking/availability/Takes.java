package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.setup.SalonSetup;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.salon.ResourceNeed;
import app.ringlet.protocol.salon.ResourceView;
import app.ringlet.protocol.salon.ServiceView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which units a service takes, and when: those that its phases need, and in the buffers those of the first and the last phase. Phases in
 * a row keep one unit. Where the guest goes on in a resource of the same kind, there is no buffer between.
 */
final class Takes {

    private static final int NONE = Integer.MIN_VALUE;

    private Takes() {}

    /** @param before the guest's service before it, if any. @param after the guest's service after it */
    static List<Take> of(
            ServiceView service,
            PlannedItem.Minutes minutes,
            SalonSetup setup,
            @Nullable ServiceView before,
            @Nullable ServiceView after) {
        List<Take> takes = new ArrayList<>();
        for (ResourceNeed need : service.needs()) {
            ResourceView resource = setup.resources().get(need.resourceId());
            List<ResourceView.Unit> units = resource == null ? List.of() : resource.units();
            int ready = needs(before, need.resourceId()) ? 0 : service.bufferBeforeMinutes();
            int clear = needs(after, need.resourceId()) ? 0 : service.bufferAfterMinutes();
            add(takes, units, need, minutes, ready, clear);
        }
        return takes;
    }

    private static void add(
            List<Take> takes,
            List<ResourceView.Unit> units,
            ResourceNeed need,
            PlannedItem.Minutes minutes,
            int ready,
            int clear) {
        int[] lengths = {minutes.active(), minutes.processing(), minutes.finishing()};
        int passed = 0;
        int since = NONE;
        for (PhaseKind phase : PhaseKind.values()) {
            int length = lengths[phase.ordinal()];
            if (length == 0) {
                continue;
            }
            boolean needed = need.phases().contains(phase);
            if (needed && since == NONE) {
                since = passed == 0 ? -ready : passed;
            }
            if (!needed && since != NONE) {
                takes.add(new Take(units, Option.cells(since), Option.cells(passed)));
                since = NONE;
            }
            passed += length;
        }
        if (since != NONE) {
            takes.add(new Take(units, Option.cells(since), Option.cells(passed + clear)));
        }
    }

    private static boolean needs(@Nullable ServiceView service, UUID resource) {
        return service != null
                && service.needs().stream().anyMatch(n -> n.resourceId().equals(resource));
    }
}
