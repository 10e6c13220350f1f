package app.ringlet.cloud.calls.work;

import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.clients.PhoneNumbers;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.calls.NewCallBack;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorkItemView.Ending;
import app.ringlet.protocol.calls.WorkItemView.Kind;
import app.ringlet.protocol.salon.ClientView;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the list; each change tells the desks in its own transaction, and of two at once the later one counts. */
@Service
@Transactional
public class Worklist {

    private static final String KIND = "work_item";

    private final WorkItemRepository items;
    private final Tries tries;
    private final WorkNews news;
    private final Clients clients;
    private final Users users;
    private final Audit audit;

    Worklist(WorkItemRepository items, Tries tries, WorkNews news, Clients clients, Users users, Audit audit) {
        this.items = items;
        this.tries = tries;
        this.news = news;
        this.clients = clients;
        this.users = users;
        this.audit = audit;
    }

    /** Whose items: all, nobody's, or one colleague's. */
    public record Whose(@Nullable UUID owner, boolean nobody) {

        public static final Whose ALL = new Whose(null, false);
    }

    /** Newest first. @param done whether done ones are wanted too. @param kinds empty for all */
    @Transactional(readOnly = true)
    public Page<WorkItemView> list(Salon salon, boolean done, Collection<Kind> kinds, Whose whose, int page, int size) {
        Pageable wanted = Pages.request(page, size, Sort.by(Sort.Direction.DESC, "at", "id"));
        var found = items.wanted(
                done, kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds, whose.owner(), whose.nobody(), wanted);
        return new Page<>(
                news.views(salon, found.getContent()), found.getNumber(), found.getSize(), found.getTotalElements());
    }

    /** @throws Refusal {@code invalid_field} */
    public WorkItemView callBack(Salon salon, NewCallBack wanted) {
        String phone = PhoneNumbers.e164(wanted.phone(), salon.country())
                .orElseThrow(() -> Refusal.ofField("phone", "This is no telephone number."));
        UUID client = clients.byPhone(phone).map(ClientView::id).orElse(null);
        String why = Objects.requireNonNullElse(wanted.text(), "").strip();
        WorkItem item = tries.add(Kind.CALL_BACK, null, client, phone, why.isEmpty() ? "Call back" : why);
        audit.write(Deed.of(KIND, item.id(), "asked"));
        return news.changed(salon, item);
    }

    /** Doing it twice is no error. @throws Refusal {@code not_found} */
    public WorkItemView markDone(Salon salon, UUID id) {
        WorkItem item = locked(id);
        item.markDone(Ending.MARKED);
        audit.write(Deed.of(KIND, id, "done"));
        return news.changed(salon, item);
    }

    /** @throws Refusal {@code not_found}, {@code bad_transition} if there is a newer one for the caller */
    public WorkItemView reopen(Salon salon, UUID id) {
        WorkItem item = locked(id);
        String phone = item.phone();
        if (item.done()
                && item.countsTries()
                && phone != null
                && items.findByOpenKey(phone).isPresent()) {
            throw new Refusal(ErrorCode.BAD_TRANSITION, "This caller has tried again since. See the newer entry.");
        }
        item.reopen();
        audit.write(Deed.of(KIND, id, "reopened"));
        return news.changed(salon, item);
    }

    /** @throws Refusal {@code not_found} for an item or a colleague that is none of the salon */
    public WorkItemView assign(Salon salon, UUID id, UUID colleague) {
        WorkItem item = locked(id);
        User owner = users.byId(colleague)
                .filter(user -> salon.id().equals(user.tenantId()))
                .orElseThrow(() -> Refusal.notFound("colleague", "userId"));
        item.ownedBy(new TakenBy(owner.id(), owner.name()));
        audit.write(Deed.of(KIND, id, "assigned"));
        return news.changed(salon, item);
    }

    /** @throws Refusal {@code not_found} */
    public WorkItemView unassign(Salon salon, UUID id) {
        WorkItem item = locked(id);
        item.ownedBy(null);
        audit.write(Deed.of(KIND, id, "unassigned"));
        return news.changed(salon, item);
    }

    private WorkItem locked(UUID id) {
        return items.locked(id).orElseThrow(() -> Refusal.notFound("work item"));
    }
}
