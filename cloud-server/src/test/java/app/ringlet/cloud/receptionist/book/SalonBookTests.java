package app.ringlet.cloud.receptionist.book;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.AppointmentFilter;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.LedgerInspection;
import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.receptionist.ActKey;
import app.ringlet.cloud.receptionist.AppointmentBook;
import app.ringlet.cloud.receptionist.AppointmentBook.CallerMessage;
import app.ringlet.cloud.receptionist.AppointmentBookContract;
import app.ringlet.cloud.receptionist.CallContext;
import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.MessageTaken;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.Receptionist;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.SalonCalendar;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.salon.DatedHours;
import app.ringlet.protocol.salon.Hours;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.TestSalons;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The receptionist on the real book, in the embedded database. */
@ServerTest
@RecordApplicationEvents
class SalonBookTests extends AppointmentBookContract {

    @Autowired
    AppointmentBook book;

    @Autowired
    Receptionist receptionist;

    @Autowired
    Appointments appointments;

    @Autowired
    Clients clients;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    ApplicationEvents events;

    private Scene scene;

    @BeforeEach
    void openSalon(@Autowired TestSalons salons, @Autowired Catalog catalog, @Autowired Staff staff) {
        scene = Scene.open(salons, catalog, staff);
    }

    @AfterEach
    void theLedgerIsClean() {
        assertThat(ledger.check(scene.salon.id()).clean()).isTrue();
    }

    @Override
    protected AppointmentBook book() {
        return book;
    }

    @Override
    protected <T> T inSalon(Supplier<T> work) {
        return scene.as(work::get);
    }

    @Override
    protected int booked() {
        return live().size();
    }

    @Override
    protected KnownClient knownClient(String phone, String name) {
        UUID id = scene.as(() -> clients.findOrCreate(name, phone)).client().id();
        return new KnownClient(id, name);
    }

    private List<AppointmentView> live() {
        AppointmentFilter all = new AppointmentFilter(
                scene.at(scene.day(0), 0, 0),
                scene.at(scene.day(60), 0, 0),
                null,
                null,
                EnumSet.complementOf(EnumSet.of(AppointmentStatus.CANCELLED)));
        return scene.as(() -> appointments.list(all, 0, 50)).items();
    }

    @Test
    void theReceptionistKnowsClosuresAndDaysWithHoursOfTheirOwn(@Autowired SalonCalendar calendar) {
        LocalDate closed = scene.day(3);
        LocalDate shorter = scene.day(4);
        inSalon(() -> calendar.close(closed, closed, "painters"));
        inSalon(() -> calendar.changeDay(
                new DatedHours(shorter, List.of(new Hours(LocalTime.of(10, 0), LocalTime.of(12, 0))), "")));

        SalonFacts facts = inSalon(book::facts);

        assertThat(facts.opensOn(closed)).isFalse();
        assertThat(facts.openAt(shorter, LocalTime.of(11, 0))).isTrue();
        assertThat(facts.openAt(shorter, LocalTime.of(9, 0))).isFalse();
        assertThat(facts.isUsual(scene.day(5))).isTrue();
    }

    @Test
    void aMessageIsPublishedOnceInItsTransaction() {
        ActKey key = new ActKey(UUID.randomUUID(), 2, 0);
        for (int i = 0; i < 2; i++) {
            inSalon(() -> {
                book.takeMessage(key, new CallerMessage(null, "+12125550123", "Please call back", null));
                return true;
            });
        }
        assertThat(events.stream(MessageTaken.class))
                .containsExactly(
                        new MessageTaken(scene.salon.id(), key.callId(), null, "+12125550123", "Please call back"));
    }

    @Test
    void aCallerWhoIsBlockedIsToldSoPolitelyAndPutThrough() {
        scene.as(() -> clients.create(
                new NewClient("Maria Gonzalez", "+12125550167", null, null, null, null, true, "shouts", null, null)));
        CallContext ctx = new CallContext(scene.salon.id(), UUID.randomUUID(), "+12125550167");
        Reply reply = receptionist.greet(ctx);
        reply = receptionist.hear(ctx, reply.state(), 1, Utterance.of("a women's cut with Anna tomorrow at two"));
        reply = receptionist.hear(ctx, reply.state(), 2, Utterance.of("yes please"));

        assertThat(reply.speech())
                .isEqualTo("I'm sorry, I can't arrange this visit for you myself; one of our team can."
                        + " I'll put you through to someone.");
        assertThat(reply.next()).isEqualTo(Next.RING_DESK);
        assertThat(live()).isEmpty();
    }

    @Test
    void aWholeCallBooksOneAppointmentEvenIfItsLastTurnIsPlayedTwice() {
        CallContext ctx = new CallContext(scene.salon.id(), UUID.randomUUID(), "+12125550166");
        Reply reply = receptionist.greet(ctx);
        reply = receptionist.hear(ctx, reply.state(), 1, Utterance.of("a women's cut with Anna tomorrow at two"));
        assertThat(reply.speech()).contains("at 2 pm with Anna is free");
        reply = receptionist.hear(ctx, reply.state(), 2, Utterance.of("yes please"));
        Reply booked = receptionist.hear(ctx, reply.state(), 3, Utterance.of("Maria Gonzalez"));
        Reply again = receptionist.hear(ctx, reply.state(), 3, Utterance.of("Maria Gonzalez"));

        assertThat(booked.speech()).startsWith("You're booked for a women's cut with Anna tomorrow");
        assertThat(again.speech()).isEqualTo(booked.speech());
        assertThat(live()).hasSize(1);
        assertThat(live().getFirst().callId()).isEqualTo(ctx.callId());
    }
}
