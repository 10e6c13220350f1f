package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.admin.LedgerApi;
import app.ringlet.protocol.admin.LedgerCheck;
import app.ringlet.protocol.admin.LedgerCheck.Difference;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestSalons;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hand at the database, behind the server's back; two cuts stand in Anna's and Ben's books, 10:00 to 10:45 UTC. */
@ServerTest
class LedgerCheckOverHttpTests {

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
    JdbcClient jdbc;

    Scene scene;
    Scene other;
    LedgerApi admin;

    @BeforeEach
    void bookInTwoSalons() {
        scene = opened();
        other = opened();
        admin = signedIn.cloudAdmin().api(LedgerApi.class);
    }

    private Scene opened() {
        Scene opened = Scene.open(salons.open(ZoneId.of("Etc/UTC")), catalog, staff);
        opened.as(() -> appointments.book(book(opened.at(10, 0), item(opened.cut, opened.anna))));
        opened.as(() -> appointments.book(book(opened.at(10, 0), item(opened.cut, opened.ben))));
        return opened;
    }

    @Test
    void whatNobodyTouchedIsClean() {
        assertThat(admin.check(scene.salon.id())).isEqualTo(new LedgerCheck(true, 2, List.of()));
    }

    /** The word that begins at 8:00 has 10:00 at bit 24 and 10:40 at bit 32. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        # a bit too many
        h08 = h08 | (1 << 33)   ; 10:45            ;
        # the first and the last of a day
        h00 = 1, h20 = 1 << 47  ; 00:00 23:55      ;
        # a bit too few
        h08 = h08 & ~(1 << 24)  ;                  ; 10:00
        # the right number of bits, at the wrong time
        h08 = h08 << 1          ; 10:45            ; 10:00
        # a bit that stands for no time
        h16 = h16 | (1 << 50)   ; bit 50 of word 4 ;
        """)
    void aRowWithWrongBitsIsNamedWithItsCells(String change, String surplus, String missing) {
        corrupt(change);

        assertNamed(surplus, missing);
    }

    @Test
    void aRowThatIsGoneIsNamed() {
        jdbc.sql("DELETE FROM day_ledger WHERE tenant_id = ? AND resource_id = ?")
                .params(Ids.bytes(scene.salon.id()), Ids.bytes(scene.anna.id()))
                .update();

        assertNamed(null, "10:00 10:05 10:10 10:15 10:20 10:25 10:30 10:35 10:40");
    }

    @Test
    void aRowOfNothingIsNamed() {
        UUID nobody = new UUID(1, 1);
        jdbc.sql("UPDATE day_ledger SET resource_id = ? WHERE tenant_id = ? AND resource_id = ?")
                .params(Ids.bytes(nobody), Ids.bytes(scene.salon.id()), Ids.bytes(scene.anna.id()))
                .update();

        assertThat(admin.check(scene.salon.id()).differences())
                .extracting(Difference::resourceId)
                .containsExactlyInAnyOrder(nobody, scene.anna.id());
    }

    @Test
    void timeThatIsSoldTwiceIsNamedThoughTheLedgerHidesIt() {
        jdbc.sql("UPDATE visit_item SET employee_id = ?, active_minutes = 10 WHERE tenant_id = ? AND employee_id = ?")
                .params(Ids.bytes(scene.anna.id()), Ids.bytes(scene.salon.id()), Ids.bytes(scene.ben.id()))
                .update();
        jdbc.sql("DELETE FROM day_ledger WHERE tenant_id = ? AND resource_id = ?")
                .params(Ids.bytes(scene.salon.id()), Ids.bytes(scene.ben.id()))
                .update();

        assertNamed(null, "10:00 10:05");
    }

    private void corrupt(String change) {
        jdbc.sql("UPDATE day_ledger SET " + change + " WHERE tenant_id = ? AND resource_id = ?")
                .params(Ids.bytes(scene.salon.id()), Ids.bytes(scene.anna.id()))
                .update();
    }

    /** Anna's row of that day and no other: also when every salon is asked for. */
    private void assertNamed(String surplus, String missing) {
        Difference named =
                new Difference(scene.salon.id(), scene.anna.id(), scene.day(7), words(surplus), words(missing));
        LedgerCheck check = admin.check(scene.salon.id());

        assertThat(check.clean()).isFalse();
        assertThat(check.differences()).containsExactly(named);
        assertThat(admin.check(null).differences())
                .contains(named)
                .noneMatch(d -> d.tenantId().equals(other.salon.id()));
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : text.contains("bit") ? List.of(text) : List.of(text.split(" "));
    }
}
