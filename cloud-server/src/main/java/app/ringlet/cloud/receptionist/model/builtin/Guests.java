package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.AddOnView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who comes for what: one client for all of it, or several at once. */
final class Guests {

    /** The most that are booked together without a person. */
    static final int MOST = 4;

    private Guests() {}

    /** The wanted visit; of several people each has one of the services, or all have the one that was named. */
    static List<VisitItem> items(Desk desk) {
        Notes notes = desk.notes();
        List<AddOnView> left = new ArrayList<>(desk.facts().addOns().stream()
                .filter(a -> notes.addOns.contains(a.id()))
                .toList());
        boolean same = notes.party > 1 && notes.services.size() == 1;
        int count = same ? notes.party : notes.services.size();
        List<VisitItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID service = notes.services.get(same ? 0 : i);
            List<UUID> own = left.stream()
                    .filter(a -> a.goesWith(service))
                    .map(AddOnView::id)
                    .toList();
            left.removeIf(a -> own.contains(a.id()));
            int guest = notes.party > 1 ? i % notes.party : 0;
            items.add(new VisitItem(service, guest == 0 ? notes.employee : null, own, guest));
        }
        return items;
    }
}
