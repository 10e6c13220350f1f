package app.ringlet.cloud.booking.clientele;

import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.booking.ClienteleApi;
import app.ringlet.protocol.salon.ClientConsentsApi;
import app.ringlet.protocol.salon.ClientDuplicate;
import app.ringlet.protocol.salon.ClientMerge;
import app.ringlet.protocol.salon.ClientPhonesApi;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.ConsentKind;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.protocol.salon.NewConsent;
import app.ringlet.testing.Refused;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two records of one person become one. */
class MergedClientsTests extends ClienteleTest {

    @Test
    void twoRecordsOfOnePersonBecomeOne() {
        ClientView other = clientsApi.create(new NewClient(
                "Maja Lindquist",
                "6465550142",
                null,
                "window seat",
                List.of("vip"),
                scene.ben.id(),
                null,
                null,
                "sv",
                null));
        AppointmentView booked = visit(other.id(), scene.at(9, 0), item(scene.cut, scene.anna));
        desk.api(ClientConsentsApi.class).add(other.id(), new NewConsent(ConsentKind.SMS, true, "by phone"));

        ClientView kept = clientsApi.merge(maya.id(), new ClientMerge(other.id()));

        assertThat(kept.name()).isEqualTo("Maya Lindqvist");
        assertThat(kept.notes()).isEqualTo("tea\nwindow seat");
        assertThat(kept.tags()).containsExactly("vip");
        assertThat(kept.preferredEmployeeId()).isEqualTo(scene.ben.id());
        assertThat(kept.language()).isEqualTo("sv");
        assertThat(desk.api(ClientPhonesApi.class).list(maya.id())).containsExactly("+12125550123", "+16465550142");
        assertThat(clientsApi.list("6465550142", null, 0, 1).items()).containsExactly(kept);
        assertThat(desk.api(ClientConsentsApi.class).get(maya.id()).current()).hasSize(1);
        assertThat(desk.api(AppointmentsApi.class).get(booked.id()).client().id())
                .isEqualTo(maya.id());
        assertThat(desk.api(ClienteleApi.class).visits(other.id(), 0, 50).items())
                .extracting(AppointmentView::id)
                .containsExactly(booked.id());
        ClientView gone = clientsApi.get(other.id());
        assertThat(gone.archived()).isTrue();
        assertThat(gone.mergedInto()).isEqualTo(maya.id());
        assertThat(clientsApi.list(null, null, 0, 50).items()).containsExactly(kept);
    }

    @Test
    void whoIsBookedUnderAnOldRecordIsBookedUnderTheOneThatIsKept() {
        ClientView other = clientsApi.create(new NewClient("Maja", null, null, null));
        clientsApi.merge(maya.id(), new ClientMerge(other.id()));

        assertThat(visit(other.id(), scene.at(9, 0), item(scene.cut, scene.anna))
                        .client()
                        .id())
                .isEqualTo(maya.id());
        Refused.with(ErrorCode.CANNOT_MERGE, () -> clientsApi.merge(maya.id(), new ClientMerge(other.id())));
        Refused.with(ErrorCode.CANNOT_MERGE, () -> clientsApi.merge(maya.id(), new ClientMerge(maya.id())));
        Refused.with(ErrorCode.NOT_FOUND, () -> clientsApi.merge(maya.id(), new ClientMerge(UUID.randomUUID())));
        ClientsApi stranger = signedIn.agent(salons.open()).api(ClientsApi.class);
        Refused.with(ErrorCode.NOT_FOUND, () -> stranger.merge(maya.id(), new ClientMerge(other.id())));
    }

    @Test
    void whoIsMergedTwiceForwardsToTheLast() {
        ClientView second = clientsApi.create(new NewClient("Maja", "6465550142", null, null));
        ClientView third = clientsApi.create(new NewClient("Maia", null, null, null));
        clientsApi.merge(second.id(), new ClientMerge(maya.id()));
        clientsApi.merge(third.id(), new ClientMerge(second.id()));

        assertThat(clientsApi.get(maya.id()).mergedInto()).isEqualTo(third.id());
        assertThat(clientsApi.list("2125550123", null, 0, 1).items())
                .extracting(ClientView::id)
                .containsExactly(third.id());
    }

    @Test
    void recordsThatMayBeOnePersonAreSuggested() {
        ClientView other = clientsApi.create(new NewClient("Maia Lindquist", "6465550142", null, null));
        ClientView address = clientsApi.create(new NewClient("M. L.", null, "MAYA@example.com", null));
        clientsApi.create(new NewClient("Noah Stone", null, null, null));

        List<ClientDuplicate> found = clientsApi.duplicates(0, 50).items();

        assertThat(found).extracting(d -> d.other().id()).containsExactly(address.id(), other.id());
        assertThat(found).allMatch(d -> d.one().id().equals(maya.id()));
        assertThat(clientsApi.duplicates(1, 1).items()).hasSize(1);
    }
}
