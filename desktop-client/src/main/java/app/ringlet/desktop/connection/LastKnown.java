package app.ringlet.desktop.connection;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.Connection.SignedIn;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.salon.SalonPicture;
import app.ringlet.protocol.identity.Tokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps on this computer, for those who stay signed in, the session and the salon as it was known last. Confined to the UI thread. */
final class LastKnown {

    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(LastKnown.class);

    private final LiveSalon salon;
    private final DeskFiles files;
    private final BackgroundWork work;
    private final InstantSource clock;
    private final Supplier<@Nullable SignedIn> live;
    private boolean pending;

    /** @param live who is signed in and connected; null for nobody */
    LastKnown(
            LiveSalon salon,
            DeskFiles files,
            BackgroundWork work,
            InstantSource clock,
            Supplier<@Nullable SignedIn> live) {
        this.salon = salon;
        this.files = files;
        this.work = work;
        this.clock = clock;
        this.live = live;
        salon.revisionProperty().addListener((o, was, is) -> soon());
    }

    /** A refresh token is good once: the next one takes its place. May run on any thread. */
    void renew(Optional<KeptSession> kept, Tokens fresh) {
        kept.ifPresent(was -> files.keep(new KeptSession(was.server(), was.email(), fresh.refreshToken())));
    }

    /** Changes come in bursts, and one file is enough for each. */
    private void soon() {
        if (pending || salon.me().isEmpty()) {
            return;
        }
        pending = true;
        work.later(SETTLE, () -> {
            pending = false;
            SignedIn who = live.get();
            if (who != null && who.kept().isPresent()) {
                salon.picture(clock.instant())
                        .ifPresent(picture -> keep(who.kept().get(), picture));
            }
        });
    }

    private void keep(KeptSession session, SalonPicture picture) {
        work.run(
                () -> {
                    files.keep(session, picture);
                    return true;
                },
                done -> log.trace("kept"),
                failure -> log.warn("the day could not be kept for later: {}", failure.getMessage()));
    }
}
