package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.anyone;
import static app.ringlet.cloud.booking.Scene.book;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.staff.NewEmployee;
import app.ringlet.cloud.staff.NewResource;
import app.ringlet.cloud.staff.Resources;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ResourceKind;
import app.ringlet.protocol.salon.ResourceNeed;
import app.ringlet.protocol.salon.ResourceView;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.Skill;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.TestSalons;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A salon with chairs and basins; the ledger is what was sold after each test. */
@ServerTest
abstract class ResourcesAndGroupsTest {

    @Autowired
    TestSalons salons;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    Resources resources;

    @Autowired
    Availabilities availabilities;

    @Autowired
    Appointments appointments;

    @Autowired
    LedgerInspection inspection;

    Scene scene;
    ResourceView chairs;

    @BeforeEach
    void open() {
        scene = Scene.open(salons, catalog, staff);
        chairs = scene.as(
                () -> resources.add(new NewResource("Chair", ResourceKind.CHAIR, List.of("Chair 1", "Chair 2"))));
    }

    @AfterEach
    void theLedgerIsWhatWasSold() {
        assertThat(inspection.check(scene.salon.id()).differences()).isEmpty();
    }

    boolean booked(Instant start, ServiceView service) {
        return CurrentTenant.<Boolean, RuntimeException>call(scene.salon.id(), () -> {
            try {
                appointments.book(book(start, anyone(service)));
                return true;
            } catch (app.ringlet.cloud.platform.Refusal refusal) {
                assertThat(refusal.code()).isEqualTo(ErrorCode.SLOT_TAKEN);
                return false;
            }
        });
    }

    static ResourceNeed need(ResourceView resource, PhaseKind... phases) {
        return new ResourceNeed(resource.id(), Set.of(phases));
    }

    ServiceView service(NewService service) {
        return scene.as(() -> catalog.addService(service));
    }

    EmployeeView employee(String name, ServiceView... services) {
        List<Skill> skills =
                List.of(services).stream().map(s -> Skill.asOnTheMenu(s.id())).toList();
        return scene.as(() -> staff.add(new NewEmployee(name, "#112233", 5, skills, Scene.hours(9, 18))));
    }

    static List<String> units(AppointmentView visit) {
        return visit.items().stream()
                .flatMap(i -> i.units().stream())
                .map(BookedItem.Unit::name)
                .toList();
    }

    List<Slot> find(VisitItem... items) {
        return scene.as(() -> availabilities.find(AvailabilityQuery.onDays(
                List.of(items), scene.day(7), scene.day(7), scene.zone(), 500, Choice.EACH_EMPLOYEE)));
    }

    static List<String> starts(List<Slot> slots) {
        return slots.stream()
                .map(s -> s.start().toLocalTime())
                .map(LocalTime::toString)
                .toList();
    }
}
