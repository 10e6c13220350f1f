package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.calls.recording.FullDisk;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.RecordingState;
import app.ringlet.protocol.calls.RecordingView;
import app.ringlet.protocol.calls.RecordingsApi;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.push.PushMessage;
import app.ringlet.protocol.salon.PrivacySettings;
import app.ringlet.protocol.salon.SalonSettings;
import app.ringlet.protocol.salon.TenantApi;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestDesk;
import app.ringlet.testing.TestSalons;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Calls of a salon that records, on a server whose disk is full: they go on, and the desk is told what there is no recording of. */
@NullMarked
@ExchangeTest
@Import(FullDisk.class)
@TestPropertySource(properties = "ringlet.recordings.folder=target/test-recordings-of-full-disk")
class DiskFullTests {

    private static final int CALLER = 0x11;
    private static final int DESK = 0x22;
    private static final String NOT_BEGUN = "The call was not recorded: there was no place to write it.";

    @Autowired
    TestSalons salons;

    @Autowired
    Exchange exchange;

    @Autowired
    SignedIn signedIn;

    @Autowired
    FullDisk disk;

    Salon salon;
    TestClient owner;

    @BeforeEach
    void openSalonThatRecords() {
        salon = salons.open();
        owner = signedIn.owner(salon);
        TenantApi office = owner.api(TenantApi.class);
        SalonSettings before = office.settings();
        office.changeSettings(String.valueOf(before.version()), before.withPrivacy(new PrivacySettings(365, true, 30)));
    }

    @AfterEach
    void makeRoom() {
        disk.hasRoom();
    }

    @Test
    void aRecordingThatCannotBeginIsStatedAndTheCallGoesOn() throws Exception {
        disk.isFull();
        try (TestDesk watching = TestDesk.connect(owner, 0)) {
            CallerLine caller = exchange.caller(salon);
            try (Softphone desk = exchange.desk(salon)) {
                UUID call = takeOver(desk);

                assertThat(recordings(call, all -> all.stream().allMatch(one -> one.state() == RecordingState.FAILED)))
                        .allSatisfy(recording -> assertThat(recording.problem()).isEqualTo(NOT_BEGUN));
                assertThat(pushed(watching, RecordingState.FAILED).problem()).isEqualTo(NOT_BEGUN);
                bothAreHeard(caller.stream(), desk);
                assertThat(desk.calls().get(call).state()).isEqualTo(CallState.WITH_STAFF);
                caller.hangsUp();
            }
        }
    }

    @Test
    void aDiskThatFillsUpEndsTheRecordingAndNotTheCall() throws Exception {
        try (TestDesk watching = TestDesk.connect(owner, 0)) {
            CallerLine caller = exchange.caller(salon);
            try (Softphone desk = exchange.desk(salon)) {
                UUID call = takeOver(desk);
                bothAreHeard(caller.stream(), desk);
                disk.fills();
                speaksUntil(caller, call, RecordingState.READY);

                assertThat(recordings(call, all -> true).getLast().problem())
                        .startsWith("The recording ends after")
                        .endsWith("because the disk was full.");
                assertThat(pushed(watching, RecordingState.READY).problem()).endsWith("because the disk was full.");
                bothAreHeard(caller.stream(), desk);
                assertThat(desk.calls().get(call).state()).isEqualTo(CallState.WITH_STAFF);
                caller.hangsUp();
            }
        }
    }

    @Test
    void afterAShortTimeWithoutRoomTheSameCallsNextStreamIsRecorded() throws Exception {
        disk.isFull();
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = takeOver(desk);
            MediaStream before = caller.stream();
            bothAreHeard(before, desk);
            recordings(call, all -> all.stream().allMatch(one -> one.state() == RecordingState.FAILED));

            disk.hasRoom();
            before.breaks();
            bothAreHeard(caller.streamAfter(before), desk);
            recordings(call, all -> all.getLast().state() == RecordingState.RECORDING);
            speaksOften(caller, call);
            caller.hangsUp();

            recordings(call, all -> all.getLast().state() == RecordingState.READY);
            assertThat(owner.api(RecordingsApi.class)
                            .play(call, null, null)
                            .getBody()
                            .getContentAsByteArray())
                    .contains((byte) CALLER);
        }
    }

    private static UUID takeOver(Softphone desk) throws Exception {
        UUID call = Exchange.live(desk);
        desk.calls().takeOver(call);
        desk.is(DeskNotice.Joined.class);
        return call;
    }

    private static void bothAreHeard(MediaStream line, Softphone desk) throws Exception {
        for (int i = 0; i < 20; i++) {
            line.say(CALLER);
            desk.hears();
        }
        line.hearsAtLast(DESK, () -> desk.say(DESK));
    }

    /** The caller goes on speaking until the recording is in such a state. */
    private void speaksUntil(CallerLine caller, UUID call, RecordingState state) throws Exception {
        MediaStream line = caller.stream();
        recordings(call, all -> {
            line.say(CALLER);
            return all.getLast().state() == state;
        });
    }

    private void speaksOften(CallerLine caller, UUID call) throws Exception {
        MediaStream line = caller.stream();
        AtomicInteger said = new AtomicInteger();
        recordings(call, all -> {
            line.say(CALLER);
            return said.incrementAndGet() > 20;
        });
    }

    private List<RecordingView> recordings(UUID call, Predicate<List<RecordingView>> wanted) throws Exception {
        return Wait.until(
                "its recordings",
                () -> owner.api(CallsApi.class).get(call).recordings(),
                all -> !all.isEmpty() && wanted.test(all));
    }

    /** What the desk was told without asking. */
    private static RecordingView pushed(TestDesk desk, RecordingState state) {
        while (true) {
            if (desk.next() instanceof PushMessage.CallChanged changed) {
                for (RecordingView recording : changed.call().recordings()) {
                    if (recording.state() == state) {
                        return recording;
                    }
                }
            }
        }
    }
}
