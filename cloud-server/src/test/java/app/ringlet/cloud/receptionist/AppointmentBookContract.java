package app.ringlet.cloud.receptionist;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.AppointmentBook.Booked;
import app.ringlet.cloud.receptionist.AppointmentBook.Cancelled;
import app.ringlet.cloud.receptionist.AppointmentBook.Confirmed;
import app.ringlet.cloud.receptionist.AppointmentBook.Customer;
import app.ringlet.cloud.receptionist.AppointmentBook.Held;
import app.ringlet.cloud.receptionist.AppointmentBook.Joined;
import app.ringlet.cloud.receptionist.AppointmentBook.Moved;
import app.ringlet.cloud.receptionist.AppointmentBook.Refused;
import app.ringlet.cloud.receptionist.AppointmentBook.SlotQuery;
import app.ringlet.cloud.receptionist.AppointmentBook.Taken;
import app.ringlet.cloud.receptionist.AppointmentBook.Visit;
import app.ringlet.cloud.receptionist.AppointmentBook.WaitlistWish;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every book must do; a salon with a service "Women's cut" that an "Anna" does, open next week at eleven. */
public abstract class AppointmentBookContract {

    private final UUID call = UUID.randomUUID();
    private int ordinal;

    protected abstract AppointmentBook book();

    /** Runs {@code work} where {@link #book()} has its salon. */
    protected abstract <T> T inSalon(Supplier<T> work);

    /** How many appointments have been booked and not cancelled. */
    protected abstract int booked();

    private ActKey key() {
        return new ActKey(call, 1, ordinal++);
    }

    private UUID service() {
        return inSalon(() -> book().facts().services().stream()
                .filter(s -> s.name().equals("Women's cut"))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private UUID anna() {
        return inSalon(() -> book().facts().employees().stream()
                .filter(e -> e.name().equals("Anna"))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private Slot slot(int hour) {
        return slot(hour, null).getFirst();
    }

    private List<Slot> slot(int hour, @Nullable UUID moving) {
        Instant start = inSalon(() -> book().facts())
                .today()
                .plusDays(7)
                .atTime(LocalTime.of(hour, 0))
                .atZone(inSalon(() -> book().facts()).zone())
                .toInstant();
        return inSalon(() -> book().findSlots(new SlotQuery(
                List.of(new VisitItem(service(), anna(), List.of())), start, start.plusSeconds(60), 10, moving)));
    }

    private static Visit visit(Slot slot) {
        return Visit.of(slot, List.of());
    }

    private Booked bookAt(ActKey key, Slot slot) {
        return (Booked)
                inSalon(() -> book().book(key, new Customer(null, "Maya", "+12125550177", null), visit(slot), null));
    }

    @Test
    void aFreeTimeIsFoundAndOnceHeldIsNoLongerFree() {
        Slot slot = slot(11);
        assertThat(inSalon(() -> book().hold(key(), visit(slot)))).isInstanceOf(Held.class);
        assertThat(slot(11, null)).isEmpty();
        assertThat(inSalon(() -> book().hold(key(), visit(slot)))).isInstanceOf(Taken.class);
    }

    @Test
    void aReleasedTimeIsFreeAgainAndReleasingTwiceIsNoError() {
        Slot slot = slot(11);
        Held held = (Held) inSalon(() -> book().hold(key(), visit(slot)));
        for (int i = 0; i < 2; i++) {
            inSalon(() -> {
                book().release(key(), held.hold().id());
                return true;
            });
        }
        assertThat(slot(11, null)).isNotEmpty();
    }

    @Test
    void theSameKeyBooksOnceAndGivesTheSameAppointment() {
        Slot slot = slot(11);
        ActKey key = key();
        Booked first = bookAt(key, slot);
        Booked again = bookAt(key, slot);
        assertThat(again.appointment().id()).isEqualTo(first.appointment().id());
        assertThat(booked()).isEqualTo(1);
    }

    @Test
    void aSecondBookingOfATakenTimeIsTaken() {
        Slot slot = slot(11);
        bookAt(key(), slot);
        assertThat(inSalon(
                        () -> book().book(key(), new Customer(null, "Other", "+12125550178", null), visit(slot), null)))
                .isInstanceOf(Taken.class);
        assertThat(booked()).isEqualTo(1);
    }

    @Test
    void aHoldIsUsedUpByItsBookingAndAGoneHoldDoesNotStandInTheWay() {
        Slot slot = slot(11);
        Held held = (Held) inSalon(() -> book().hold(key(), visit(slot)));
        Customer maya = new Customer(null, "Maya", "+12125550177", null);
        assertThat(inSalon(
                        () -> book().book(key(), maya, visit(slot), held.hold().id())))
                .isInstanceOf(Booked.class);
        Slot next = slot(12);
        assertThat(inSalon(() -> book().book(key(), maya, visit(next), UUID.randomUUID())))
                .isInstanceOf(Booked.class);
    }

    @Test
    void aMovedAppointmentIsWhereItWasMovedAndOnlyThere() {
        Booked booked = bookAt(key(), slot(11));
        UUID id = booked.appointment().id();
        assertThat(slot(11, id)).as("its own time counts as free").isNotEmpty();
        ActKey key = key();
        Slot later = slot(14);
        for (int i = 0; i < 2; i++) {
            Moved moved = (Moved) inSalon(() -> book().move(key, id, visit(later), null));
            assertThat(moved.before().start().toInstant())
                    .isEqualTo(booked.appointment().start().toInstant());
            assertThat(moved.after().start().toInstant())
                    .isEqualTo(later.start().toInstant());
        }
        assertThat(slot(11, null)).isNotEmpty();
        assertThat(booked()).isEqualTo(1);
    }

    @Test
    void aMoveMayChangeWhatIsDoneByTheSamePerson() {
        Slot slot = slot(11);
        UUID id = bookAt(key(), slot).appointment().id();
        SalonFacts facts = inSalon(() -> book().facts());
        UUID other = facts.employee(slot.employeeId()).orElseThrow().serviceIds().stream()
                .filter(s -> !s.equals(service()))
                .findFirst()
                .orElseThrow();
        Visit wanted = new Visit(List.of(new VisitItem(other, slot.employeeId(), List.of())), slot.start());
        Moved moved = (Moved) inSalon(() -> book().move(key(), id, wanted, null));
        assertThat(moved.after().items()).singleElement().satisfies(i -> {
            assertThat(i.serviceId()).isEqualTo(other);
            assertThat(i.employeeId()).isEqualTo(slot.employeeId());
        });
    }

    @Test
    void aCancelledAppointmentFreesItsTimeAndIsNotCancelledAgain() {
        Booked booked = bookAt(key(), slot(11));
        ActKey key = key();
        for (int i = 0; i < 2; i++) {
            assertThat(inSalon(() -> book().cancel(key, booked.appointment().id())))
                    .isInstanceOf(Cancelled.class);
        }
        assertThat(slot(11, null)).isNotEmpty();
        assertThat(inSalon(() -> book().cancel(key(), booked.appointment().id())))
                .isInstanceOf(Refused.class);
        assertThat(booked()).isZero();
    }

    @Test
    void whatAClientHasBeforeThemIsFoundByTheirPhone() {
        KnownClient client = knownClient("+12125550190", "Olga Petrova");
        assertThat(inSalon(() -> book().clientByPhone("+12125550190"))).contains(client);
        assertThat(inSalon(() -> book().clientByPhone("+12125550191"))).isEmpty();
        Slot slot = slot(11);
        inSalon(() -> book().book(key(), new Customer(client.id(), client.name(), null, null), visit(slot), null));
        assertThat(inSalon(() -> book().upcoming(client.id()))).hasSize(1);
    }

    @Test
    void aConfirmedAppointmentStaysConfirmedAndACancelledOneIsNotConfirmed() {
        Booked booked = bookAt(key(), slot(11));
        UUID id = booked.appointment().id();
        for (int i = 0; i < 2; i++) {
            Confirmed confirmed = (Confirmed) inSalon(() -> book().confirm(key(), id));
            assertThat(confirmed.appointment().status()).isEqualTo(AppointmentStatus.CONFIRMED);
        }
        inSalon(() -> book().cancel(key(), id));
        assertThat(inSalon(() -> book().confirm(key(), id))).isInstanceOf(AppointmentBook.Refused.class);
    }

    @Test
    void whoWaitsIsOnTheListOnce() {
        LocalDate today = inSalon(() -> book().facts()).today();
        WaitlistWish wish = new WaitlistWish(
                List.of(new VisitItem(service(), null, List.of())),
                today,
                today.plusDays(3),
                new Times(LocalTime.of(9, 0), LocalTime.NOON, null));
        ActKey key = key();
        Customer maya = new Customer(null, "Maya", "+12125550177", null);
        var first = inSalon(() -> book().joinWaitlist(key, maya, wish));
        assertThat(first).isInstanceOf(Joined.class);
        assertThat(inSalon(() -> book().joinWaitlist(key, maya, wish))).isEqualTo(first);
    }

    @Test
    void twoPeopleCanComeAtOnce() {
        Instant from = inSalon(() -> book().facts())
                .today()
                .plusDays(7)
                .atTime(11, 0)
                .atZone(inSalon(() -> book().facts()).zone())
                .toInstant();
        List<VisitItem> both =
                List.of(new VisitItem(service(), null, List.of(), 0), new VisitItem(service(), null, List.of(), 1));
        Slot slot = inSalon(() -> book().findSlots(new SlotQuery(both, from, from.plusSeconds(60), 10, null)))
                .getFirst();
        assertThat(slot.items()).extracting(Slot.Item::employeeId).doesNotHaveDuplicates();
        Booked booked = bookAt(key(), slot);
        assertThat(booked.appointment().items()).extracting(BookedItem::guest).containsExactly(0, 1);
    }

    @Test
    void aVisitAheadIsNotTheLastOne() {
        KnownClient client = knownClient("+12125550192", "Olga Petrova");
        Slot slot = slot(11);
        Customer olga = new Customer(client.id(), client.name(), null, null);
        inSalon(() -> book().book(key(), olga, visit(slot), null));
        Instant now = inSalon(() -> book().facts()).now();
        assertThat(inSalon(() -> book().lastVisit(client.id(), now))).isEmpty();
        assertThat(inSalon(() -> book().lastVisit(client.id(), slot.end().toInstant())))
                .isPresent();
    }

    /** Makes the salon know a client. */
    protected abstract KnownClient knownClient(String phone, String name);
}
