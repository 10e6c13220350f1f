package app.ringlet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class ArchitectureTests {

    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.ringlet.cloud");

    static Stream<ArchRule> rules() {
        return Stream.of(
                Rules.TIME_IS_INJECTED,
                Rules.DEPENDENCIES_COME_BY_CONSTRUCTOR,
                Rules.THE_RECEPTIONIST_KNOWS_NO_CARRIER_AND_NO_WEB,
                Rules.ONLY_THE_CARRIERS_SIDE_KNOWS_THE_VENDOR);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theServerObeys(ArchRule rule) {
        rule.check(SERVER);
    }

    @Test
    void aClassThatReadsTheMachinesClockIsCaught() {
        assertThat(fires(Rules.TIME_IS_INJECTED, ReadsTheMachinesClock.class)).isTrue();
    }

    @Test
    void anInjectedFieldIsCaught() {
        assertThat(fires(Rules.DEPENDENCIES_COME_BY_CONSTRUCTOR, HasAnInjectedField.class))
                .isTrue();
    }

    @Test
    void aVendorsTypeInTheWrongPlaceIsCaught() {
        assertThat(fires(Rules.ONLY_THE_CARRIERS_SIDE_KNOWS_THE_VENDOR, KnowsTheVendor.class))
                .isTrue();
    }

    private static boolean fires(ArchRule rule, Class<?> offender) {
        return rule.evaluate(new ClassFileImporter().importClasses(offender)).hasViolation();
    }

    static final class ReadsTheMachinesClock {
        Instant now() {
            return Instant.now();
        }
    }

    static final class HasAnInjectedField {
        @Autowired
        String field;
    }

    static final class KnowsTheVendor {
        Object vendor() {
            return new com.twilio.type.PhoneNumber("+12125550100");
        }
    }
}
