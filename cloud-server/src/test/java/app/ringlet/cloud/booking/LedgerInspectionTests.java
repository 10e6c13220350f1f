package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.admin.LedgerApi;
import app.ringlet.protocol.admin.LedgerCheck;
import app.ringlet.protocol.admin.LedgerCheck.Difference;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestSalons;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class LedgerInspectionTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    Appointments appointments;

    @Autowired
    LedgerInspection inspection;

    @Autowired
    JdbcClient jdbc;

    Scene scene;
    AppointmentView booked;

    @BeforeEach
    void bookACutAtTen() {
        scene = Scene.open(salons.open(ZoneId.of("Etc/UTC")), catalog, staff);
        booked = scene.as(() -> appointments.book(book(scene.at(10, 0), item(scene.cut, scene.anna))));
    }

    @Test
    void aTrueLedgerIsClean() {
        LedgerCheck check = inspection.check(scene.salon.id());

        assertThat(check).isEqualTo(new LedgerCheck(true, 1, List.of()));
    }

    @Test
    void cellsThatNothingTakesAreFound() {
        // 10:45 is this cell of the word that begins at 8:00: (2 * 60 + 45) / 5 = 33.
        corrupt("h08 = h08 | (1 << 33)");

        Difference found = inspection.check(scene.salon.id()).differences().getFirst();
        assertThat(found.surplus()).containsExactly("10:45");
        assertThat(found.missing()).isEmpty();
        assertThat(found.resourceId()).isEqualTo(scene.anna.id());
        assertThat(found.utcDay()).isEqualTo(scene.day(7));
    }

    @Test
    void cellsThatAreTakenButShownFreeAreFound() {
        corrupt("h08 = h08 & ~(1 << 24)");

        Difference found = inspection.check(scene.salon.id()).differences().getFirst();
        assertThat(found.missing()).containsExactly("10:00");
        assertThat(found.surplus()).isEmpty();
    }

    @Test
    void aLostRowIsFound() {
        jdbc.sql("DELETE FROM day_ledger WHERE tenant_id = ?")
                .param(Ids.bytes(scene.salon.id()))
                .update();

        assertThat(inspection.check(scene.salon.id()).differences().getFirst().missing())
                .hasSize(9)
                .startsWith("10:00")
                .endsWith("10:40");
    }

    @Test
    void twoWhoTakeOneCellAreFoundThoughTheLedgerHidesThem() {
        jdbc.sql("""
            INSERT INTO slot_hold (tenant_id, id, owner_kind, owner_label, starts_at, expires_at)
            SELECT tenant_id, :id, 'WEB', 'someone', starts_at, '2999-01-01' FROM appointment WHERE tenant_id = :tenant
            """)
                .param("id", Ids.bytes(new UUID(1, 1)))
                .param("tenant", Ids.bytes(scene.salon.id()))
                .update();
        jdbc.sql("""
            INSERT INTO visit_item (tenant_id, visit_id, position, service_id, service_name, employee_id, employee_name, starts_at,
                   active_minutes, processing_minutes, finishing_minutes, price_minor, currency, add_ons)
            SELECT tenant_id, :id, position, service_id, service_name, employee_id, employee_name, starts_at, 10, 0, 0,
                   price_minor, currency, add_ons FROM visit_item WHERE tenant_id = :tenant
            """)
                .param("id", Ids.bytes(new UUID(1, 1)))
                .param("tenant", Ids.bytes(scene.salon.id()))
                .update();

        assertThat(inspection.check(scene.salon.id()).differences().getFirst().missing())
                .containsExactly("10:00", "10:05");
    }

    @Test
    void cloudAdminsAskOverHttpAndNobodyElse() {
        corrupt("h08 = 0");

        LedgerApi admin = signedIn.cloudAdmin().api(LedgerApi.class);
        assertThat(admin.check(scene.salon.id()).clean()).isFalse();
        assertThat(admin.check(null).differences()).anyMatch(d -> d.tenantId().equals(scene.salon.id()));
        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> signedIn.owner(scene.salon).api(LedgerApi.class).check(null));
        Refused.with(
                ErrorCode.TOKEN_MISSING,
                () -> signedIn.nobody().api(LedgerApi.class).check(null));
        Refused.with(ErrorCode.NOT_FOUND, () -> admin.check(new UUID(7, 7)));
    }

    private void corrupt(String change) {
        jdbc.sql("UPDATE day_ledger SET " + change + " WHERE tenant_id = ?")
                .param(Ids.bytes(scene.salon.id()))
                .update();
    }
}
