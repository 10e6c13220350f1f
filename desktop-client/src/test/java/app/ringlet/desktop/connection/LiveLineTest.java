package app.ringlet.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.connection.ConnectionStatus.Connected;
import app.ringlet.desktop.connection.ConnectionStatus.Reconnecting;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.MagicLinkRedeem;
import app.ringlet.protocol.identity.MagicLinkRequest;
import app.ringlet.protocol.identity.RefreshRequest;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.protocol.push.PushMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveLineTest implements AuthApi {

    private static final Tokens TOKENS =
            new Tokens("access", "refresh", 900, SampleSalon.me().user());

    private final ManualWork work = new ManualWork(SampleSalon.NOW);
    private final FakeLink link = new FakeLink();
    private final LiveSalon salon = new LiveSalon();
    private final List<ConnectionStatus> statuses = new ArrayList<>();
    private final Session session = new Session(this, work, TOKENS, tokens -> {});
    private ServerFailure probeFailure;
    private ServerFailure refreshFailure;
    private int loads;
    private int refreshes;
    private LiveLine line;

    @BeforeEach
    void start() {
        RandomGenerator middle = () -> Long.MIN_VALUE;
        line = new LiveLine(
                session,
                link,
                () -> {
                    loads++;
                    return SampleSalon.quiet();
                },
                () -> {
                    if (probeFailure != null) {
                        throw probeFailure;
                    }
                },
                salon,
                work,
                work,
                new Backoff(middle),
                statuses::add);
        line.start(Optional.empty());
    }

    @Test
    void loadsWhenToldToAndThenTakesWhatFollows() {
        link.say(resync(40));
        assertThat(loads).isEqualTo(1);
        assertThat(statuses).last().isInstanceOf(Connected.class);
        link.say(hold(41));
        assertThat(salon.holds()).hasSize(1);
    }

    @Test
    void appliesWhatArrivesWhileItLoadsAfterwardsAndOnlyWhatIsNewer() {
        work.hold();
        link.say(resync(40));
        link.say(hold(40));
        link.say(released(41));
        link.say(hold(42));
        assertThat(salon.me()).isEmpty();
        work.letGo();
        assertThat(salon.holds()).hasSize(1);
        link.say(released(43));
        assertThat(salon.holds()).isEmpty();
        assertThat(link.hellos).containsExactly(0L);
    }

    @Test
    void appliesEachEventOnce() {
        link.say(resync(40));
        link.say(hold(41));
        link.say(released(42));
        link.say(hold(41));
        assertThat(salon.holds()).isEmpty();
    }

    @Test
    void asksAgainFromTheLastEventItKeptWhenOneIsMissing() {
        link.say(resync(40));
        link.say(hold(41));
        link.say(released(43));
        assertThat(salon.holds()).hasSize(1);
        assertThat(link.dropped).isEqualTo(1);
        work.pass(Duration.ofSeconds(1));
        assertThat(link.hellos).containsExactly(0L, 41L);
        link.say(released(42));
        link.say(new PushMessage.Welcome(42, SampleSalon.at(10, 42)));
        assertThat(salon.holds()).isEmpty();
        assertThat(loads).isEqualTo(1);
        assertThat(statuses).last().isInstanceOf(Connected.class);
    }

    @Test
    void countsAnEventOfAKindItDoesNotKnow() {
        link.say(resync(40));
        link.say(PushFrame.read("{\"type\":\"tip.given\",\"seq\":41,\"at\":\"2026-11-26T10:42:00-05:00\"}"));
        link.say(hold(42));
        assertThat(salon.holds()).hasSize(1);
    }

    @Test
    void waitsLongerEachTimeUpToFifteenSecondsAndCallsItOfflineAtTheThirdFailure() {
        link.say(resync(40));
        link.failing = new ServerFailure.Unreachable(new IOException());
        link.close(1006);
        for (int i = 0; i < 7; i++) {
            work.pass(Duration.ofSeconds(16));
        }
        List<Reconnecting> again = statuses.stream()
                .filter(Reconnecting.class::isInstance)
                .map(Reconnecting.class::cast)
                .toList();
        assertThat(again).extracting(Reconnecting::offline).startsWith(false, false, true, true);
        Reconnecting last = again.getLast();
        assertThat(last.lastKnown()).contains(SampleSalon.NOW);
        assertThat(new Backoff(() -> Long.MIN_VALUE).after(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(new Backoff(() -> Long.MIN_VALUE).after(3)).isEqualTo(Duration.ofSeconds(2));
        assertThat(new Backoff(() -> Long.MIN_VALUE).after(30)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void dropsALineOnWhichNothingCame() {
        link.say(resync(40));
        link.lastTraffic = SampleSalon.NOW;
        work.pass(LiveLine.SILENCE.minusSeconds(1));
        assertThat(link.dropped).isZero();
        work.pass(Duration.ofSeconds(10));
        assertThat(link.dropped).isPositive();
        assertThat(link.hellos).startsWith(0L, 40L);
    }

    @Test
    void doesNotTrustAnOpenLineWhenTheServerCannotServe() {
        link.say(resync(40));
        probeFailure = new ServerFailure.Unavailable(503, new IOException());
        line.suspect();
        assertThat(statuses).last().isInstanceOf(Reconnecting.class);
        work.pass(Duration.ofSeconds(1));
        link.say(new PushMessage.Welcome(40, SampleSalon.at(10, 42)));
        assertThat(statuses).last().isInstanceOf(Reconnecting.class);
        probeFailure = null;
        work.pass(Duration.ofSeconds(5));
        link.say(new PushMessage.Welcome(40, SampleSalon.at(10, 42)));
        assertThat(statuses).last().isInstanceOf(Connected.class);
    }

    @Test
    void loadsAnewWhenTheServersLogIsShorterThanWhatItKnows() {
        link.say(resync(40));
        link.close(1006);
        work.pass(Duration.ofSeconds(1));
        link.say(new PushMessage.Welcome(7, SampleSalon.at(10, 42)));
        work.pass(Duration.ofSeconds(3));
        assertThat(link.hellos).containsExactly(0L, 40L, 0L);
    }

    @Test
    void refreshesATokenThatTheServerDoesNotAccept() {
        link.say(resync(40));
        link.close(PushSocket.TOKEN_REFUSED);
        work.pass(Duration.ofSeconds(1));
        assertThat(refreshes).isEqualTo(1);
        assertThat(link.hellos).containsExactly(0L, 40L);
    }

    @Test
    void isSignedOutWhenTheRefreshTokenIsNotAcceptedEither() {
        link.say(resync(40));
        refreshFailure = new ServerFailure.Refused("token_invalid", "no", new IOException());
        link.close(PushSocket.TOKEN_REFUSED);
        work.pass(Duration.ofSeconds(60));
        assertThat(statuses).last().isInstanceOf(ConnectionStatus.SignedOut.class);
        assertThat(link.hellos).containsExactly(0L);
    }

    private static PushMessage resync(long seq) {
        return new PushMessage.Resync(seq, SampleSalon.at(10, 42));
    }

    private static PushMessage hold(long seq) {
        return new PushMessage.HoldPlaced(seq, SampleSalon.at(10, 42), SampleCalls.HOLD);
    }

    private static PushMessage released(long seq) {
        return new PushMessage.HoldReleased(seq, SampleSalon.at(10, 42), SampleCalls.HOLD.id());
    }

    @Override
    public Tokens login(LoginRequest request) {
        throw new AssertionError("nobody signs in here");
    }

    @Override
    public Tokens refresh(RefreshRequest request) {
        refreshes++;
        if (refreshFailure != null) {
            throw refreshFailure;
        }
        return TOKENS;
    }

    @Override
    public void logout(RefreshRequest request) {
        throw new AssertionError("nobody signs out here");
    }

    @Override
    public void sendMagicLink(MagicLinkRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tokens redeemMagicLink(MagicLinkRedeem request) {
        throw new UnsupportedOperationException();
    }
}
