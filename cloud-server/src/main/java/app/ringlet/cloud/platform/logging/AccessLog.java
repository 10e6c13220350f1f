package app.ringlet.cloud.platform.logging;

import app.ringlet.cloud.platform.TraceFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A line for each request, without its query, in a file of its own; redacted like every log. Off unless a file is configured. */
@Component
@ConditionalOnExpression("!'${ringlet.access-log:}'.isEmpty()")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class AccessLog extends OncePerRequestFilter {

    private final Logger lines;

    AccessLog(@Value("${ringlet.access-log}") String file) {
        lines = AccessLogFile.open(file);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begin = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            lines.info(
                    "{} {} {} {} {} ms {} {}",
                    request.getRemoteAddr(),
                    request.getMethod(),
                    request.getRequestURI().replaceAll("\\p{Cntrl}", "?"),
                    response.getStatus(),
                    (System.nanoTime() - begin) / 1_000_000,
                    Objects.requireNonNullElse(request.getAttribute(TraceFilter.SENDER), "-"),
                    request.getAttribute(TraceFilter.KEY));
        }
    }
}
