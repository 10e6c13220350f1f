package app.ringlet.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.proof.BadViewModel;
import app.ringlet.desktop.proof.CallsTheNetworkItself;
import app.ringlet.desktop.proof.LooksAtTheClock;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses DESK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.ringlet.desktop");

    private static final ArchRule VIEW_MODELS_KNOW_NO_CONTROLS = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .or()
            .haveSimpleName("CallCard")
            .or()
            .haveSimpleName("LiveSalon")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..")
            .because("a view model is tested without a window, and a second view of it must be possible");

    private static final ArchRule ONLY_CONNECTION_KNOWS_HTTP = noClasses()
            .that()
            .resideOutsideOfPackage("app.ringlet.desktop.connection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.springframework..")
            .because("whoever talks to the server past the connection shows things that the status bar knows nothing"
                    + " of");

    private static final ArchRule TIME_IS_INJECTED = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests move time, and the salon's day is not the machine's");

    private static final ArchRule MODELS_NEVER_RUN_LATER = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .or()
            .resideInAPackage("..connection..")
            .should()
            .callMethod(Platform.class, "runLater", Runnable.class)
            .because("BackgroundWork is the one door to and from the FX thread");

    private static final ArchRule NO_THREADS_BESIDE_THE_DOOR = noClasses()
            .that()
            .resideOutsideOfPackage("app.ringlet.desktop.background..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.Thread\\$Builder.*|java\\.util\\.concurrent\\.Executors")
            .because("BackgroundWork is the one door for work off the FX thread");

    @Test
    void holds() {
        List.of(
                        VIEW_MODELS_KNOW_NO_CONTROLS,
                        ONLY_CONNECTION_KNOWS_HTTP,
                        TIME_IS_INJECTED,
                        MODELS_NEVER_RUN_LATER,
                        NO_THREADS_BESIDE_THE_DOOR)
                .forEach(rule -> rule.check(DESK));
        assertThat(DESK.contain(Desk.class)).isTrue();
    }

    @Test
    void fires() {
        assertThat(fires(VIEW_MODELS_KNOW_NO_CONTROLS, BadViewModel.class)).isTrue();
        assertThat(fires(MODELS_NEVER_RUN_LATER, BadViewModel.class)).isTrue();
        assertThat(fires(ONLY_CONNECTION_KNOWS_HTTP, CallsTheNetworkItself.class))
                .isTrue();
        assertThat(fires(TIME_IS_INJECTED, LooksAtTheClock.class)).isTrue();
        assertThat(fires(NO_THREADS_BESIDE_THE_DOOR, LooksAtTheClock.class)).isTrue();
    }

    private static boolean fires(ArchRule rule, Class<?> offender) {
        return rule.allowEmptyShould(true)
                .evaluate(new ClassFileImporter().importClasses(offender))
                .hasViolation();
    }
}
