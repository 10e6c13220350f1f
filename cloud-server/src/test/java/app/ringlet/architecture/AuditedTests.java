package app.ringlet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.NotAudited;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.service.annotation.HttpExchange;

/** Every request that changes something leads to the audit trail, or says why not; a new one that does neither is found here. */
class AuditedTests {

    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.ringlet.cloud");

    private static final Set<RequestMethod> READS = Set.of(RequestMethod.GET, RequestMethod.HEAD);

    private final CallGraph calls = new CallGraph(SERVER);

    @Test
    void everyRequestThatChangesSomethingIsWrittenDown() {
        List<String> silent = SERVER.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .flatMap(AuditedTests::changes)
                .filter(method -> !isExcused(method))
                .filter(method -> !calls.reachesTheTrail(method))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .sorted()
                .toList();

        assertThat(silent)
                .as("call %s in the transaction of the change, or say %s", Audit.class, NotAudited.class)
                .isEmpty();
    }

    @Test
    void thereAreManySuchRequestsAndOneWithoutIsCaught() throws NoSuchMethodException {
        long changes = SERVER.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .flatMap(AuditedTests::changes)
                .count();

        assertThat(changes).isGreaterThan(50);
        CallGraph own = new CallGraph(new ClassFileImporter().importClasses(Silent.class, Spoken.class, Audit.class));
        assertThat(own.reachesTheTrail(Silent.class.getDeclaredMethod("change")))
                .isFalse();
        assertThat(own.reachesTheTrail(Spoken.class.getDeclaredMethod("change")))
                .isTrue();
    }

    private static Stream<Method> changes(JavaClass type) {
        return Arrays.stream(type.reflect().getDeclaredMethods()).filter(AuditedTests::isChange);
    }

    private static boolean isChange(Method method) {
        HttpExchange exchange = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
        if (exchange != null && !method.isSynthetic()) {
            return !exchange.method().isEmpty() && !exchange.method().equals("GET");
        }
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        return mapping != null && Arrays.stream(mapping.method()).anyMatch(verb -> !READS.contains(verb));
    }

    private static boolean isExcused(Method method) {
        return method.isAnnotationPresent(NotAudited.class)
                || method.getDeclaringClass().isAnnotationPresent(NotAudited.class);
    }

    static final class Silent {
        int change() {
            return "nothing".length();
        }
    }

    record Spoken(Audit audit) {
        void change() {
            Runnable later = () -> audit.changed("thing", null, "a", "b");
            later.run();
        }
    }
}
