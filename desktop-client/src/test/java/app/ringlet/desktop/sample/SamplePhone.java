package app.ringlet.desktop.sample;

import app.ringlet.desktop.connection.MediaLink;
import app.ringlet.desktop.softphone.PhoneActs;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.ClientSummary;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.ColleagueView;
import app.ringlet.protocol.calls.ColleagueView.Presence;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.calls.TransferRequest;
import app.ringlet.protocol.calls.TransferRequest.Mode;
import app.ringlet.protocol.calls.TransferView;
import app.ringlet.protocol.calls.TransferView.Step;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.MediaFrame;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.ServiceView;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The server's side of a telephone: calls that do as they are told, and a media link in the test's hands. */
public final class SamplePhone implements PhoneActs, MediaLink {

    public static final UUID ME = SampleSalon.id("desk");
    public static final TakenBy MIA = new TakenBy(SampleSalon.id("Mia"), "Mia Jansen");

    public final List<String> asked = new ArrayList<>();
    public final List<DeskCommand> commands = new ArrayList<>();
    public final List<MediaFrame> frames = new ArrayList<>();
    public final List<UUID> resumes = new ArrayList<>();
    public @Nullable RuntimeException failure;
    public @Nullable RuntimeException unreachable;
    public MediaLink.@Nullable Listener listener;
    public int opened;
    public int pings;
    public Presence miaIs = Presence.AVAILABLE;
    private final InstantSource clock;
    private CallView call = CallStates.incoming(CallState.RINGING_DESK);

    public SamplePhone(InstantSource clock) {
        this.clock = clock;
    }

    /** Elena's call as it stands now. */
    public CallView call() {
        return call;
    }

    /** The third is rung, talks, or has gone. */
    public CallView third(TransferView.Step step) {
        TransferView was = Objects.requireNonNull(call.transfer());
        call = CallStates.aside(call, new TransferView(step, was.userId(), was.name(), was.phone()));
        return call;
    }

    private CallView did(String what, CallState state, @Nullable TakenBy by) {
        asked.add(what);
        if (failure != null) {
            throw failure;
        }
        call = CallStates.with(
                call, state, by, clock.instant().atZone(SampleSalon.ZONE).toOffsetDateTime());
        return call;
    }

    private static TakenBy me() {
        return new TakenBy(ME, "Alex Baker");
    }

    @Override
    public CallView listen(UUID id) {
        return did("listen", CallState.WITH_AI, null);
    }

    @Override
    public CallView takeOver(UUID id) {
        return did("take over", CallState.WITH_STAFF, me());
    }

    @Override
    public CallView handBack(UUID id) {
        return did("hand back", CallState.WITH_AI, null);
    }

    @Override
    public CallView hold(UUID id) {
        return did("hold", CallState.ON_HOLD, me());
    }

    @Override
    public CallView resume(UUID id) {
        return did("resume", CallState.WITH_STAFF, me());
    }

    @Override
    public CallView transfer(UUID id, TransferRequest r) {
        String to = r.userId() != null ? "colleague" : r.phone();
        TransferView was = call.transfer();
        did(
                "transfer " + r.mode() + (to == null ? "" : " " + to),
                r.mode() == Mode.ATTENDED ? CallState.ON_HOLD : CallState.WITH_STAFF,
                r.mode() == Mode.BLIND || r.mode() == Mode.COMPLETE ? MIA : me());
        call = CallStates.aside(
                call,
                switch (r.mode()) {
                    case ATTENDED ->
                        r.userId() != null
                                ? new TransferView(Step.RINGING, r.userId(), MIA.name(), null)
                                : new TransferView(Step.RINGING, null, "+12125550163", "+12125550163");
                    case JOIN -> new TransferView(Step.JOINED, was.userId(), was.name(), was.phone());
                    case BLIND, COMPLETE, CANCEL -> null;
                });
        return call;
    }

    @Override
    public CallView hangUp(UUID id) {
        return did("hang up", CallState.ENDED, me());
    }

    @Override
    public CallView note(UUID id, String text) {
        return did("note " + text, call.state(), call.takenBy());
    }

    @Override
    public CallView dial(String to) {
        asked.add("dial " + to);
        if (failure != null) {
            throw failure;
        }
        OffsetDateTime now = clock.instant().atZone(SampleSalon.ZONE).toOffsetDateTime();
        call = new CallView(
                SampleSalon.id("dialled"),
                CallDirection.OUTBOUND,
                CallState.RINGING,
                null,
                null,
                "+12125550100",
                to,
                null,
                null,
                now,
                now,
                null,
                me(),
                null,
                null);
        return call;
    }

    @Override
    public List<ClientView> find(String text) {
        asked.add("find " + text);
        return List.of(
                new ClientView(SampleSalon.id("Sam Carter"), "Sam Carter", "+12125550163", null, null, false),
                new ClientView(SampleSalon.id("Samantha Lee"), "Samantha Lee", "+12125550188", null, null, false),
                new ClientView(SampleSalon.id("Sami"), "Sami without a number", null, null, null, false));
    }

    @Override
    public ClientView client(UUID id) {
        if (failure != null) {
            throw failure;
        }
        return new ClientView(
                id, "Elena Ruiz", "+12125550147", null, "Prefers Chloe. Sensitive scalp, no ammonia.", false);
    }

    @Override
    public ClientSummary summary(UUID id) {
        return new ClientSummary(
                14,
                SampleSalon.at(SampleSalon.DAY.minusDays(35), 14, 0),
                SampleSalon.at(SampleSalon.DAY.plusDays(2), 11, 30),
                new Money(118_500, "USD"),
                2,
                1,
                null,
                new ClientSummary.Favourite(SampleSalon.id("Chloe"), "Chloe", 9));
    }

    @Override
    public List<AppointmentView> visits(UUID id) {
        return List.of(
                visit(
                        SampleSalon.COLOUR,
                        SampleSalon.at(SampleSalon.DAY.plusDays(2), 11, 30),
                        AppointmentStatus.CONFIRMED),
                visit(
                        SampleSalon.CUT,
                        SampleSalon.at(SampleSalon.DAY.minusDays(35), 14, 0),
                        AppointmentStatus.COMPLETED));
    }

    private static AppointmentView visit(ServiceView service, OffsetDateTime start, AppointmentStatus status) {
        return SampleVisits.visit("Elena Ruiz", SampleSalon.CHLOE, service, start, status, BookingSource.DESK, null);
    }

    @Override
    public List<ColleagueView> colleagues() {
        return List.of(
                new ColleagueView(ME, "Alex Baker", Presence.BUSY),
                new ColleagueView(SampleSalon.id("Dora"), "Dora Lindqvist", Presence.AWAY),
                new ColleagueView(
                        SampleSalon.id("Max"), "Maximiliana-Josephine von der Heide-Sonnenschein", Presence.BUSY),
                new ColleagueView(MIA.userId(), MIA.name(), miaIs));
    }

    @Override
    public Open open(@Nullable UUID resume, Listener ear) {
        opened++;
        if (unreachable != null) {
            throw unreachable;
        }
        if (resume != null) {
            resumes.add(resume);
        }
        listener = ear;
        return new Open() {
            @Override
            public void send(DeskCommand command) {
                commands.add(command);
            }

            @Override
            public void send(MediaFrame frame) {
                frames.add(frame);
            }

            @Override
            public void ping() {
                pings++;
            }

            @Override
            public void close() {
                commands.add(new DeskCommand.Leave(SampleSalon.id("closed")));
            }
        };
    }

    /** The server says something on the media link. */
    public void tell(DeskNotice notice) {
        java.util.Objects.requireNonNull(listener, "no link is open").onNotice(notice);
    }

    public void join(DeskNotice.Role role) {
        tell(new DeskNotice.Joined(call.id(), 7, role, false));
    }
}
