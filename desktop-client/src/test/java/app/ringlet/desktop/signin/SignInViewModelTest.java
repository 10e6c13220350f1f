package app.ringlet.desktop.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SampleSalon;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInViewModelTest {

    private final ManualWork work = new ManualWork(SampleSalon.NOW);
    private final List<SignInViewModel.Credentials> tried = new ArrayList<>();
    private RuntimeException failure;
    private boolean inside;
    private final SignInViewModel door = new SignInViewModel(
            "desk.ringlet.example",
            credentials -> {
                tried.add(credentials);
                if (failure != null) {
                    throw failure;
                }
                return () -> inside = true;
            },
            work);

    @BeforeEach
    void type() {
        door.emailProperty().set(" alex@luna.example ");
        door.passwordProperty().set("secret");
    }

    @Test
    void walksInAndForgetsThePassword() {
        work.hold();
        door.signIn();
        assertThat(door.busyProperty().get()).isTrue();
        door.signIn();
        work.letGo();
        assertThat(inside).isTrue();
        assertThat(tried).hasSize(1);
        assertThat(tried.getFirst().email()).isEqualTo("alex@luna.example");
        assertThat(tried.getFirst().server()).hasToString("https://desk.ringlet.example");
        assertThat(tried.getFirst().toString()).doesNotContain("secret");
        assertThat(door.passwordProperty().get()).isEmpty();
        assertThat(door.busyProperty().get()).isFalse();
    }

    @Test
    void asksForWhatIsMissing() {
        door.passwordProperty().set("");
        door.signIn();
        assertThat(door.problemProperty().get()).startsWith("Please enter");
        door.passwordProperty().set("x");
        door.serverProperty().set("ftp://somewhere");
        door.signIn();
        assertThat(door.problemProperty().get()).startsWith("The server address does not look right");
        door.serverProperty().set("not an address");
        door.signIn();
        assertThat(door.problemProperty().get()).startsWith("The server address does not look right");
        assertThat(tried).isEmpty();
    }

    @Test
    void saysWhatWasWrong() {
        assertThat(problemOf(new ServerFailure.Refused("bad_credentials", "no", new IOException())))
                .isEqualTo("E-mail address or password is wrong. Please check both.");
        assertThat(problemOf(new ServerFailure.TooMany(Optional.of(Duration.ofSeconds(150)), new IOException())))
                .isEqualTo("Too many tries. Please wait 3 minutes and try again.");
        assertThat(problemOf(new ServerFailure.Unreachable(new IOException())))
                .startsWith("No answer from desk.ringlet.example.");
        assertThat(problemOf(new ServerFailure.Unavailable(503, new IOException())))
                .startsWith("The server has trouble right now.");
        assertThat(problemOf(new IllegalStateException("a defect"))).contains("in the desk itself");
    }

    @Test
    void asksForTheSecondFactorOnceTheAccountHasOne() {
        assertThat(door.codeAskedProperty().get()).isFalse();
        assertThat(problemOf(new ServerFailure.Refused("two_factor_required", "no", new IOException())))
                .startsWith("Now type the six digits");
        assertThat(tried.getLast().code()).isNull();
        assertThat(door.codeAskedProperty().get()).isTrue();
        door.signIn();
        assertThat(tried).as("nothing is typed yet").hasSize(1);
        door.codeProperty().set("111 222");
        assertThat(problemOf(new ServerFailure.Refused("bad_code", "no", new IOException())))
                .startsWith("This code is not right");
        assertThat(tried.getLast().code()).isEqualTo("111222");
        assertThat(door.codeAskedProperty().get()).isTrue();
        failure = null;
        door.codeProperty().set("333444");
        door.signIn();
        assertThat(inside).isTrue();
        assertThat(door.codeProperty().get()).isEmpty();
        assertThat(door.codeAskedProperty().get()).isFalse();
    }

    @Test
    void anotherAccountIsNotAskedForTheCodeOfTheFirst() {
        problemOf(new ServerFailure.Refused("two_factor_required", "no", new IOException()));
        door.emailProperty().set("mia@luna.example");
        assertThat(door.codeAskedProperty().get()).isFalse();
    }

    private String problemOf(RuntimeException why) {
        failure = why;
        door.signIn();
        assertThat(door.busyProperty().get()).isFalse();
        assertThat(inside).isFalse();
        return door.problemProperty().get();
    }
}
