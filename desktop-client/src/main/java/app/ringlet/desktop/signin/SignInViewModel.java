package app.ringlet.desktop.signin;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.ServerAddress;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.protocol.ErrorCode;
import java.net.URI;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The way in: what was typed, whether it is being tried, what was wrong. */
public final class SignInViewModel {

    private final Function<Credentials, Entry> door;
    private final BackgroundWork work;
    private final StringProperty server;
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final BooleanProperty keep = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** What was typed. */
    public record Credentials(URI server, String email, String password, boolean keep) {

        @Override
        public String toString() {
            return "Credentials[server=" + server + ", email=" + email + ", password=[REDACTED]]";
        }
    }

    /** A door that is open: to be walked through on the UI thread. */
    @FunctionalInterface
    public interface Entry {
        void go();
    }

    /** @param door blocks; throws {@link ServerFailure} */
    public SignInViewModel(String server, Function<Credentials, Entry> door, BackgroundWork work) {
        this.server = new SimpleStringProperty(server);
        this.door = door;
        this.work = work;
    }

    public void signIn() {
        if (busy.get()) {
            return;
        }
        if (email.get().isBlank() || password.get().isEmpty()) {
            problem.set("Please enter your e-mail address and your password.");
            return;
        }
        URI address;
        try {
            address = ServerAddress.of(server.get());
        } catch (IllegalArgumentException e) {
            problem.set("The server address does not look right. It is something like https://salon.example.com");
            return;
        }
        problem.set("");
        busy.set(true);
        Credentials credentials = new Credentials(address, email.get().strip(), password.get(), keep.get());
        work.run(
                () -> door.apply(credentials),
                entry -> {
                    busy.set(false);
                    password.set("");
                    entry.go();
                },
                failure -> {
                    busy.set(false);
                    problem.set(words(failure, address));
                });
    }

    private static String words(Throwable failure, URI address) {
        return switch (failure) {
            case ServerFailure.Refused refused
            when refused.code().equals(ErrorCode.BAD_CREDENTIALS.wire()) ->
                "E-mail address or password is wrong. Please check both.";
            case ServerFailure.Refused refused
            when refused.code().equals("two_factor_required") ->
                "This account asks for a second factor, which this version of the desk cannot take yet.";
            case ServerFailure.Unreachable away ->
                "No answer from " + address.getAuthority()
                        + ". Check the server address and this computer's network, then try again.";
            default -> ServerFailure.inWords(failure);
        };
    }

    /** Says why one is here again. */
    public void tell(String sentence) {
        problem.set(sentence);
    }

    public StringProperty serverProperty() {
        return server;
    }

    public StringProperty emailProperty() {
        return email;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    /** Whether to stay signed in on this computer. */
    public BooleanProperty keepProperty() {
        return keep;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What was wrong, in one sentence or two; empty if nothing was. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
