package app.ringlet.simulator.rest;

import app.ringlet.simulator.carrier.Account;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only the account itself at its resources: basic auth with the account's id and its token. */
public final class BasicAuthFilter extends OncePerRequestFilter {
    private final Account account;
    private final byte[] expected;

    public BasicAuthFilter(Account account) {
        this.account = account;
        String pair = account.sid() + ":" + account.authToken();
        this.expected = ("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/2010-04-01/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader("Authorization");
        if (given == null || !MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected)) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Twilio API\"");
            refuse(response, new ApiFault(401, 20003, "Authenticate"));
        } else if (!request.getRequestURI().startsWith("/2010-04-01/Accounts/" + account.sid())) {
            refuse(response, ApiFault.notFound(request.getRequestURI()));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response, ApiFault fault) throws IOException {
        response.setStatus(fault.status());
        response.setContentType("application/json");
        response.getOutputStream().write(fault.json().getBytes(StandardCharsets.UTF_8));
    }
}
