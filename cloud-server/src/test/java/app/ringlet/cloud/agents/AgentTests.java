package app.ringlet.cloud.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.staff.NewEmployee;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.ai.AiApi;
import app.ringlet.protocol.ai.AiAppointment;
import app.ringlet.protocol.ai.AiAvailability;
import app.ringlet.protocol.ai.AiCancellation;
import app.ringlet.protocol.ai.AiHold;
import app.ringlet.protocol.ai.AiMove;
import app.ringlet.protocol.ai.AiRefusal;
import app.ringlet.protocol.ai.AiService;
import app.ringlet.protocol.ai.AiSlot;
import app.ringlet.protocol.ai.NewAiAppointment;
import app.ringlet.protocol.ai.NewAiHold;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HistoryEntry;
import app.ringlet.protocol.salon.NewClient;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A voice agent of somebody else's, which knows the salon by names and has a key. */
class AgentTests extends AgentTest {

    @Autowired
    Clients clients;

    @Test
    void findsATimeByNamesAndBooksIt() {
        AiAvailability free = on(7, "haircut", "ana");

        assertThat(free.services()).containsExactly(new AiService(scene.cut.id(), "Women's cut"));
        assertThat(free.slots()).hasSize(3).allMatch(s -> s.employeeName().equals("Anna"));
        AiSlot slot = free.slots().getFirst();
        assertThat(slot.start().toInstant()).isEqualTo(scene.at(9, 0));
        assertThat(slot.say()).endsWith(" at 9 am");
        assertThat(free.text()).startsWith("I have " + slot.say()).endsWith(" with Anna.");

        AiAppointment booked = agent.book(wish(slot.start(), "haircut"), "k1");

        assertThat(booked.text()).isEqualTo("You're booked for a women's cut with Anna on " + slot.say() + ".");
        assertThat(booked.appointment()).isEqualTo(stored(booked.appointment().id()));
        assertThat(booked.appointment().client().phone()).isEqualTo("+12125550177");
        assertThat(booked.appointment().source()).isEqualTo(BookingSource.API);
        assertThat(booked.appointment().notes()).isEqualTo("by phone");
    }

    @Test
    void theHistoryNamesTheKey() {
        UUID id = agent.book(wish(at(10), "haircut"), "k1").appointment().id();

        List<HistoryEntry> history =
                scene.as(() -> appointments.historyOf(id, 0, 50)).items();

        assertThat(history)
                .extracting(entry -> entry.by().kind(), entry -> entry.by().label(), HistoryEntry::what)
                .containsExactly(tuple(HistoryEntry.Kind.API, "Test system", "booked"));
    }

    @Test
    void severalServicesAndExtrasCanBeNamedInOneBreath() {
        AiAppointment booked = agent.book(wish(at(10), "full colour with toner", "haircut"), "k1");

        assertThat(booked.appointment().items())
                .extracting(item -> item.serviceId(), item -> item.addOns().size())
                .containsExactly(tuple(scene.colour.id(), 1), tuple(scene.cut.id(), 0));
        assertThat(booked.text()).contains("full colour and toner", "women's cut");
    }

    @Test
    void aNameWithACommaIsOneNameAndAnIdIsAsGoodAsAName() {
        UUID wash = scene.as(() -> catalog.addService(NewService.simple("Wash, cut & go", "Cuts", 30, 4000, "#112233")))
                .id();
        scene.as(() -> staff.add(new NewEmployee("Cleo", "#445566", 2, Set.of(wash), Scene.hours(9, 18))));

        assertThat(on(7, "Wash, cut & go", null).services()).containsExactly(new AiService(wash, "Wash, cut & go"));
        assertThat(on(7, wash.toString(), null).slots())
                .extracting(AiSlot::employeeName)
                .containsOnly("Cleo");
        assertThat(on(7, scene.cut.id().toString(), scene.ben.id().toString()).slots())
                .extracting(AiSlot::employeeId)
                .containsOnly(scene.ben.id());
    }

    @Test
    void forABlockedClientItHearsThatAPersonBooks() {
        scene.as(() -> clients.create(
                new NewClient("Maya Lindqvist", PHONE, null, null, null, null, true, "shouts", null, null)));

        AiRefusal refusal = refused(ErrorCode.CLIENT_BLOCKED, () -> agent.book(wish(at(10), "haircut"), "k1"));

        assertThat(refusal.text()).isEqualTo("Only a person at the desk books visits for this client.");
        assertThat(agent.upcoming(PHONE).appointments()).isEmpty();
    }

    @Test
    void aTakenTimeIsAnApologyWithOtherTimesThatCanBeBooked() {
        agent.book(withAnna(at(10), "haircut"), "k1");

        AiRefusal taken = refused(ErrorCode.SLOT_TAKEN, () -> agent.book(withAnna(at(10), "haircut"), "k2"));

        assertThat(taken.text()).startsWith("I'm sorry, that time has just been taken. I have ");
        assertThat(taken.message()).isEqualTo(taken.text());
        assertThat(taken.slots()).hasSize(3).allMatch(s -> s.employeeName().equals("Anna"));
        assertThat(taken.slots()).extracting(s -> s.start().toInstant()).contains(scene.at(9, 15));
        assertThat(taken.text().toLowerCase(Locale.ROOT)).doesNotContain("booked");
        AiAppointment booked = agent.book(withAnna(taken.slots().getFirst().start(), "haircut"), "k3");
        assertThat(booked.appointment().start().toInstant())
                .isEqualTo(taken.slots().getFirst().start().toInstant());
    }

    @Test
    void aTimeOutsideTheHoursIsRefusedWithTheNearestOnes() {
        AiRefusal closed = refused(ErrorCode.OUTSIDE_HOURS, () -> agent.book(wish(at(20), "haircut"), "k1"));

        assertThat(closed.slots()).hasSize(3);
        assertThat(closed.slots()).extracting(s -> s.start().toInstant()).contains(scene.at(17, 15));
        refused(ErrorCode.IN_THE_PAST, () -> agent.book(wish(at(10).minusDays(30), "haircut"), "k2"));
        refused(ErrorCode.EMPLOYEE_CANNOT, () -> agent.book(withAnna(at(10), "beard trim"), "k3"));
        assertThat(agent.upcoming(PHONE).appointments()).isEmpty();
    }

    @Test
    void whatIsMovedAndCancelledIsToldFromTheRow() {
        AppointmentView booked = agent.book(wish(at(10), "haircut"), "k1").appointment();
        assertThat(agent.upcoming("+1 212 555 0177").text())
                .isEqualTo("You have a women's cut with Anna on " + say(at(10)) + ".");

        AiAppointment moved = agent.move(booked.id(), new AiMove(at(15)), "m1");
        assertThat(moved.text()).isEqualTo("Your appointment is now a women's cut with Anna on " + say(at(15)) + ".");
        assertThat(agent.move(booked.id(), new AiMove(at(15)), "m1")).isEqualTo(moved);
        assertThat(moved.appointment()).isEqualTo(stored(booked.id()));

        AiAppointment cancelled = agent.cancel(booked.id(), new AiCancellation("ill"), "c1");
        assertThat(cancelled.text()).isEqualTo("I've cancelled your women's cut with Anna on " + say(at(15)) + ".");
        assertThat(agent.cancel(booked.id(), new AiCancellation("ill"), "c1")).isEqualTo(cancelled);
        assertThat(cancelled.appointment().status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(agent.move(booked.id(), new AiMove(at(15)), "m1").text())
                .isEqualTo("That appointment has been cancelled since.");
        refused(ErrorCode.BAD_TRANSITION, () -> agent.cancel(booked.id(), new AiCancellation(null), "c2"));
        assertThat(agent.upcoming(PHONE).text()).isEqualTo("I can't find an appointment to come under that number.");
    }

    @Test
    void aMoveToATakenTimeLeavesTheAppointmentAndOffersOthers() {
        agent.book(withAnna(at(14), "haircut"), "k1");
        AppointmentView booked = agent.book(withAnna(at(10), "haircut"), "k2").appointment();

        AiRefusal taken = refused(ErrorCode.SLOT_TAKEN, () -> agent.move(booked.id(), new AiMove(at(14)), "m1"));

        assertThat(taken.slots()).isNotEmpty().allMatch(s -> s.employeeId().equals(scene.anna.id()));
        assertThat(stored(booked.id())).isEqualTo(booked);
    }

    @Test
    void aTimeIsKeptAndThenBooked() {
        NewAiHold wish = new NewAiHold(List.of("haircut"), "Anna", at(10));
        AiHold hold = agent.hold(wish, "h1");

        assertThat(hold.text()).startsWith(say(at(10)) + " with Anna is kept for you until ");
        assertThat(agent.hold(wish, "h1")).isEqualTo(hold);
        assertThat(scene.as(() -> appointments.upcomingOf(scene.anna.id()))).isEmpty();
        refused(ErrorCode.SLOT_TAKEN, () -> agent.book(withAnna(at(10), "haircut"), "k1"));
        AiApi other = signedIn.system(scene.salon, "appointments:write").api(AiApi.class);
        refused(ErrorCode.HOLD_GONE, () -> other.book(held(hold, "haircut"), "k1"));
        refused(ErrorCode.INVALID_FIELD, () -> agent.book(held(hold, "full colour"), "k2"));

        AiAppointment booked = agent.book(held(hold, "haircut"), "k3");

        assertThat(booked.text()).contains("women's cut with Anna on " + say(at(10)));
        assertThat(agent.book(held(hold, "haircut"), "k3")).isEqualTo(booked);
        refused(ErrorCode.HOLD_GONE, () -> agent.hold(wish, "h1"));
    }

    @Test
    void aNameThatFitsSeveralIsAskedAboutAndOneThatFitsNoneIsSaidSo() {
        scene.as(() -> catalog.addService(NewService.simple("Men's cut", "Cuts", 30, 4000, "#112233")));
        scene.as(() ->
                staff.add(new NewEmployee("Anna Berg", "#445566", 2, Set.of(scene.cut.id()), Scene.hours(9, 18))));

        AiRefusal cut = refused(ErrorCode.AMBIGUOUS_NAME, () -> on(7, "a cut", null));
        assertThat(cut.candidates()).containsExactlyInAnyOrder("Women's cut", "Men's cut");
        assertThat(cut.text()).contains("a women's cut", " or ", "a men's cut").endsWith("?");
        assertThat(cut.errors()).extracting(e -> e.field()).containsExactly("service");

        AiRefusal massage = refused(ErrorCode.UNKNOWN_NAME, () -> on(7, "hot stone massage", null));
        assertThat(massage.candidates()).contains("Women's cut", "Beard trim");
        assertThat(massage.text()).contains("a women's cut", "a beard trim");

        AiRefusal zoe = refused(ErrorCode.UNKNOWN_NAME, () -> on(7, "men's cut", "Zoe"));
        assertThat(zoe.candidates()).containsExactly("Anna", "Ben", "Anna Berg");
        assertThat(on(7, "women's cut", "anna berg").slots())
                .extracting(AiSlot::employeeName)
                .containsOnly("Anna Berg");
    }

    @Test
    void twoOfOneFirstNameAreAskedAbout() {
        scene.as(
                () -> staff.add(new NewEmployee("Mia Roth", "#445566", 2, Set.of(scene.cut.id()), Scene.hours(9, 18))));
        scene.as(() ->
                staff.add(new NewEmployee("Mia Stern", "#445566", 3, Set.of(scene.cut.id()), Scene.hours(9, 18))));

        AiRefusal mia = refused(ErrorCode.AMBIGUOUS_NAME, () -> on(7, "haircut", "mia"));

        assertThat(mia.text()).isEqualTo("Would that be Mia Roth or Mia Stern?");
        assertThat(mia.candidates()).containsExactly("Mia Roth", "Mia Stern");
        assertThat(on(7, "haircut", "no preference").slots()).isNotEmpty();
    }

    /** As the availability says that time. */
    private String say(OffsetDateTime start) {
        return agent
                .availability(
                        List.of("haircut"),
                        null,
                        null,
                        start.toString(),
                        start.plusMinutes(1).toString(),
                        null,
                        1)
                .slots()
                .stream()
                .map(AiSlot::say)
                .findFirst()
                .orElseThrow();
    }

    private static NewAiAppointment withAnna(OffsetDateTime start, String service) {
        return new NewAiAppointment(client(), List.of(service), "Anna", start, null, null);
    }

    private static NewAiAppointment held(AiHold hold, String service) {
        return new NewAiAppointment(
                client(), List.of(service), "Anna", hold.slot().start(), hold.holdId(), null);
    }

    private AppointmentView stored(UUID id) {
        return key.api(AppointmentsApi.class).get(id);
    }
}
