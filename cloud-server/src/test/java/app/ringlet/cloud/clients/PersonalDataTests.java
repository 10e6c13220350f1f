package app.ringlet.cloud.clients;

import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.booking.waitlist.WaitlistTurn;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.booking.HoldsApi;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.NewWaitlistEntry;
import app.ringlet.protocol.booking.SeriesApi;
import app.ringlet.protocol.booking.SeriesCancellation;
import app.ringlet.protocol.booking.SeriesRequest;
import app.ringlet.protocol.booking.SeriesView;
import app.ringlet.protocol.booking.StatusChange;
import app.ringlet.protocol.booking.WaitlistApi;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistStatus;
import app.ringlet.protocol.booking.WaitlistTimes;
import app.ringlet.protocol.salon.ClientConsentsApi;
import app.ringlet.protocol.salon.ClientErasure;
import app.ringlet.protocol.salon.ClientExport;
import app.ringlet.protocol.salon.ClientMerge;
import app.ringlet.protocol.salon.ClientPhonesApi;
import app.ringlet.protocol.salon.ClientPrivacyApi;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.ConsentKind;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.protocol.salon.NewConsent;
import app.ringlet.protocol.salon.NewPhone;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class PersonalDataTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    /** No other test knows these. */
    private final String first = "Zeb" + letters();

    private final String last = "Quill" + letters();
    private final String name = first + " " + last;
    private final String phone = "+16465557" + NUMBERS.incrementAndGet();
    private final String secondPhone = "+16465557" + NUMBERS.incrementAndGet();
    private final String email = last + "@feathers.example";

    @Autowired
    TestSalons salons;

    @Autowired
    Salons settings;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    CarrierPost carrier;

    @Autowired
    WaitlistTurn turn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    Scene scene;
    TestClient owner;
    ClientsApi clients;
    AppointmentsApi appointments;
    ClientPrivacyApi privacy;
    ClientView zeb;

    @BeforeEach
    void open() {
        scene = Scene.open(salons, catalog, staff);
        settings.confirmByText(scene.salon.id(), false);
        owner = signedIn.owner(scene.salon);
        clients = owner.api(ClientsApi.class);
        appointments = owner.api(AppointmentsApi.class);
        privacy = owner.api(ClientPrivacyApi.class);
        zeb = clients.create(new NewClient(
                name, phone, email, last + "'s notes", List.of(last), null, true, first + " shouts", null, null));
        owner.api(ClientPhonesApi.class).add(zeb.id(), new NewPhone(secondPhone));
        owner.api(ClientConsentsApi.class).add(zeb.id(), new NewConsent(ConsentKind.RECORDING, true, "said " + last));
    }

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

    @Test
    void whoStillComesIsNotErased() {
        AppointmentView ahead = book(10);

        Refused refused = Refused.with(
                ErrorCode.HAS_UPCOMING_APPOINTMENTS, () -> privacy.erase(zeb.id(), new ClientErasure(name)));

        assertThat(refused.error().message()).contains("cancel them first");
        assertThat(clients.get(zeb.id())).isEqualTo(zeb);
        appointments.changeStatus(
                ahead.id(),
                String.valueOf(ahead.version()),
                new StatusChange(AppointmentStatus.CANCELLED, first + " moved away"));
        privacy.erase(zeb.id(), new ClientErasure(name));
        assertThat(traces()).isEmpty();
    }

    @Test
    void whoseSeriesGoesOnIsNotErased() {
        SeriesView series = series(10);

        Refused.with(ErrorCode.HAS_UPCOMING_APPOINTMENTS, () -> privacy.erase(zeb.id(), new ClientErasure(name)));

        owner.api(SeriesApi.class).cancel(series.id(), "0", new SeriesCancellation(null, first + " moved away"));
        privacy.erase(zeb.id(), new ClientErasure(name));
        assertThat(traces()).isEmpty();
    }

    @Test
    void whoWaitsWaitsNoMoreAndWhatWasOfferedIsFree() {
        zeb = clients.change(
                zeb.id(), String.valueOf(clients.get(zeb.id()).version()), new NewClient(name, phone, email, null));
        AppointmentView other = appointments.book(visit(Scene.newcomer(), 10), null);
        WaitlistApi waitlist = owner.api(WaitlistApi.class);
        WaitlistEntryView entry = waitsAt(10);
        appointments.changeStatus(
                other.id(), String.valueOf(other.version()), new StatusChange(AppointmentStatus.CANCELLED, null));
        turn.run();
        assertThat(waitlist.get(entry.id()).status()).isEqualTo(WaitlistStatus.OFFERED);

        privacy.erase(zeb.id(), new ClientErasure(name));

        assertThat(traces()).isEmpty();
        WaitlistEntryView withdrawn = waitlist.get(entry.id());
        assertThat(withdrawn.status()).isEqualTo(WaitlistStatus.WITHDRAWN);
        assertThat(withdrawn.client().name()).isEqualTo("Erased client");
        assertThat(owner.api(HoldsApi.class).list()).isEmpty();
        appointments.book(visit(Scene.newcomer(), 10), null);
    }

    @Test
    void nobodyIsErasedBySlipOrByWhoeverLikes() {
        Refused refused =
                Refused.with(ErrorCode.INVALID_FIELD, () -> privacy.erase(zeb.id(), new ClientErasure(first)));
        assertThat(refused.error().errors()).extracting("field").containsExactly("confirm");
        ClientPrivacyApi agent = signedIn.agent(scene.salon).api(ClientPrivacyApi.class);
        Refused.with(ErrorCode.FORBIDDEN, () -> agent.erase(zeb.id(), new ClientErasure(name)));
        Refused.with(ErrorCode.FORBIDDEN, () -> agent.export(zeb.id()));
        ClientPrivacyApi stranger = signedIn.owner(salons.open()).api(ClientPrivacyApi.class);
        Refused.with(ErrorCode.NOT_FOUND, () -> stranger.erase(zeb.id(), new ClientErasure(name)));
        Refused.with(ErrorCode.NOT_FOUND, () -> stranger.export(zeb.id()));
        Refused.with(ErrorCode.NOT_FOUND, () -> privacy.export(UUID.randomUUID()));
        assertThat(clients.get(zeb.id())).isEqualTo(zeb);
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

    private AppointmentView book(int hour) {
        return appointments.book(visit(zebThemselves(), hour), UUID.randomUUID().toString());
    }

    private NewAppointment visit(NewAppointment.Who who, int hour) {
        return new NewAppointment(
                who,
                List.of(item(scene.cut, scene.anna)),
                scene.salon.local(scene.at(hour, 0)),
                null,
                who.id() == null ? null : "note about " + first,
                null);
    }

    private SeriesView series(int hour) {
        return owner.api(SeriesApi.class)
                .book(
                        new SeriesRequest(
                                zebThemselves(),
                                List.of(item(scene.cut, scene.anna)),
                                scene.salon.local(scene.at(hour, 0)),
                                1,
                                2,
                                null,
                                "weekly for " + first,
                                null),
                        UUID.randomUUID().toString());
    }

    private WaitlistEntryView waitsAt(int hour) {
        WaitlistTimes times =
                new WaitlistTimes(List.of(DayOfWeek.values()), LocalTime.of(hour, 0), LocalTime.of(hour, 45));
        return owner.api(WaitlistApi.class)
                .join(
                        new NewWaitlistEntry(
                                zebThemselves(),
                                List.of(item(scene.cut, scene.anna)),
                                scene.day(7),
                                scene.day(7),
                                List.of(times),
                                "waits for " + last,
                                null,
                                null),
                        UUID.randomUUID().toString());
    }

    private NewAppointment.Who zebThemselves() {
        return new NewAppointment.Who(zeb.id(), null, null);
    }

    /** Where in any text of any table the client still stands. */
    private List<String> traces() {
        List<String> found = new ArrayList<>();
        jdbc.sql("SELECT table_name AS t, column_name AS c FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND data_type IN ('char', 'varchar', 'tinytext', 'text',"
                        + " 'mediumtext', 'longtext', 'json', 'blob', 'mediumblob', 'longblob')")
                .query((row, n) -> Map.entry(row.getString("t"), row.getString("c")))
                .list()
                .forEach(column -> Stream.of(first, last, phone, phone.substring(2), secondPhone, email)
                        .filter(trace -> stands(trace, column.getKey(), column.getValue()))
                        .forEach(trace -> found.add(column + ": " + trace)));
        return found;
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private boolean stands(String trace, String table, String column) {
        return jdbc.sql("SELECT COUNT(*) FROM `" + table + "` WHERE LOWER(CONVERT(`" + column
                                + "` USING utf8mb4)) LIKE ?")
                        .param("%" + trace.toLowerCase(Locale.ROOT) + "%")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
