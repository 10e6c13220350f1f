package app.ringlet.cloud.clients;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.SeriesApi;
import app.ringlet.protocol.booking.SeriesCancellation;
import app.ringlet.protocol.booking.SeriesView;
import app.ringlet.protocol.booking.StatusChange;
import app.ringlet.protocol.salon.ClientErasure;
import app.ringlet.protocol.salon.ClientExport;
import app.ringlet.protocol.salon.ClientMerge;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.CarrierPost;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PersonalDataTests extends PersonalDataTest {

    @Autowired
    CarrierPost carrier;

    @Test
    void anExportHoldsAllThatEveryModuleKeeps() {
        AppointmentView visit = livelyPast();

        ClientExport export = privacy.export(zeb.id());

        assertThat(export.sections())
                .containsOnlyKeys(
                        "client", "appointments", "series", "waitlist", "messages", "calls", "questions", "audit");
        String document = json.writeValueAsString(export);
        assertThat(document)
                .contains(
                        name,
                        phone,
                        secondPhone,
                        email,
                        last + "'s notes",
                        "said " + last,
                        visit.id().toString(),
                        "Women's cut",
                        "note about " + first,
                        "weekly for " + first,
                        "waits for " + last,
                        "Hello, " + last + " here",
                        "my name is " + first);
    }

    @Test
    void whoIsErasedIsNowhereInTheDatabaseAndTheAccountsStay() {
        AppointmentView visit = livelyPast();
        assertThat(traces()).as("the test has something to find").isNotEmpty();

        privacy.erase(zeb.id(), new ClientErasure(name));

        assertThat(traces()).isEmpty();
        AppointmentView kept = appointments.get(visit.id());
        assertThat(kept.client().name()).isEqualTo("Erased client");
        assertThat(kept.start()).isEqualTo(visit.start());
        assertThat(kept.price()).isEqualTo(visit.price());
        assertThat(kept.items()).isEqualTo(visit.items());
        assertThat(clients.list(null, last, 0, 50).items()).isEmpty();
        assertThat(clients.create(new NewClient("Someone Else", phone, null, null))
                        .id())
                .isNotEqualTo(zeb.id());
    }

    @Test
    void whatWasMergedIsErasedToo() {
        ClientView other = clients.create(new NewClient(first + " Q", null, null, first + " again"));
        livelyPast();
        clients.merge(other.id(), new ClientMerge(zeb.id()));

        privacy.erase(other.id(), new ClientErasure(other.id().toString()));

        assertThat(traces()).isEmpty();
    }

    /** A visit that is over, a call and a text: every table that knows clients knows this one. */
    private AppointmentView livelyPast() {
        Map<String, String> line = carrier.line(scene.salon, phone);
        carrier.post("/voice/incoming", line);
        carrier.post("/voice/turn?turn=1", carrier.with(line, "SpeechResult", "my name is " + name));
        carrier.post("/voice/status", carrier.with(line, "CallStatus", "completed"));
        carrier.post(
                "/sms/incoming",
                Map.of(
                        "MessageSid",
                        "SM" + UUID.randomUUID(),
                        "AccountSid",
                        line.get("AccountSid"),
                        "From",
                        secondPhone,
                        "To",
                        scene.salon.phone(),
                        "Body",
                        "Hello, " + last + " here"));
        SeriesView weekly = series(13);
        owner.api(SeriesApi.class).cancel(weekly.id(), "0", new SeriesCancellation(null, last + " is ill"));
        waitsAt(15);
        AppointmentView visit = book(10);
        for (AppointmentStatus status : List.of(AppointmentStatus.IN_PROGRESS, AppointmentStatus.COMPLETED)) {
            visit = appointments.changeStatus(
                    visit.id(), String.valueOf(visit.version()), new StatusChange(status, first + " is here"));
        }
        return visit;
    }
}
