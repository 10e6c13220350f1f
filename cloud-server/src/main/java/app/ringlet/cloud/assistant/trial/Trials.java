package app.ringlet.cloud.assistant.trial;

import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.Rehearsal;
import app.ringlet.cloud.receptionist.Rehearsals;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.assistant.TrialView;
import app.ringlet.protocol.calls.ConversationTurn;
import app.ringlet.protocol.salon.ClientView;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The current salon's trial conversations, in this server's memory: whoever loses one begins another. Safe for use by many at once:
 * the map is, and each conversation lets one turn in at a time.
 */
@Service
public class Trials {

    private static final int MOST_OF_A_SALON = 10;
    private static final int MOST_TURNS = 60;

    private final Rehearsals rehearsals;
    private final Clients clients;
    private final Cache<UUID, Rehearsal> open = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(30))
            .maximumSize(1000)
            .build();

    Trials(Rehearsals rehearsals, Clients clients) {
        this.rehearsals = rehearsals;
        this.clients = clients;
    }

    /** @throws Refusal {@code not_found} for the client, {@code limit_reached} */
    public TrialView open(@Nullable UUID clientId) {
        KnownClient caller = clientId == null ? null : client(clientId);
        UUID salon = CurrentTenant.id();
        long running = open.asMap().values().stream()
                .filter(r -> r.salonId().equals(salon))
                .count();
        if (running >= MOST_OF_A_SALON) {
            throw new Refusal(ErrorCode.LIMIT_REACHED, "Ten conversations are being tried already; end one of them.");
        }
        Rehearsal rehearsal = rehearsals.open(caller);
        ConversationTurn greeting = rehearsal.greeting();
        open.put(rehearsal.id(), rehearsal);
        return new TrialView(rehearsal.id(), greeting);
    }

    /** @throws Refusal {@code not_found}, {@code limit_reached} */
    public ConversationTurn say(UUID id, String text) {
        Rehearsal rehearsal = find(id);
        if (rehearsal.turns() >= MOST_TURNS) {
            throw new Refusal(ErrorCode.LIMIT_REACHED, "This conversation is long enough; begin another.");
        }
        return rehearsal.hear(text);
    }

    /** @throws Refusal {@code not_found} */
    public void end(UUID id) {
        find(id).close();
        open.invalidate(id);
    }

    private Rehearsal find(UUID id) {
        Rehearsal rehearsal = open.getIfPresent(id);
        if (rehearsal == null || !rehearsal.salonId().equals(CurrentTenant.id())) {
            throw Refusal.notFound("conversation");
        }
        return rehearsal;
    }

    private KnownClient client(UUID id) {
        ClientView client = clients.byIds(List.of(id)).get(id);
        if (client == null || client.archived()) {
            throw Refusal.notFound("client", "clientId");
        }
        return new KnownClient(client.id(), client.name());
    }
}
