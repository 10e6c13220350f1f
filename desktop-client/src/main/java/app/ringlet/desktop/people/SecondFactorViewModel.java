package app.ringlet.desktop.people;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.PeopleServer;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.form.Asking;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.RecoveryCodes;
import app.ringlet.protocol.identity.TwoFactorCode;
import app.ringlet.protocol.identity.TwoFactorDisable;
import app.ringlet.protocol.identity.TwoFactorSetup;
import app.ringlet.protocol.identity.TwoFactorStatus;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** One's own second factor: set up, its recovery codes, given up. */
public final class SecondFactorViewModel {

    private final PeopleServer server;
    private final Runnable changed;
    private final Asking asking;
    private final ObservableList<String> recoveryCodes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable TwoFactorStatus> status = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TwoFactorSetup> setup = new ReadOnlyObjectWrapper<>();
    private final StringProperty code = new SimpleStringProperty("");

    /** @param changed told when the server has it on, off or with other codes than before */
    public SecondFactorViewModel(PeopleServer server, BackgroundWork work, Runnable changed) {
        this.server = server;
        this.changed = changed;
        this.asking = new Asking(work);
    }

    /** Shows what the app takes in; nothing changes before {@link #confirm}. */
    public void begin() {
        recoveryCodes.clear();
        code.set("");
        asking.run(() -> server.factor().setup(), setup::set, this::isOnAlready);
    }

    /** It was set up elsewhere meanwhile. */
    private boolean isOnAlready(ServerFailure failure) {
        boolean already = failure instanceof ServerFailure.Refused refused && refused.is(ErrorCode.TWO_FACTOR_ENABLED);
        if (already) {
            setup.set(null);
            changed.run();
        }
        return already;
    }

    public void cancel() {
        setup.set(null);
        code.set("");
        asking.tell("");
    }

    public void confirm() {
        withCode(typed -> server.factor().confirm(typed));
    }

    public void renewRecoveryCodes() {
        withCode(typed -> server.factor().renewRecoveryCodes(typed));
    }

    private interface ByCode {
        RecoveryCodes run(TwoFactorCode code);
    }

    private void withCode(ByCode act) {
        String typed = typed();
        if (!typed.isEmpty()) {
            asking.run(
                    () -> act.run(new TwoFactorCode(typed)),
                    codes -> {
                        setup.set(null);
                        code.set("");
                        recoveryCodes.setAll(codes.codes());
                        changed.run();
                    },
                    this::isOnAlready);
        }
    }

    public void disable() {
        String typed = typed();
        if (!typed.isEmpty()) {
            asking.run(
                    () -> {
                        server.factor().disable(new TwoFactorDisable(null, typed));
                        return true;
                    },
                    done -> {
                        code.set("");
                        recoveryCodes.clear();
                        changed.run();
                    });
        }
    }

    /** Empty, and said so, if nothing is. */
    private String typed() {
        String typed = code.get().replaceAll("\\s", "");
        if (typed.isEmpty()) {
            asking.tell("Type the six digits that your authenticator app shows.");
        }
        return typed;
    }

    /** They are written down. */
    public void hideRecoveryCodes() {
        recoveryCodes.clear();
    }

    /** As the server has it. */
    void show(TwoFactorStatus now) {
        status.set(now);
    }

    public void forget() {
        asking.forget();
        recoveryCodes.clear();
        status.set(null);
        setup.set(null);
        code.set("");
    }

    public Asking asking() {
        return asking;
    }

    /** To be written down now; empty at any other time. */
    public ObservableList<String> recoveryCodes() {
        return recoveryCodes;
    }

    /** Null until it is known. */
    public ReadOnlyObjectProperty<@Nullable TwoFactorStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What the app takes in, while it is set up; else null. */
    public ReadOnlyObjectProperty<@Nullable TwoFactorSetup> setupProperty() {
        return setup.getReadOnlyProperty();
    }

    /** The app's, as typed. */
    public StringProperty codeProperty() {
        return code;
    }
}
