package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.NewWaitlistEntry;
import app.ringlet.protocol.booking.SeriesView;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistPatch;
import app.ringlet.protocol.booking.WaitlistStatus;
import app.ringlet.protocol.salon.ClientErasure;
import app.ringlet.protocol.salon.ClientMerge;
import app.ringlet.protocol.salon.ClientPrivacyApi;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaitlistOverHttpTests extends SeriesAndWaitlistTest {

    @Test
    void theWaitingListIsJoinedReadChangedAndLeft() {
        NewWaitlistEntry wishes = wishes(e -> {});
        WaitlistEntryView entry = waitlist.join(wishes, "k");

        assertThat(waitlist.join(wishes, "k")).isEqualTo(entry);
        assertThat(waitlist.join(wishes(e -> {}), "other").id()).isNotEqualTo(entry.id());
        assertThat(waitlist.get(entry.id())).isEqualTo(entry);
        assertThat(waitlist.list(List.of(WaitlistStatus.WAITING), null, 0, 1).total())
                .isEqualTo(2);
        assertThat(waitlist.list(null, entry.client().id(), 0, 50).items()).containsExactly(entry);
        WaitlistEntryView changed = waitlist.change(
                entry.id(), "0", new WaitlistPatch(null, null, scene.day(9), List.of(), "calls back", null));
        assertThat(changed.to()).isEqualTo(scene.day(9));
        assertThat(changed.times()).isEmpty();
        assertThat(changed.expires().toLocalDate()).isEqualTo(scene.day(10));
        Refused.with(
                ErrorCode.STALE_VERSION,
                () -> waitlist.change(entry.id(), "0", new WaitlistPatch(null, null, null, null, "x", null)));
        Refused.with(ErrorCode.BAD_TRANSITION, () -> waitlist.accept(entry.id()));
        Refused.with(ErrorCode.BAD_TRANSITION, () -> waitlist.decline(entry.id()));
        waitlist.withdraw(entry.id());
        waitlist.withdraw(entry.id());
        assertThat(waitlist.get(entry.id()).status()).isEqualTo(WaitlistStatus.WITHDRAWN);
        Refused.with(
                ErrorCode.BAD_TRANSITION,
                () -> waitlist.change(entry.id(), "2", new WaitlistPatch(null, null, null, null, "x", null)));
    }

    @Test
    void whenClientsAreMergedTheirSeriesAndTheirWaitingGoAlong() {
        SeriesView made = series.book(request(1, 2, null), null);
        WaitlistEntryView entry = waitlist.join(wishes(e -> {}), null);
        ClientView kept = clients.create(new NewClient("Maya L", null, null, null));

        clients.merge(kept.id(), new ClientMerge(made.client().id()));
        clients.merge(kept.id(), new ClientMerge(entry.client().id()));

        assertThat(series.get(made.id()).client().id()).isEqualTo(kept.id());
        assertThat(waitlist.list(null, kept.id(), 0, 10).items())
                .extracting(WaitlistEntryView::id)
                .containsExactly(entry.id());
    }

    @Test
    void whoIsForgottenWaitsNoMoreAndLeavesNoNote() {
        WaitlistEntryView entry = waitlist.join(wishes(e -> {}), null);
        waitlist.change(entry.id(), "0", new WaitlistPatch(null, null, null, null, "a sister of Ada", null));
        ClientPrivacyApi privacy = signedIn.owner(scene.salon).api(ClientPrivacyApi.class);
        ClientErasure erasure = new ClientErasure(entry.client().name());

        assertThat(privacy.export(entry.client().id()).toString()).contains("a sister of Ada");
        privacy.erase(entry.client().id(), erasure);

        assertThat(waitlist.get(entry.id()).status()).isEqualTo(WaitlistStatus.WITHDRAWN);
        assertThat(waitlist.get(entry.id()).note()).isNull();
    }

    @Test
    void wishesOutOfRangeAreRefusedWithTheirField() {
        invalid("to", () -> waitlist.join(wishes(e -> e.to = scene.day(6)), null));
        invalid("to", () -> waitlist.join(wishes(e -> e.to = scene.day(3 * 366)), null));
        invalid(
                "to",
                () -> waitlist.join(
                        wishes(e -> {
                            e.from = scene.day(-9);
                            e.to = scene.day(-1);
                        }),
                        null));
        invalid(
                "to",
                () -> waitlist.join(
                        wishes(e -> {
                            e.from = LocalDate.of(9998, 12, 1);
                            e.to = LocalDate.of(9999, 1, 1);
                        }),
                        null));
        invalid("times[0].days", () -> waitlist.join(wishes(e -> e.times = times(List.of(), 9, 12)), null));
        invalid(
                "times[0].to",
                () -> waitlist.join(wishes(e -> e.times = times(List.of(DayOfWeek.MONDAY), 12, 9)), null));
        invalid(
                "times[0].to",
                () -> waitlist.join(wishes(e -> e.times = times(List.of(DayOfWeek.MONDAY), 12, 12)), null));
        invalid("items", () -> waitlist.join(wishes(e -> e.items = List.of()), null));
        invalid("size", () -> waitlist.list(null, null, 0, 500));
        notFound(() ->
                waitlist.join(wishes(e -> e.items = List.of(new VisitItem(UUID.randomUUID(), null, null))), null));
        notFound(() ->
                waitlist.join(wishes(e -> e.client = new NewAppointment.Who(UUID.randomUUID(), null, null)), null));
        Refused.with(
                ErrorCode.EMPLOYEE_CANNOT,
                () -> waitlist.join(wishes(e -> e.items = List.of(item(scene.colour, scene.ben))), null));
        WaitlistEntryView entry = waitlist.join(wishes(e -> {}), null);
        invalid(
                "to",
                () -> waitlist.change(entry.id(), "0", new WaitlistPatch(null, scene.day(20), null, null, null, null)));
    }
}
