package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.setup.SalonSetup;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.PlannedUnit;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.Skill;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wanted service, understood: with what it takes and who can do it.
 *
 * @param who can do it, in the order of the calendar's columns
 * @param named whether that is one employee who was asked for
 */
record WantedItem(int guest, ServiceView service, List<AddOnView> addOns, List<EmployeeView> who, boolean named) {

    /** As this employee does it: menu or skill, and the add-ons' minutes in the phases that they extend. */
    PlannedItem.Minutes minutes(Skill skill) {
        return new PlannedItem.Minutes(
                minutes(PhaseKind.ACTIVE, skill.activeMinutes(), service.activeMinutes()),
                minutes(PhaseKind.PROCESSING, skill.processingMinutes(), service.processingMinutes()),
                minutes(PhaseKind.FINISHING, skill.finishingMinutes(), service.finishingMinutes()));
    }

    private int minutes(PhaseKind phase, @Nullable Integer theirs, int onTheMenu) {
        int extra = addOns.stream()
                .filter(a -> a.phase() == phase)
                .mapToInt(AddOnView::minutes)
                .sum();
        return Objects.requireNonNullElse(theirs, onTheMenu) + extra;
    }

    PlannedItem plan(Served served, Instant start, SalonSetup setup) {
        UUID id = served.option().employee();
        EmployeeView employee =
                who.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
        Skill skill = setup.skill(id, service.id()).orElseThrow();
        return new PlannedItem(
                guest,
                service.id(),
                service.name(),
                id,
                employee.name(),
                start,
                minutes(skill),
                served.before() * Option.CELL,
                served.after() * Option.CELL,
                units(served),
                addOns.stream().map(a -> new BookedItem.AddOn(a.id(), a.name())).toList(),
                charge(skill));
    }

    private PlannedItem.Charge charge(Skill skill) {
        List<BookedItem.PricePart> parts = new ArrayList<>();
        parts.add(new BookedItem.PricePart(service.name(), Objects.requireNonNullElse(skill.price(), service.price())));
        addOns.forEach(a -> parts.add(new BookedItem.PricePart(a.name(), a.price())));
        Money price = parts.stream()
                .map(BookedItem.PricePart::price)
                .reduce(Money::plus)
                .orElseThrow();
        return new PlannedItem.Charge(price, parts, service.deposit());
    }

    static List<PlannedUnit> units(Served served) {
        List<PlannedUnit> units = new ArrayList<>();
        List<Take> takes = served.option().takes();
        for (int i = 0; i < takes.size(); i++) {
            units.add(new PlannedUnit(
                    served.units().get(i).id(),
                    served.units().get(i).name(),
                    takes.get(i).from() * Option.CELL,
                    takes.get(i).to() * Option.CELL));
        }
        return units;
    }
}
