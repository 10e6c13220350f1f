package app.ringlet.cloud.calls.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.calls.media.Metronome;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Reason;
import app.ringlet.protocol.media.DeskNotice.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrangedCallTests {

    private final LiveCall call = new LiveCall(UUID.randomUUID(), UUID.randomUUID(), new Metronome());
    private final List<String> happened = new ArrayList<>();

    @Test
    void whoeverIsNotOfTheCallAnyMoreLeaves() {
        Seat former = seat("former");
        Seat present = seat("present");
        call.arrange(() -> of(former.userId(), present.userId(), false));
        call.seat(former);
        call.seat(present);

        call.arrange(() -> of(present.userId(), null, false));

        assertThat(call.talkers()).containsExactly(present);
        assertThat(happened).containsExactly("former TRANSFERRED");
    }

    @Test
    void whoeverJoinsWhileItIsReadHowItWasStays() {
        Seat newcomer = seat("newcomer");

        call.arrange(() -> {
            call.seat(newcomer);
            return of(null, null, false);
        });

        assertThat(call.talkers()).containsExactly(newcomer);
    }

    @Test
    void aThirdTalksBesideWhoHasTheCallAndNobodyElseDoes() {
        Seat owner = seat("owner");
        Seat third = seat("third");
        Seat another = seat("another");
        call.arrange(() -> of(owner.userId(), third.userId(), false));
        call.seat(owner);
        call.seat(third);
        assertThat(call.talkers()).containsExactly(owner, third);

        call.seat(another);

        assertThat(call.talkers()).containsExactly(third, another);
    }

    @Test
    void aTelephoneThatIsNotWantedAnyMoreIsHungUpOnce() {
        CallerLeg telephone = leg("telephone");
        call.third().onEnd(() -> happened.add("hung up"));
        call.third().connect(telephone);
        call.arrange(() -> of(null, null, true));
        assertThat(happened).isEmpty();

        call.arrange(() -> of(null, null, false));
        call.arrange(() -> of(null, null, false));

        assertThat(happened).containsExactly("telephone ended", "hung up");
    }

    @Test
    void afterTheEndNoTelephoneComesInAnyMore() {
        call.third().onEnd(() -> happened.add("hung up"));

        call.close();

        assertThat(call.third().connect(leg("telephone"))).isFalse();
        assertThat(happened).containsExactly("hung up");
    }

    private static Arrangement of(@Nullable UUID taker, @Nullable UUID third, boolean outside) {
        return new Arrangement(false, false, taker, third, outside);
    }

    private CallerLeg leg(String name) {
        return new CallerLeg() {
            @Override
            public void clear() {}

            @Override
            public void end() {
                happened.add(name + " ended");
            }

            @Override
            public void hear(byte[] frame) {}

            @Override
            public void mark(String name) {}
        };
    }

    private Seat seat(String name) {
        UUID session = UUID.randomUUID();
        UUID user = UUID.randomUUID();
        return new Seat() {
            @Override
            public UUID sessionId() {
                return session;
            }

            @Override
            public UUID userId() {
                return user;
            }

            @Override
            public Role role() {
                return Role.TALK;
            }

            @Override
            public void tell(DeskNotice notice) {}

            @Override
            public void left(Reason reason) {
                happened.add(name + " " + reason);
            }

            @Override
            public void hear(byte[] frame) {}

            @Override
            public String toString() {
                return name;
            }
        };
    }
}
