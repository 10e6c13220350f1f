package app.ringlet.cloud.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.catalog.NewAddOn;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.NewEmployee;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.testing.TestSalons;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * A salon of a test's own, open every day from 9 to 18: Anna does cuts and colour, Ben cuts and beards. A cut takes 45 minutes, a
 * beard trim 15, a colour 30 + 35 + 30, toner 15 more.
 */
public final class Scene {

    private static final AtomicInteger PHONES = new AtomicInteger(1000);
    public static final Actor SOMEONE = Actor.user(null, "a test");

    public final Salon salon;
    public final ServiceView cut;
    public final ServiceView beard;
    public final ServiceView colour;
    public final AddOnView toner;
    public final EmployeeView anna;
    public final EmployeeView ben;

    private Scene(Salon salon, Catalog catalog, Staff staff) {
        this.salon = salon;
        cut = catalog.addService(NewService.simple("Women's cut", "Cuts", 45, 6500, "#aa3355"));
        beard = catalog.addService(NewService.simple("Beard trim", "Cuts", 15, 2000, "#335577"));
        colour = catalog.addService(NewService.phases("Full colour", "Colour", 30, 35, 30, 14000, "#773355")
                .withSynonyms("dye"));
        toner = catalog.addAddOn(new NewAddOn("Toner", List.of(), 15, 3000));
        anna = staff.add(new NewEmployee("Anna", "#112233", 0, Set.of(cut.id(), colour.id()), hours(9, 18)));
        ben = staff.add(new NewEmployee("Ben", "#223344", 1, Set.of(cut.id(), beard.id()), hours(9, 18)));
    }

    public static Scene open(TestSalons salons, Catalog catalog, Staff staff) {
        return open(salons.open(), catalog, staff);
    }

    public static Scene open(Salon salon, Catalog catalog, Staff staff) {
        return CurrentTenant.<Scene, RuntimeException>call(salon.id(), () -> new Scene(salon, catalog, staff));
    }

    /** Every day of the week. */
    public static List<DayHours> hours(int opens, int closes) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new DayHours(day, LocalTime.of(opens, 0), LocalTime.of(closes, 0)))
                .toList();
    }

    public <T> T as(ScopedValue.CallableOp<? extends T, RuntimeException> work) {
        return CurrentTenant.<T, RuntimeException>call(salon.id(), work);
    }

    public ZoneId zone() {
        return salon.zone();
    }

    /** A day that is some days ahead, in the salon's zone. */
    public LocalDate day(int ahead) {
        return LocalDate.now(Clock.system(zone())).plusDays(ahead);
    }

    public Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(zone()).toInstant();
    }

    /** Next week, at a time of the salon's day. */
    public Instant at(int hour, int minute) {
        return at(day(7), hour, minute);
    }

    public static VisitItem item(ServiceView service, EmployeeView who, AddOnView... extras) {
        return new VisitItem(
                service.id(), who.id(), Arrays.stream(extras).map(AddOnView::id).toList());
    }

    public static VisitItem anyone(ServiceView service) {
        return new VisitItem(service.id(), null, null);
    }

    public static NewAppointment.Who newcomer() {
        return new NewAppointment.Who(null, "Maya Lindqvist", "+1 212 555 " + PHONES.incrementAndGet());
    }

    public static BookVisit book(Instant start, VisitItem... items) {
        return book(newcomer(), start, items);
    }

    public static BookVisit book(NewAppointment.Who who, Instant start, VisitItem... items) {
        return new BookVisit(who, List.of(items), start, null, null, BookingSource.DESK, null, SOMEONE);
    }

    public static BookVisit book(UUID holdId, Instant start, VisitItem... items) {
        return new BookVisit(newcomer(), List.of(items), start, holdId, null, BookingSource.DESK, null, SOMEONE);
    }

    public static PlaceHold hold(UUID call, Instant start, VisitItem... items) {
        HoldOwner owner = new HoldOwner(HoldOwner.Kind.CALL, call, "a call");
        return new PlaceHold(owner, List.of(items), start, Duration.ofMinutes(2));
    }

    /** Fails unless {@code work} is refused for that reason. */
    public static void refused(ErrorCode code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
