package app.ringlet.desktop.softphone;

import app.ringlet.desktop.softphone.PhonePicture.Phase;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TransferRequest;
import app.ringlet.protocol.calls.TransferRequest.Mode;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;

/** What the server is asked to do with the call at this desk while it goes on: held, given back, put through, another asked about it. */
public final class CallOrders {

    private final PhoneActs acts;
    private final Supplier<Optional<UUID>> mine;
    private final ReadOnlyObjectProperty<PhonePicture> picture;
    private final Asker asker;

    /** @param mine the call at this desk */
    CallOrders(
            PhoneActs acts, Supplier<Optional<UUID>> mine, ReadOnlyObjectProperty<PhonePicture> picture, Asker asker) {
        this.acts = acts;
        this.mine = mine;
        this.picture = picture;
        this.asker = asker;
    }

    /** Asks one thing at a time. */
    @FunctionalInterface
    interface Asker {
        void ask(Callable<CallView> act, Consumer<CallView> done);
    }

    private void act(BiFunction<PhoneActs, UUID, CallView> act) {
        mine.get().ifPresent(call -> asker.ask(() -> act.apply(acts, call), done -> {}));
    }

    public void handBack() {
        act(PhoneActs::handBack);
    }

    /** Holds, or goes on: after a hold, and from whoever was asked back to the caller. */
    public void toggleHold() {
        switch (picture.get().phase()) {
            case TALKING -> act(PhoneActs::hold);
            case ON_HOLD -> act(PhoneActs::resume);
            case ASKING, CONSULTING, IN_VAIN -> backToCaller();
            default -> {
                // Nothing to hold.
            }
        }
    }

    /** @param done told once the server has agreed */
    void transfer(TransferRequest request, Runnable done) {
        mine.get().ifPresent(call -> asker.ask(() -> acts.transfer(call, request), answer -> done.run()));
    }

    /** Lets go whoever was asked, if they are still there, and talks with the caller alone. Not for the one who was asked. */
    public void backToCaller() {
        PhonePicture now = picture.get();
        if (!now.asked() && now.phase().aside()) {
            act(
                    now.phase() == Phase.IN_VAIN
                            ? PhoneActs::resume
                            : (server, call) -> server.transfer(call, new TransferRequest(Mode.CANCEL, null, null)));
        }
    }

    /** From three in the call to the two who sit at telephones of the salon: the caller hears music again. */
    public void callerAside() {
        if (picture.get().phase() == Phase.THREE && !picture.get().asked()) {
            act(PhoneActs::hold);
        }
    }
}
