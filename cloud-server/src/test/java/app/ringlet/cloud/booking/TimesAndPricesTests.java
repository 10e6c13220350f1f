package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.catalog.NewAddOn;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.staff.NewEmployee;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.Skill;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a visit takes whom, and what it costs. */
class TimesAndPricesTests extends ResourcesAndGroupsTest {

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
}
