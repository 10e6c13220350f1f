package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Role;
import java.util.UUID;

/** A caller whom the assistant has greeted, and a colleague who has taken the call over and heard them. */
final class TwoPeople implements AutoCloseable {

    static final int CALLER = 0x11;

    final CallerLine caller;
    final Softphone desk;
    final UUID call;
    final MediaStream line;

    TwoPeople(Exchange exchange, Salon salon) throws InterruptedException {
        caller = exchange.caller(salon);
        desk = exchange.desk(salon);
        call = Exchange.live(desk);
        desk.calls().takeOver(call);
        assertThat(desk.is(DeskNotice.Joined.class).role()).isEqualTo(Role.TALK);
        line = caller.stream();
        line.say(CALLER);
        assertThat(desk.hears()).isEqualTo(CALLER);
    }

    /** The lid is closed. */
    @Override
    public void close() {
        desk.close();
    }
}
