package app.ringlet.cloud.providers.prompt;

import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.ToolResult;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** Names for the times that a call knows of: short, the same for the same visit, and not to be made up. */
public final class SlotIds {

    private static final int LETTERS = 10;

    private final Map<String, Slot> byId = new LinkedHashMap<>();

    private SlotIds() {}

    /** Those that were offered to the caller, that are held, and that this turn has found. */
    public static SlotIds of(Dialogue dialogue) {
        SlotIds ids = new SlotIds();
        dialogue.state().offered().forEach(ids::add);
        HoldView hold = dialogue.state().hold();
        if (hold != null) {
            ids.add(Slot.of(hold));
        }
        for (Dialogue.Exchange exchange : dialogue.done()) {
            if (exchange.result() instanceof ToolResult.Found found) {
                found.slots().forEach(ids::add);
            }
        }
        return ids;
    }

    private void add(Slot slot) {
        byId.putIfAbsent(id(slot), slot);
    }

    Optional<Slot> find(String id) {
        return Optional.ofNullable(byId.get(id.strip().toLowerCase(Locale.ROOT)));
    }

    static String id(Slot slot) {
        String visit = slot.start().toInstant()
                + slot.items().stream()
                        .map(i -> i.serviceId() + "/" + i.employeeId() + "/" + i.guest())
                        .collect(Collectors.joining(","));
        return "slot_" + DigestUtils.sha256Hex(visit).substring(0, LETTERS);
    }
}
