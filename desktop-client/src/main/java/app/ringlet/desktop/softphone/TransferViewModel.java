package app.ringlet.desktop.softphone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.BackgroundWork.Cancellable;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.calls.ColleagueView.Presence;
import app.ringlet.protocol.calls.TransferRequest;
import app.ringlet.protocol.calls.TransferRequest.Mode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** To whom a call goes on: a colleague's desk or a number; at once, or after a word with them. */
public final class TransferViewModel {

    /** So often, while the box is open, it is asked who is there. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(TransferViewModel.class);

    private final PhoneActs acts;
    private final SoftphoneViewModel phone;
    private final LiveSalon salon;
    private final BackgroundWork work;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty number = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Colleague> colleague = new SimpleObjectProperty<>();
    private final ObservableList<Colleague> colleagues = FXCollections.observableArrayList();
    private Cancellable looking = Cancellable.NOTHING;

    public TransferViewModel(PhoneActs acts, SoftphoneViewModel phone, LiveSalon salon, BackgroundWork work) {
        this.acts = acts;
        this.phone = phone;
        this.salon = salon;
        this.work = work;
        open.subscribe(now -> {
            looking.cancel();
            looking = Cancellable.NOTHING;
            if (now) {
                begin();
            }
        });
        phone.pictureProperty().subscribe(picture -> {
            if (!picture.phase().has()) {
                open.set(false);
            }
        });
    }

    /** Someone of the salon. */
    public record Colleague(UUID userId, String name, Presence presence) {

        /** Whether they can be asked now. */
        public boolean there() {
            return presence == Presence.AVAILABLE;
        }

        public String words() {
            return switch (presence) {
                case AVAILABLE -> "Free";
                case BUSY -> "On a call";
                case AWAY -> "Not at a phone";
            };
        }
    }

    private void begin() {
        number.set("");
        colleague.set(null);
        look();
        looking = work.every(LOOK, this::look);
    }

    /** Those who can come first. */
    private void look() {
        UUID me = salon.myId();
        work.run(
                acts::colleagues,
                found -> show(found.stream()
                        .filter(u -> !u.id().equals(me))
                        .map(u -> new Colleague(u.id(), u.name(), u.presence()))
                        .sorted(Comparator.comparing(Colleague::presence))
                        .toList()),
                // To a number it goes in any case.
                failure -> log.info("No colleagues to choose from: {}", failure.getMessage()));
    }

    private void show(List<Colleague> fresh) {
        Colleague chosen = colleague.get();
        if (!fresh.equals(colleagues)) {
            colleagues.setAll(fresh);
        }
        colleague.set(
                chosen == null
                        ? null
                        : fresh.stream()
                                .filter(c -> c.userId().equals(chosen.userId()) && c.there())
                                .findFirst()
                                .orElse(null));
    }

    /** At once; this desk is out of the call. */
    public void blind() {
        go(Mode.BLIND);
    }

    /** The caller hears music meanwhile. */
    public void attended() {
        go(Mode.ATTENDED);
    }

    private void go(Mode mode) {
        Colleague to = colleague.get();
        String phoneNumber = number.get().strip();
        if (to == null && phoneNumber.isEmpty()) {
            return;
        }
        TransferRequest request = to != null
                ? new TransferRequest(mode, to.userId(), null)
                : new TransferRequest(mode, null, phoneNumber);
        phone.orders().transfer(request, () -> open.set(false));
    }

    /** After a word with them: all three talk. */
    public void join() {
        phone.orders().transfer(new TransferRequest(Mode.JOIN, null, null), () -> {});
    }

    /** After a word with them: they have the call. */
    public void complete() {
        phone.orders().transfer(new TransferRequest(Mode.COMPLETE, null, null), () -> {});
    }

    public BooleanProperty openProperty() {
        return open;
    }

    public StringProperty numberProperty() {
        return number;
    }

    public ObjectProperty<@Nullable Colleague> colleagueProperty() {
        return colleague;
    }

    /** Without whoever sits here; those who can come to the telephone first. */
    public ObservableList<Colleague> colleagues() {
        return colleagues;
    }
}
