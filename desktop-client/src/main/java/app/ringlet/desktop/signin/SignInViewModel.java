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
import org.jspecify.annotations.Nullable;

/** The way in: what was typed, whether it is being tried, what was wrong. */
public final class SignInViewModel {

    private final Function<Credentials, Entry> door;
    private final BackgroundWork work;
    private final StringProperty server;
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper codeAsked = new ReadOnlyBooleanWrapper();
    private final BooleanProperty keep = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** What was typed. @param code of the second factor; null if none was asked for */
    public record Credentials(
            URI server,
            String email,
            String password,
            @Nullable String code,
            boolean keep) {

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
        email.subscribe((was, is) -> askNoCode());
    }

    public void signIn() {
        if (busy.get()) {
            return;
        }
        if (codeAsked.get() && typedCode().isEmpty()) {
            problem.set("Type the six digits that your authenticator app shows, or a recovery code.");
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
        Credentials credentials = new Credentials(
                address, email.get().strip(), password.get(), codeAsked.get() ? typedCode() : null, keep.get());
        work.run(
                () -> door.apply(credentials),
                entry -> {
                    busy.set(false);
                    password.set("");
                    askNoCode();
                    entry.go();
                },
                failure -> {
                    busy.set(false);
                    askForCode(failure);
                    problem.set(words(failure, address));
                });
    }

    private String typedCode() {
        return code.get().replaceAll("\\s", "");
    }

    /** Once it is known that the account has a second factor, its field stays until one is inside or another account is typed. */
    private void askForCode(Throwable failure) {
        if (failure instanceof ServerFailure.Refused refused && refused.is(ErrorCode.TWO_FACTOR_REQUIRED)) {
            codeAsked.set(true);
        }
    }

    private void askNoCode() {
        code.set("");
        codeAsked.set(false);
    }

    private static String words(Throwable failure, URI address) {
        return switch (failure) {
            case ServerFailure.Refused refused
            when refused.code().equals(ErrorCode.BAD_CREDENTIALS.wire()) ->
                "E-mail address or password is wrong. Please check both.";
            case ServerFailure.Refused refused
            when refused.is(ErrorCode.TWO_FACTOR_REQUIRED) ->
                "Now type the six digits that your authenticator app shows, or a recovery code.";
            case ServerFailure.Refused refused
            when refused.is(ErrorCode.BAD_CODE) ->
                "This code is not right, or was used before. Type the one that your app shows now.";
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

    /** Of the second factor, as typed. */
    public StringProperty codeProperty() {
        return code;
    }

    /** Whether the account asks for a second factor. */
    public ReadOnlyBooleanProperty codeAskedProperty() {
        return codeAsked.getReadOnlyProperty();
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
