package app.ringlet.cloud.identity.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out whom a request is from: who connected, or, if that is a proxy that is trusted, whom it names. Of a chain of them each is
 * believed as long as it is trusted itself; what anyone else says of the sender counts for nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrustedProxies extends OncePerRequestFilter {

    private static final String HEADER = "X-Forwarded-For";

    private final List<IpAddressMatcher> trusted;

    TrustedProxies(LimitSettings settings) {
        this.trusted = settings.trustedProxies().stream()
                .map(cidr -> new IpAddressMatcher(cidr.strip()))
                .toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String sender = trusted.isEmpty() ? request.getRemoteAddr() : sender(request);
        chain.doFilter(sender.equals(request.getRemoteAddr()) ? request : new Forwarded(request, sender), response);
    }

    /** A socket and a late answer are of the same sender. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private String sender(HttpServletRequest request) {
        String sender = request.getRemoteAddr();
        List<String> named = new ArrayList<>();
        Collections.list(request.getHeaders(HEADER)).forEach(line -> named.addAll(List.of(line.split(","))));
        for (String next : named.reversed()) {
            String address = withoutPort(next.strip());
            if (!isTrusted(sender) || !isAddress(address)) {
                return sender;
            }
            sender = address;
        }
        return sender;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(one -> one.matches(address));
    }

    private static String withoutPort(String text) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? text : text.substring(1, end);
        }
        int colon = text.indexOf(':');
        return colon > 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }

    private static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static final class Forwarded extends HttpServletRequestWrapper {

        private final String sender;

        Forwarded(HttpServletRequest request, String sender) {
            super(request);
            this.sender = sender;
        }

        @Override
        public String getRemoteAddr() {
            return sender;
        }

        @Override
        public String getRemoteHost() {
            return sender;
        }
    }
}
