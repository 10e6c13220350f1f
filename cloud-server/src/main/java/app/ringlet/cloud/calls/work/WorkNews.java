package app.ringlet.cloud.calls.work;

import app.ringlet.cloud.calls.WorkItemChanged;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.calls.VoicemailView;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorkItemView.Kind;
import app.ringlet.protocol.salon.ClientView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Work as the desk sees it. */
@Component
class WorkNews {

    private final Clients clients;
    private final VoicemailTable voicemails;
    private final ApplicationEventPublisher events;

    WorkNews(Clients clients, VoicemailTable voicemails, ApplicationEventPublisher events) {
        this.clients = clients;
        this.voicemails = voicemails;
        this.events = events;
    }

    /** Tells the desks, in the transaction that changed it. */
    WorkItemView changed(Salon salon, WorkItem item) {
        WorkItemView view = views(salon, List.of(item)).getFirst();
        events.publishEvent(new WorkItemChanged(salon.id(), view));
        return view;
    }

    /** In their order; a query for all clients, one for all messages. */
    List<WorkItemView> views(Salon salon, Collection<WorkItem> items) {
        Map<UUID, ClientView> known = clients.byIds(
                items.stream().map(WorkItem::clientId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<UUID, VoicemailView> messages = voicemails.of(items.stream()
                .filter(item -> item.kind() == Kind.VOICEMAIL)
                .map(WorkItem::id)
                .toList());
        return items.stream().map(item -> view(salon, item, known, messages)).toList();
    }

    private static WorkItemView view(
            Salon salon, WorkItem item, Map<UUID, ClientView> known, Map<UUID, VoicemailView> messages) {
        UUID client = item.clientId();
        ClientView caller = client == null ? null : known.get(client);
        return new WorkItemView(
                item.id(),
                item.kind(),
                item.callId(),
                caller == null ? null : ClientRef.of(caller),
                item.phone(),
                item.text(),
                salon.local(item.at()),
                item.done(),
                item.owner(),
                item.tries(),
                item.ending(),
                messages.get(item.id()));
    }
}
