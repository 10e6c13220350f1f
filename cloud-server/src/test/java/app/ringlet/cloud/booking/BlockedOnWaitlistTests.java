package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.NewWaitlistEntry;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom the salon has blocked is offered nothing by itself. */
class BlockedOnWaitlistTests extends WaitlistTest {

    @Test
    void aBlockedClientIsOfferedNothingAndTheNextIs() {
        WaitlistEntryView first = join("10:00", "10:45", cut);
        WaitlistEntryView second = join("10:00", "10:45", cut);
        block(first.client().id());

        cancelAndTurn();

        assertThat(statuses(first, second)).containsExactly(WaitlistStatus.WAITING, WaitlistStatus.OFFERED);
    }

    @Test
    void aClientWhoIsBlockedMeanwhileAcceptsByTheDeskOnly() {
        WaitlistEntryView entry = join("10:00", "10:45", cut);
        cancelAndTurn();
        block(entry.client().id());

        refused(ErrorCode.CLIENT_BLOCKED, () -> as(() -> waitlist.accept(entry.id(), Actor.call(UUID.randomUUID()))));

        assertThat(accept(entry).client().id()).isEqualTo(entry.client().id());
    }

    @Test
    void onlyTheDeskPutsABlockedClientOnTheList() {
        WaitlistEntryView before = join("10:00", "10:45", cut);
        block(before.client().id());
        NewWaitlistEntry again = new NewWaitlistEntry(
                new NewAppointment.Who(before.client().id(), null, null),
                List.of(cut),
                scene.day(7),
                scene.day(7),
                null,
                null,
                null,
                null);

        refused(ErrorCode.CLIENT_BLOCKED, () -> as(() -> waitlist.join(again.askedBy(BookingSource.PHONE_AI))));
        as(() -> waitlist.join(again));
    }

    private void block(UUID client) {
        jdbc.sql("UPDATE client SET blocked = TRUE, blocked_reason = 'shouts' WHERE id = ?")
                .param(Ids.bytes(client))
                .update();
    }
}
