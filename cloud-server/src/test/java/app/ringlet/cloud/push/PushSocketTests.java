package app.ringlet.cloud.push;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.RefreshRequest;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.SessionsApi;
import app.ringlet.protocol.push.PushClose;
import app.ringlet.protocol.push.PushMessage;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestDesk;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PushTest
class PushSocketTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestEvents events;

    @Autowired
    TestClock clock;

    @Test
    void aNewDeskIsToldWhereTheLogIsAndThenGetsWhatHappens() {
        Salon salon = salons.open();
        events.say(salon.id(), "before");
        try (TestDesk desk = TestDesk.connect(signedIn.agent(salon), 0)) {
            assertThat(desk.next(PushMessage.Resync.class).seq()).isEqualTo(1);

            events.say(salon.id(), "one", "two");

            assertThat(desk.next(PushMessage.LineSaid.class).seq()).isEqualTo(2);
            assertThat(TestEvents.text(desk.next())).isEqualTo("two");
        }
    }

    @Test
    void aDeskThatReturnsGetsWhatItMissedAndIsThenWelcomed() {
        Salon salon = salons.open();
        events.say(salon.id(), "one", "two", "three");
        try (TestDesk desk = TestDesk.connect(signedIn.agent(salon), 1)) {
            assertThat(TestEvents.text(desk.next())).isEqualTo("two");
            assertThat(TestEvents.text(desk.next())).isEqualTo("three");
            assertThat(desk.next(PushMessage.Welcome.class).seq()).isEqualTo(3);
        }
    }

    @Test
    void moreThanTheMemoryHoldsIsReadFromTheLog() {
        Salon salon = salons.open();
        events.say(salon.id(), "first");
        IntStream.range(0, 45).forEach(i -> events.say(salon.id(), "line " + i));
        try (TestDesk desk = TestDesk.connect(signedIn.agent(salon), 1)) {
            for (int i = 0; i < 45; i++) {
                assertThat(TestEvents.text(desk.next())).isEqualTo("line " + i);
            }
            assertThat(desk.next(PushMessage.Welcome.class).seq()).isEqualTo(46);
        }
    }

    @Test
    void aDeskThatMissedTooMuchOrKnowsMoreThanTheLogIsToldToLoadAnew() {
        Salon salon = salons.open();
        IntStream.range(0, 60).forEach(i -> events.say(salon.id(), "line " + i));
        TestClient agent = signedIn.agent(salon);
        try (TestDesk behind = TestDesk.connect(agent, 5);
                TestDesk ahead = TestDesk.connect(agent, 61)) {
            assertThat(behind.next(PushMessage.Resync.class).seq()).isEqualTo(60);
            assertThat(ahead.next(PushMessage.Resync.class).seq()).isEqualTo(60);

            events.say(salon.id(), "live");

            assertThat(TestEvents.text(behind.next())).isEqualTo("live");
            assertThat(ahead.next().seq()).isEqualTo(61);
        }
    }

    @Test
    void anotherSalonsEventsAreNeverSeen() {
        Salon own = salons.open();
        Salon other = salons.open();
        try (TestDesk desk = TestDesk.connect(signedIn.agent(own), 0)) {
            desk.next(PushMessage.Resync.class);

            events.say(other.id(), "a secret");
            events.say(own.id(), "ours");

            assertThat(TestEvents.text(desk.next())).isEqualTo("ours");
            assertThat(desk.received()).isEmpty();
        }
    }

    @Test
    void aSocketNeedsATokenAndACloudAdminNamesASalonForIt() {
        assertThat(TestDesk.refusal(signedIn.baseUrl(), null)).isEqualTo(401);
        assertThat(TestDesk.refusal(signedIn.baseUrl(), "nonsense")).isEqualTo(401);
        assertThat(TestDesk.refusal(
                        signedIn.baseUrl(), signedIn.cloudAdmin().tokens().accessToken()))
                .isEqualTo(403);
    }

    @Test
    void whoSaysNoHelloOrNonsenseIsSentAway() {
        TestClient agent = signedIn.agent(salons.open());
        try (TestDesk silent = TestDesk.silent(agent);
                TestDesk muddled = TestDesk.silent(agent).say("{\"type\":\"hello\",\"lastSeq\":\"x\"}")) {
            assertThat(silent.closeCode()).isEqualTo(PushClose.NO_HELLO);
            assertThat(muddled.closeCode()).isEqualTo(PushClose.NO_HELLO);
        }
    }

    @Test
    void theSocketClosesWhenItsUserLeaves() {
        Salon salon = salons.open();
        TestClient agent = signedIn.agent(salon);
        try (TestDesk desk = TestDesk.connect(agent, 0);
                TestDesk colleague = TestDesk.connect(signedIn.agent(salon), 0)) {
            desk.next();
            colleague.next();

            agent.api(AuthApi.class).logout(new RefreshRequest(agent.tokens().refreshToken()));

            assertThat(desk.closeCode()).isEqualTo(PushClose.SESSION_ENDED);
            assertThat(colleague.isClosed()).isFalse();
        }
    }

    @Test
    void theSocketClosesWhenItsSessionIsEndedFromAnotherDevice() {
        User user = signedIn.user(salons.open(), Role.AGENT);
        TestClient stolen = signedIn.session(user);
        TestClient phone = signedIn.session(user);
        try (TestDesk desk = TestDesk.connect(stolen, 0);
                TestDesk own = TestDesk.connect(phone, 0)) {
            desk.next();
            own.next();

            phone.api(SessionsApi.class).endOthers();

            assertThat(desk.closeCode()).isEqualTo(PushClose.SESSION_ENDED);
            assertThat(own.isClosed()).isFalse();
        }
    }

    @Test
    void theSocketOutlivesItsAccessTokenButNotItsSession() {
        Salon salon = salons.open();
        try (TestDesk desk = TestDesk.connect(signedIn.agent(salon), 0)) {
            desk.next();
            clock.pass(Duration.ofHours(1));
            events.say(salon.id(), "still here");
            assertThat(TestEvents.text(desk.next())).isEqualTo("still here");

            clock.pass(Duration.ofDays(7));

            assertThat(desk.closeCode()).isEqualTo(PushClose.SESSION_ENDED);
        }
    }

    @Test
    void aLivingDeskIsKeptHoweverLittleHappens() {
        Salon salon = salons.open();
        try (TestDesk desk = TestDesk.connect(signedIn.agent(salon), 0)) {
            desk.next();
            desk.awaitPings(2);

            events.say(salon.id(), "still here");

            assertThat(TestEvents.text(desk.next())).isEqualTo("still here");
        }
    }
}
