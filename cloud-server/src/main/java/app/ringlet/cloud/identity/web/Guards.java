package app.ringlet.cloud.identity.web;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;

/** What a method's own annotation, or that of its class, asks of whoever calls it. */
final class Guards {

    private static final Pattern AUTHORITIES = Pattern.compile("hasAuthority\\('([^']*)'\\)");

    private Guards() {}

    static Optional<PreAuthorize> of(HandlerMethod method) {
        PreAuthorize own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PreAuthorize.class);
        return Optional.ofNullable(
                own != null
                        ? own
                        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), PreAuthorize.class));
    }

    /** Wire names of the permissions that are asked for, in order. */
    static Set<String> permissions(HandlerMethod method) {
        Set<String> named = new TreeSet<>();
        of(method)
                .ifPresent(guard ->
                        AUTHORITIES.matcher(guard.value()).results().forEach(found -> named.add(found.group(1))));
        return named;
    }
}
