package app.ringlet.cloud.clients;

import static app.ringlet.cloud.booking.Scene.item;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.booking.waitlist.WaitlistTurn;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.NewWaitlistEntry;
import app.ringlet.protocol.booking.SeriesApi;
import app.ringlet.protocol.booking.SeriesRequest;
import app.ringlet.protocol.booking.SeriesView;
import app.ringlet.protocol.booking.WaitlistApi;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistTimes;
import app.ringlet.protocol.salon.ClientConsentsApi;
import app.ringlet.protocol.salon.ClientPhonesApi;
import app.ringlet.protocol.salon.ClientPrivacyApi;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.ConsentKind;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.protocol.salon.NewConsent;
import app.ringlet.protocol.salon.NewPhone;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A client of whom every module keeps something, under names that no other test knows. */
@ServerTest
abstract class PersonalDataTest {

    static final AtomicInteger NUMBERS = new AtomicInteger(100);

    /** No other test knows these. */
    final String first = "Zeb" + letters();

    final String last = "Quill" + letters();
    final String name = first + " " + last;
    final String phone = "+16465557" + NUMBERS.incrementAndGet();
    final String secondPhone = "+16465557" + NUMBERS.incrementAndGet();
    final String email = last + "@feathers.example";

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

    AppointmentView book(int hour) {
        return appointments.book(visit(zebThemselves(), hour), UUID.randomUUID().toString());
    }

    NewAppointment visit(NewAppointment.Who who, int hour) {
        return new NewAppointment(
                who,
                List.of(item(scene.cut, scene.anna)),
                scene.salon.local(scene.at(hour, 0)),
                null,
                who.id() == null ? null : "note about " + first,
                null);
    }

    SeriesView series(int hour) {
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

    WaitlistEntryView waitsAt(int hour) {
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

    NewAppointment.Who zebThemselves() {
        return new NewAppointment.Who(zeb.id(), null, null);
    }

    /** Where in any text of any table the client still stands. */
    List<String> traces() {
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

    /** Sixteen that stand nowhere else. */
    static String letters() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(16)
                .chars()
                .map(digit -> Character.isDigit(digit) ? digit - '0' + 'g' : digit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    boolean stands(String trace, String table, String column) {
        return jdbc.sql("SELECT COUNT(*) FROM `" + table + "` WHERE LOWER(CONVERT(`" + column
                                + "` USING utf8mb4)) LIKE ?")
                        .param("%" + trace.toLowerCase(Locale.ROOT) + "%")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
