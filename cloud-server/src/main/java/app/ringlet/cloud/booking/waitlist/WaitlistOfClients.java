package app.ringlet.cloud.booking.waitlist;

import app.ringlet.cloud.booking.Waitlist;
import app.ringlet.cloud.clients.ClientErased;
import app.ringlet.cloud.clients.ClientsMerged;
import app.ringlet.cloud.clients.Person;
import app.ringlet.cloud.clients.PersonalDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to clients who are on the waiting list, within the transaction in which it happens. */
@Component
class WaitlistOfClients implements PersonalDataSource {

    private final Waitlist waitlist;
    private final Entries entries;
    private final Offers offers;
    private final WaitlistViews views;

    WaitlistOfClients(Waitlist waitlist, Entries entries, Offers offers, WaitlistViews views) {
        this.waitlist = waitlist;
        this.entries = entries;
        this.offers = offers;
        this.views = views;
    }

    private record Kept(Entry entry, List<StoredOffer> offers) {}

    @Override
    public String name() {
        return "waitlist";
    }

    @Override
    public Object dataOf(Person person) {
        List<Entry> all = entries.ofClients(person.ids());
        Map<UUID, List<StoredOffer>> offered =
                offers.all(all.stream().map(Entry::id).toList());
        return all.stream()
                .map(e -> new Kept(e, offered.getOrDefault(e.id(), List.of())))
                .toList();
    }

    @Override
    public void erase(Person person) {
        entries.eraseNotes(person.ids());
    }

    /** Not before the name is gone: the desks are told of each withdrawal. What was offered goes to the next, and its hold had the name too. */
    @EventListener
    void on(ClientErased erased) {
        open(erased.clientId()).forEach(entry -> waitlist.withdraw(entry.id()));
    }

    @EventListener
    void on(ClientsMerged merged) {
        entries.passOn(merged.mergedId(), merged.keptId());
        open(merged.keptId()).forEach(views::published);
    }

    private List<Entry> open(UUID client) {
        return entries.ofClients(List.of(client)).stream()
                .filter(entry -> !entry.hasEnded())
                .toList();
    }
}
