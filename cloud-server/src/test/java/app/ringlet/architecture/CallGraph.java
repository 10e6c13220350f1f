package app.ringlet.architecture;

import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.InHistory;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;

/** Which method may call which: through interfaces to all that implement them, through lambdas, and by events to their listeners. */
final class CallGraph {

    private final JavaClasses classes;
    private final Map<String, List<JavaMethod>> listeners = new HashMap<>();

    CallGraph(JavaClasses classes) {
        this.classes = classes;
        classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.isAnnotatedWith(EventListener.class) || method.isMetaAnnotatedWith(EventListener.class))
                .forEach(method -> method.getRawParameterTypes()
                        .forEach(event -> listeners.merge(event.getName(), List.of(method), CallGraph::both)));
    }

    boolean reachesTheTrail(Method start) {
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        open.add(classes.get(start.getDeclaringClass()).getMethod(start.getName(), start.getParameterTypes()));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.poll();
            if (!seen.add(unit.getFullName())) {
                continue;
            }
            if (unit.getOwner().isAssignableTo(Audit.class) || unit.isAnnotatedWith(InHistory.class)) {
                return true;
            }
            calledBy(unit).forEach(open::add);
        }
        return false;
    }

    private Stream<JavaCodeUnit> calledBy(JavaCodeUnit unit) {
        Stream<? extends AccessTarget> targets = Stream.of(
                        unit.getMethodCallsFromSelf(),
                        unit.getConstructorCallsFromSelf(),
                        unit.getMethodReferencesFromSelf(),
                        unit.getConstructorReferencesFromSelf())
                .flatMap(Set::stream)
                .map(access -> access.getTarget());
        return targets.flatMap(this::mayBe);
    }

    private Stream<JavaCodeUnit> mayBe(AccessTarget target) {
        if (target instanceof AccessTarget.MethodCallTarget || target instanceof AccessTarget.MethodReferenceTarget) {
            AccessTarget.CodeUnitAccessTarget method = (AccessTarget.CodeUnitAccessTarget) target;
            JavaClass owner = method.getOwner();
            return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                    .filter(type -> type.getName().startsWith("app.ringlet."))
                    .flatMap(type -> type.getMethods().stream())
                    .filter(m -> isSame(m, method))
                    .map(JavaCodeUnit.class::cast);
        }
        return listeners.getOrDefault(target.getOwner().getName(), List.of()).stream()
                .map(JavaCodeUnit.class::cast);
    }

    private static boolean isSame(JavaMethod method, AccessTarget.CodeUnitAccessTarget called) {
        return method.getName().equals(called.getName())
                && names(method.getRawParameterTypes()).equals(names(called.getRawParameterTypes()));
    }

    private static List<String> names(List<JavaClass> types) {
        return types.stream().map(JavaClass::getName).toList();
    }

    private static List<JavaMethod> both(List<JavaMethod> some, List<JavaMethod> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
