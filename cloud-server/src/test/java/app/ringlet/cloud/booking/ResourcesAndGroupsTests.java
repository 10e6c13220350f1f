package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.anyone;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.catalog.NewAddOn;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.staff.NewEmployee;
import app.ringlet.cloud.staff.NewResource;
import app.ringlet.cloud.staff.Resources;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.AddOnView;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Chairs and basins are sold as truly as people's time, and several services or guests all or not at all. */
@ServerTest
class ResourcesAndGroupsTests {

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

    @Test
    void whileTheColourProcessesTheEmployeeIsFreeButTheChairIsNot() {
        ServiceView colour = service(NewService.phases("Colour in a chair", "Colour", 30, 35, 30, 14000, "#773355")
                .needing(need(chairs, PhaseKind.values())));
        ServiceView cut = service(NewService.simple("Cut in a chair", "Cuts", 30, 5000, "#112233")
                .needing(need(chairs, PhaseKind.ACTIVE)));
        EmployeeView dora = employee("Dora", colour, cut);
        scene.as(() -> appointments.book(book(scene.at(10, 0), item(colour, dora))));

        AppointmentView between = scene.as(() -> appointments.book(book(scene.at(10, 30), item(cut, dora))));

        assertThat(units(between)).containsExactly("Chair 2");
        EmployeeView emil = employee("Emil", cut);
        refused(ErrorCode.SLOT_TAKEN, () -> scene.as(() -> appointments.book(book(scene.at(10, 30), item(cut, emil)))));
        scene.as(() -> appointments.book(book(scene.at(11, 0), item(cut, emil))));
    }

    @Test
    void anyOfTheBasinsWillDoAndWhenAllAreTakenNobodyElseCan() {
        ServiceView wash =
                service(NewService.simple("Wash", "Care", 30, 1500, "#112233").needing(need(chairs, PhaseKind.ACTIVE)));
        List<EmployeeView> three = List.of(employee("Dora", wash), employee("Emil", wash), employee("Fay", wash));

        List<String> units = three.subList(0, 2).stream()
                .flatMap(e -> units(scene.as(() -> appointments.book(book(scene.at(9, 0), item(wash, e))))).stream())
                .toList();

        assertThat(units).containsExactlyInAnyOrder("Chair 1", "Chair 2");
        refused(
                ErrorCode.SLOT_TAKEN,
                () -> scene.as(() -> appointments.book(book(scene.at(9, 15), item(wash, three.get(2))))));
        assertThat(starts(find(item(wash, three.get(2))))).startsWith("09:30");
    }

    @Test
    void manyAtOnceGetAsManyChairsAsThereAreAndNotOneMore() throws Exception {
        ServiceView wash =
                service(NewService.simple("Wash", "Care", 30, 1500, "#112233").needing(need(chairs, PhaseKind.ACTIVE)));
        IntStream.range(0, 6).forEach(i -> employee("Stylist " + i, wash));
        Instant start = scene.at(9, 0);
        List<Callable<Boolean>> bookers = IntStream.range(0, 24)
                .<Callable<Boolean>>mapToObj(i -> () -> booked(start, wash))
                .toList();

        int winners = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> each : threads.invokeAll(bookers)) {
                winners += each.get() ? 1 : 0;
            }
        }

        assertThat(winners).isEqualTo(2);
    }

    @Test
    void buffersTakeTheEmployeeAndTheRoomButNotTheClientsTime() {
        ServiceView massage = service(NewService.simple("Massage", "Care", 30, 5000, "#112233")
                .withBuffers(10, 15)
                .needing(need(chairs, PhaseKind.ACTIVE)));
        EmployeeView dora = employee("Dora", massage);

        AppointmentView booked = scene.as(() -> appointments.book(book(scene.at(10, 0), item(massage, dora))));

        BookedItem item = booked.items().getFirst();
        assertThat(booked.start()).isEqualTo(scene.salon.local(scene.at(10, 0)));
        assertThat(booked.end()).isEqualTo(scene.salon.local(scene.at(10, 30)));
        assertThat(item.blockedFrom()).isEqualTo(scene.salon.local(scene.at(9, 50)));
        assertThat(item.blockedTo()).isEqualTo(scene.salon.local(scene.at(10, 45)));
        assertThat(item.units()).singleElement().satisfies(unit -> {
            assertThat(unit.start()).isEqualTo(item.blockedFrom());
            assertThat(unit.end()).isEqualTo(item.blockedTo());
        });
        assertThat(starts(find(item(massage, dora))))
                .startsWith("11:00")
                .contains("17:15")
                .doesNotContain("17:30");
    }

    @Test
    void oneEmployeesServicesOfOneVisitFollowWithoutABuffer() {
        ServiceView massage = service(
                NewService.simple("Massage", "Care", 30, 5000, "#112233").withBuffers(10, 15));
        EmployeeView dora = employee("Dora", massage);
        EmployeeView emil = employee("Emil", massage);

        AppointmentView same =
                scene.as(() -> appointments.book(book(scene.at(10, 0), item(massage, dora), item(massage, dora))));
        AppointmentView two =
                scene.as(() -> appointments.book(book(scene.at(12, 0), item(massage, dora), item(massage, emil))));

        assertThat(same.items().get(0).blockedTo())
                .isEqualTo(same.items().get(1).blockedFrom());
        assertThat(two.items().get(0).blockedTo()).isEqualTo(scene.salon.local(scene.at(12, 45)));
        assertThat(two.items().get(1).blockedFrom()).isEqualTo(scene.salon.local(scene.at(12, 20)));
    }

    @Test
    void timeAndPriceAreTheEmployeesOwnWhereTheyDiffer() {
        EmployeeView slow = scene.as(() -> staff.add(new NewEmployee(
                "Dora",
                "#112233",
                3,
                List.of(new Skill(scene.cut.id(), 60, null, null, new Money(9000, "USD"))),
                Scene.hours(9, 18))));

        AppointmentView booked = scene.as(() -> appointments.book(
                book(scene.at(10, 0), item(scene.cut, slow, scene.toner), item(scene.beard, scene.ben))));

        assertThat(booked.items().getFirst().end()).isEqualTo(scene.salon.local(scene.at(11, 15)));
        assertThat(booked.items().getLast().start()).isEqualTo(scene.salon.local(scene.at(11, 15)));
        assertThat(booked.items().getFirst().priceParts())
                .containsExactly(
                        new BookedItem.PricePart("Women's cut", new Money(9000, "USD")),
                        new BookedItem.PricePart("Toner", new Money(3000, "USD")));
        assertThat(booked.price()).isEqualTo(new Money(14000, "USD"));
    }

    @Test
    void anAddOnMakesThePhaseLongerThatItBelongsTo() {
        AddOnView soak = scene.as(() -> catalog.addAddOn(
                new NewAddOn("Soak", List.of(), 15, PhaseKind.PROCESSING, List.of(scene.colour.id()), 1000)));

        AppointmentView booked =
                scene.as(() -> appointments.book(book(scene.at(10, 0), item(scene.colour, scene.anna, soak))));

        assertThat(booked.items().getFirst().phases().get(1).end()).isEqualTo(scene.salon.local(scene.at(11, 20)));
        refused(
                ErrorCode.INVALID_FIELD,
                () -> scene.as(() -> appointments.book(book(scene.at(14, 0), item(scene.cut, scene.anna, soak)))));
    }

    @Test
    void twoGuestsSitSideBySideOrNotAtAll() {
        VisitItem first = new VisitItem(scene.cut.id(), null, null, 0);
        VisitItem second = new VisitItem(scene.cut.id(), null, null, 1);

        AppointmentView group = scene.as(() -> appointments.book(book(scene.at(10, 0), first, second)));

        assertThat(group.items()).extracting(BookedItem::employeeId).doesNotHaveDuplicates();
        assertThat(group.items())
                .allMatch(i -> i.start().equals(scene.salon.local(scene.at(10, 0))))
                .extracting(BookedItem::guest)
                .containsExactly(0, 1);
        scene.as(() -> appointments.book(book(scene.at(12, 0), item(scene.cut, scene.ben))));
        refused(ErrorCode.SLOT_TAKEN, () -> scene.as(() -> appointments.book(book(scene.at(12, 0), first, second))));
        assertThat(starts(find(first, second)))
                .contains("09:15", "10:45")
                .doesNotContain("09:30", "10:00", "10:30", "11:30", "12:30");
    }

    @Test
    void aVisitThatIsMovedTakesWhicheverChairIsFreeThen() {
        ServiceView wash =
                service(NewService.simple("Wash", "Care", 30, 1500, "#112233").needing(need(chairs, PhaseKind.ACTIVE)));
        EmployeeView dora = employee("Dora", wash);
        EmployeeView emil = employee("Emil", wash);
        AppointmentView early = scene.as(() -> appointments.book(book(scene.at(9, 0), item(wash, dora))));
        AppointmentView late = scene.as(() -> appointments.book(book(scene.at(11, 0), item(wash, emil))));
        assertThat(units(early)).isEqualTo(units(late));

        AppointmentView moved = scene.as(() ->
                appointments.change(early.id(), ChangeVisit.move(scene.at(11, 0), early.version(), Scene.SOMEONE)));

        assertThat(units(moved)).doesNotContainAnyElementsOf(units(late));
    }

    private boolean booked(Instant start, ServiceView service) {
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

    private static ResourceNeed need(ResourceView resource, PhaseKind... phases) {
        return new ResourceNeed(resource.id(), Set.of(phases));
    }

    private ServiceView service(NewService service) {
        return scene.as(() -> catalog.addService(service));
    }

    private EmployeeView employee(String name, ServiceView... services) {
        List<Skill> skills =
                List.of(services).stream().map(s -> Skill.asOnTheMenu(s.id())).toList();
        return scene.as(() -> staff.add(new NewEmployee(name, "#112233", 5, skills, Scene.hours(9, 18))));
    }

    private static List<String> units(AppointmentView visit) {
        return visit.items().stream()
                .flatMap(i -> i.units().stream())
                .map(BookedItem.Unit::name)
                .toList();
    }

    private List<Slot> find(VisitItem... items) {
        return scene.as(() -> availabilities.find(AvailabilityQuery.onDays(
                List.of(items), scene.day(7), scene.day(7), scene.zone(), 500, Choice.EACH_EMPLOYEE)));
    }

    private static List<String> starts(List<Slot> slots) {
        return slots.stream()
                .map(s -> s.start().toLocalTime())
                .map(LocalTime::toString)
                .toList();
    }
}
