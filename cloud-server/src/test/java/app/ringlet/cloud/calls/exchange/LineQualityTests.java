package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.LineQuality;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.testing.Refused;
import app.ringlet.testing.TestSalons;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a softphone measures of its line in a call is kept with the call. */
@NullMarked
@ExchangeTest
class LineQualityTests {

    @Autowired
    TestSalons salons;

    @Autowired
    Exchange exchange;

    Salon salon;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
    }

    @Test
    void meanAndWorstOfACallAreSeenAfterwardsAlsoOfOneWhoCameBackToIt() throws Exception {
        exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            desk.calls().takeOver(call);
            desk.is(DeskNotice.Joined.class);
            desk.tell(new DeskCommand.Quality(40, 4, 0));
            desk.tell(new DeskCommand.Quality(100, 10, 2));
            // What follows on the same socket has been read after what was before it.
            desk.tell(new DeskCommand.Mute(call, false));
            desk.is(DeskNotice.Muted.class);
            assertThat(desk.calls().quality(call))
                    .as("of a seat that is taken still")
                    .isEmpty();

            desk.calls().handBack(call);
            desk.is(DeskNotice.Left.class);
            UUID user = desk.client().tokens().user().id();
            assertThat(kept(desk, call, 2)).isEqualTo(new LineQuality(user, 2, 70, 100, 7, 10, 1, 2));

            desk.calls().takeOver(call);
            desk.is(DeskNotice.Joined.class);
            desk.tell(new DeskCommand.Quality(-5, 70_000, 250));
            desk.tell(new DeskCommand.Mute(call, false));
            desk.is(DeskNotice.Muted.class);
            desk.calls().hangUp(call);

            LineQuality all = kept(desk, call, 3);
            assertThat(all.worstRoundTripMillis()).isEqualTo(100);
            assertThat(all.worstJitterMillis()).isEqualTo(60_000);
            assertThat(all.worstLostPercent()).isEqualTo(100);
            assertThat(all.meanLostPercent()).isEqualTo(34);
        }
    }

    @Test
    void anotherSalonsCallHasNone() throws Exception {
        exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon);
                Softphone other = exchange.desk(salons.open())) {
            UUID call = Exchange.live(desk);
            assertThat(desk.calls().quality(call)).isEmpty();
            Refused.with(ErrorCode.NOT_FOUND, () -> other.calls().quality(call));
        }
    }

    private static LineQuality kept(Softphone desk, UUID call, int measurements) throws InterruptedException {
        List<LineQuality> lines = Wait.until(
                "measurements",
                () -> desk.calls().quality(call),
                all -> !all.isEmpty() && all.getFirst().measurements() == measurements);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }
}
