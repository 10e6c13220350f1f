package app.ringlet.desktop.connection;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk's connection: who is signed in where, and the line that keeps {@link LiveSalon} true. What is named as blocking may run on
 * any thread; everything else belongs to the UI thread.
 */
public final class Connection {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(Connection.class);

    private final LiveSalon salon;
    private final BackgroundWork work;
    private final InstantSource clock;
    private final Backoff backoff;
    private final DeskFiles files;
    private final LastKnown lastKnown;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final ReadOnlyObjectWrapper<ConnectionStatus> status =
            new ReadOnlyObjectWrapper<>(new ConnectionStatus.SignedOut(Optional.empty()));
    private Supplier<Set<LocalDate>> shownDays = Set::of;
    private volatile @Nullable SignedIn current;
    private @Nullable LiveLine line;

    public Connection(LiveSalon salon, BackgroundWork work, InstantSource clock, Backoff backoff, DeskFiles files) {
        this.salon = salon;
        this.work = work;
        this.clock = clock;
        this.backoff = backoff;
        this.files = files;
        this.lastKnown = new LastKnown(
                salon, files, work, clock, () -> status.get() instanceof ConnectionStatus.Connected ? current : null);
    }

    /** Someone who got in. @param kept present if they stay signed in over a restart */
    public record SignedIn(URI server, Session session, ServerApis apis, Optional<KeptSession> kept) {}

    /** Which days a new load must bring, besides today. */
    public void setShownDays(Supplier<Set<LocalDate>> days) {
        shownDays = days;
    }

    /** Blocks; throws {@link ServerFailure}. @param code of the second factor, if the account has one. @param keep whether to stay signed in over a restart */
    public SignedIn signIn(URI server, String email, String password, @Nullable String code, boolean keep) {
        AuthApi auth = ServerApis.auth(http, server);
        Tokens tokens = auth.login(new LoginRequest(email, password, code));
        if (tokens.user().tenantId() == null) {
            throw new ServerFailure.Refused(
                    "no_salon",
                    "This account belongs to no salon, so that there is no desk to open.",
                    new IllegalStateException("no tenant"));
        }
        Optional<KeptSession> kept =
                keep ? Optional.of(new KeptSession(server, email, tokens.refreshToken())) : Optional.empty();
        kept.ifPresentOrElse(files::keep, files::forget);
        Session session = new Session(auth, clock, tokens, fresh -> lastKnown.renew(kept, fresh));
        return new SignedIn(server, session, ServerApis.of(http, server, session), kept);
    }

    /** Goes live; the status tells how it goes. */
    public void open(SignedIn who) {
        open(who, Optional.empty());
    }

    private void open(SignedIn who, Optional<Instant> knownAt) {
        closeLine();
        current = who;
        SalonLoader loader = new SalonLoader(who.apis(), clock);
        LiveLine fresh = new LiveLine(
                who.session(),
                new ExplainedPush(
                        new PushSocket(http, who.server(), clock),
                        who.apis().people().factor()),
                () -> loader.load(shownDays.get()),
                loader::probe,
                salon,
                work,
                clock,
                backoff,
                this::changed);
        line = fresh;
        fresh.start(knownAt);
    }

    /** Takes up a kept session, showing the day as last known until the server answers. @return whether there was one */
    public boolean resume() {
        KeptSession kept = files.session().orElse(null);
        if (kept == null) {
            return false;
        }
        AuthApi auth = ServerApis.auth(http, kept.server());
        Session session =
                new Session(auth, clock, kept.refreshToken(), fresh -> lastKnown.renew(Optional.of(kept), fresh));
        Optional<Instant> knownAt = files.picture(kept).map(picture -> {
            salon.show(picture);
            return picture.takenAt();
        });
        open(
                new SignedIn(kept.server(), session, ServerApis.of(http, kept.server(), session), Optional.of(kept)),
                knownAt);
        return true;
    }

    public void signOut() {
        SignedIn who = current;
        if (who != null) {
            work.run(
                    () -> {
                        who.session().end();
                        return true;
                    },
                    done -> log.debug("the server ended the session"),
                    failure -> log.info("the server could not be told of the sign-out: {}", failure.getMessage()));
        }
        changed(new ConnectionStatus.SignedOut(Optional.empty()));
    }

    /** Lets go of everything; for the end of the program. */
    public void close() {
        closeLine();
        http.shutdownNow();
    }

    private void closeLine() {
        if (line != null) {
            line.stop();
            line = null;
        }
    }

    /** Goes live once the second factor is set up: the next access token may do what the role may. */
    public void goOn() {
        SignedIn who = signedIn();
        who.session().distrustAccessToken();
        open(who);
    }

    private void changed(ConnectionStatus now) {
        if (now instanceof ConnectionStatus.SignedOut) {
            closeLine();
            current = null;
            files.forget();
            salon.clear();
        }
        status.set(now);
    }

    /** Blocks; throws {@link ServerFailure}. */
    public List<AppointmentView> day(LocalDate day, ZoneId zone) {
        return ask(loader -> loader.day(day, zone));
    }

    /** For whoever is signed in when it is asked. */
    public DeskServer desk() {
        return DeskServer.through(
                call -> ask(loader -> call.apply(signedIn().apis().desk())));
    }

    /** For whoever is signed in when it is asked. */
    public AssistantServer assistant() {
        return AssistantServer.through(
                call -> ask(loader -> call.apply(signedIn().apis().assistant())));
    }

    /** For whoever is signed in when it is asked. */
    public PhoneServer phone() {
        return PhoneServer.through(
                call -> ask(loader -> call.apply(signedIn().apis().phone())));
    }

    /** For whoever is signed in when it is asked. */
    public PeopleServer people() {
        return PeopleServer.through(
                call -> ask(loader -> call.apply(signedIn().apis().people())));
    }

    /** To the media socket of whoever is signed in when it is opened. */
    public MediaLink media() {
        return new MediaSocket(http, phone().softphone());
    }

    private SignedIn signedIn() {
        SignedIn who = current;
        if (who == null) {
            throw new ServerFailure.SignedOut(new IllegalStateException("nobody is signed in"));
        }
        return who;
    }

    /** A failure here is a reason to look whether the line still tells the truth. */
    private <T> T ask(Function<SalonLoader, T> question) {
        try {
            return question.apply(new SalonLoader(signedIn().apis(), clock));
        } catch (ServerFailure.Unreachable | ServerFailure.Unavailable | ServerFailure.SignedOut e) {
            work.onUi(() -> {
                if (line != null) {
                    line.suspect();
                }
            });
            throw e;
        } catch (ServerFailure.SecondFactorDue e) {
            work.onUi(() -> {
                if (line != null) {
                    line.lost(e);
                }
            });
            throw e;
        }
    }

    public ReadOnlyObjectProperty<ConnectionStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }
}
