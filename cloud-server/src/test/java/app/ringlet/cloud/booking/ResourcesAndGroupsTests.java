package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.catalog.NewService;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ServiceView;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Chairs and basins are sold as truly as people's time, and several services or guests all or not at all. */
class ResourcesAndGroupsTests extends ResourcesAndGroupsTest {

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
}
