package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.calls.media.MuLaw;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.ColleagueView;
import app.ringlet.protocol.calls.ColleagueView.Presence;
import app.ringlet.protocol.calls.ColleaguesApi;
import app.ringlet.protocol.calls.TransferRequest;
import app.ringlet.protocol.calls.TransferRequest.Mode;
import app.ringlet.protocol.calls.TransferView.Step;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.testing.Refused;
import app.ringlet.testing.TestSalons;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NullMarked
@ExchangeTest
class AttendedTransferTests {

    private static final int CALLER = 0x11;
    private static final int DESK = 0x22;
    private static final int THIRD = 0x33;

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
    void aColleagueIsAskedWhileTheCallerHearsMusicThenAllThreeTalkThenTheTwoOthers() throws Exception {
        try (ThreePeople three = new ThreePeople(exchange, salon, "desk")) {
            MediaStream line = three.caller.stream();
            CallView asked = three.ask();
            assertThat(asked.state()).isEqualTo(CallState.ON_HOLD);
            assertThat(asked.ringsFor()).isEqualTo(three.colleagueId());
            three.answer();
            three.desk.heard().clear();

            three.colleague().hearsAtLast(DESK, () -> three.desk.say(DESK));
            three.desk.hearsAtLast(THIRD, () -> three.colleague().say(THIRD));
            line.heard().clear();
            for (int i = 0; i < 20; i++) {
                assertThat(line.hears()).as("music").isNotIn(DESK, THIRD);
            }

            assertThat(three.request(Mode.JOIN).state()).isEqualTo(CallState.WITH_STAFF);
            line.hearsAtLast(together(DESK, THIRD), () -> {
                three.desk.say(DESK);
                three.colleague().say(THIRD);
            });
            three.desk.hearsAtLast(together(CALLER, THIRD), () -> {
                line.say(CALLER);
                three.colleague().say(THIRD);
            });

            CallView passed = three.request(Mode.COMPLETE);
            assertThat(passed.takenBy().userId()).isEqualTo(three.colleagueId());
            assertThat(three.desk.is(DeskNotice.Left.class).reason()).isEqualTo(DeskNotice.Reason.TRANSFERRED);
            line.hearsAtLast(THIRD, () -> three.colleague().say(THIRD));
            three.colleague().hearsAtLast(CALLER, () -> line.say(CALLER));
        }
    }

    @Test
    void aTelephoneIsDialledAndBroughtTogetherWithTheCaller() throws Exception {
        try (ThreePeople three = new ThreePeople(exchange, salon, "phone")) {
            MediaStream line = three.caller.stream();
            CallView asked = three.ask();
            assertThat(asked.transfer().phone()).isEqualTo(ThreePeople.NUMBER);
            assertThat(exchange.carrier().lastDial())
                    .containsEntry("To", ThreePeople.NUMBER)
                    .containsEntry("From", salon.phone());
            assertThat(three.desk.hears()).as("it rings").isEqualTo(-1);
            three.answer();
            MediaStream third = three.phone().stream();
            three.desk.hearsAtLast(THIRD, () -> third.say(THIRD));
            third.hearsAtLast(DESK, () -> three.desk.say(DESK));

            CallView passed = three.request(Mode.COMPLETE);

            assertThat(passed.takenBy()).isNull();
            assertThat(passed.transfer().step()).isEqualTo(Step.PASSED_ON);
            line.hearsAtLast(THIRD, () -> third.say(THIRD));
            third.hearsAtLast(CALLER, () -> line.say(CALLER));
            three.phoneIs("completed");
            three.untilEnded();
            assertThat(three.caller.orders().take())
                    .as("connected by the first")
                    .containsKey("Twiml");
            assertThat(three.caller.orders().take()).containsEntry("Status", "completed");
        }
    }

    @Test
    void theThirdsStreamThatBreaksIsOpenedAgain() throws Exception {
        try (ThreePeople three = new ThreePeople(exchange, salon, "phone")) {
            three.goTo(Step.JOINED);
            MediaStream third = three.phone().stream();

            third.breaks();

            MediaStream again = three.phone().streamAfter(third);
            three.desk.hearsAtLast(THIRD, () -> again.say(THIRD));
            assertThat(three.now().transfer().step()).isEqualTo(Step.JOINED);
        }
    }

    @Test
    void aDeskThatComesBackIsInTheSameConference() throws Exception {
        try (ThreePeople three = new ThreePeople(exchange, salon, "desk")) {
            three.goTo(Step.JOINED);
            three.desk.close();

            three.desk.connect(three.call);

            three.desk.is(DeskNotice.Joined.class);
            three.colleague().hearsAtLast(DESK, () -> three.desk.say(DESK));
            assertThat(three.now().transfer().step()).isEqualTo(Step.JOINED);
        }
    }

    @Test
    void aThirdWhomTheAskingDeskIsLostToHearsMusicAndThenHasTheCaller() throws Exception {
        try (ThreePeople three = new ThreePeople(exchange, salon, "phone")) {
            three.goTo(Step.TALKING);
            MediaStream third = three.phone().stream();
            MediaStream line = three.caller.stream();
            third.hearsAtLast(DESK, () -> three.desk.say(DESK));
            third.heard().clear();

            three.desk.close();

            int heard = third.hears();
            while (heard == DESK) {
                // What was said last is still on its way.
                heard = third.hears();
            }
            for (int i = 0; i < 10; i++) {
                assertThat(third.hears()).as("music").isNotEqualTo(DESK);
            }
            third.hearsAtLast(CALLER, () -> line.say(CALLER));
        }
    }

    @Test
    void whenTheCarrierDoesNotFollowTheCallerIsSpokenWithAsBefore() throws Exception {
        try (ThreePeople three = new ThreePeople(exchange, salon, "phone")) {
            exchange.carrier().fails(1);

            Refused.with(ErrorCode.UNAVAILABLE, three::ask);

            assertThat(three.now().state()).isEqualTo(CallState.WITH_STAFF);
            assertThat(three.now().transfer()).isNull();
            three.caller.stream().hearsAtLast(DESK, () -> three.desk.say(DESK));
        }
    }

    @Test
    void whatDoesNotFollowOnIsRefused() throws Exception {
        try (ThreePeople three = new ThreePeople(exchange, salon, "desk")) {
            Refused.with(ErrorCode.BAD_TRANSITION, () -> three.request(Mode.JOIN));
            Refused.with(ErrorCode.BAD_TRANSITION, () -> three.request(Mode.COMPLETE));
            Refused.with(ErrorCode.BAD_TRANSITION, () -> three.request(Mode.CANCEL));
            three.ask();
            Refused.with(ErrorCode.BAD_TRANSITION, three::ask);
            Refused.with(ErrorCode.BAD_TRANSITION, () -> three.request(Mode.JOIN));
            Refused.with(
                    ErrorCode.ALREADY_TAKEN,
                    () -> three.colleague().calls().transfer(three.call, new TransferRequest(Mode.CANCEL, null, null)));
        }
    }

    @Test
    void whoIsAwayOrTalksIsNotAsked() throws Exception {
        try (ThreePeople three = new ThreePeople(exchange, salon, "desk");
                Softphone away = exchange.desk(salon)) {
            UUID awayId = away.client().tokens().user().id();
            away.close();
            Wait.until("one is away", () -> present(three.desk).get(awayId), now -> now == Presence.AWAY);

            assertThat(present(three.desk))
                    .containsEntry(three.deskId(), Presence.BUSY)
                    .containsEntry(three.colleagueId(), Presence.AVAILABLE);
            Refused.with(ErrorCode.COLLEAGUE_AWAY, () -> ask(three.desk, three.call, awayId));
            Refused.with(ErrorCode.INVALID_FIELD, () -> ask(three.desk, three.call, three.deskId()));
            CallerLine other = exchange.caller(salon);
            UUID second = three.colleague().calls().list("live", 0, 50).items().stream()
                    .map(CallView::id)
                    .filter(id -> !id.equals(three.call))
                    .findAny()
                    .orElseThrow();
            three.colleague().calls().takeOver(second);
            Refused.with(ErrorCode.COLLEAGUE_BUSY, three::ask);
            assertThat(other.sid()).isNotBlank();
            assertThat(three.now().state()).isEqualTo(CallState.WITH_STAFF);
        }
    }

    private static CallView ask(Softphone desk, UUID call, UUID whom) {
        return desk.calls().transfer(call, new TransferRequest(Mode.ATTENDED, whom, null));
    }

    private static Map<UUID, Presence> present(Softphone desk) {
        return desk.client().api(ColleaguesApi.class).list(0, 200).items().stream()
                .collect(Collectors.toMap(ColleagueView::id, ColleagueView::presence));
    }

    private static int together(int one, int other) {
        return MuLaw.encode(MuLaw.decode((byte) one) + MuLaw.decode((byte) other)) & 0xFF;
    }
}
