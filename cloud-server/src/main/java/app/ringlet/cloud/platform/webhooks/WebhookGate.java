package app.ringlet.cloud.platform.webhooks;

import app.ringlet.cloud.platform.BodyTooLarge;
import app.ringlet.cloud.platform.PublicUrl;
import app.ringlet.cloud.platform.TraceFilter;
import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lets nothing through to {@code /api/v1/webhooks/} that a sender whom we know did not sign. */
@Component
class WebhookGate extends OncePerRequestFilter {

    private static final String PREFIX = "/api/v1/webhooks/";
    private static final Logger log = LoggerFactory.getLogger(WebhookGate.class);

    private final List<WebhookSender> senders;
    private final PublicUrl publicUrl;
    private final JsonMapper json;
    private final Clock clock;

    WebhookGate(List<WebhookSender> senders, PublicUrl publicUrl, JsonMapper json, Clock clock) {
        this.senders = List.copyOf(senders);
        this.publicUrl = publicUrl;
        this.json = json;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return sender(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        WebhookSender sender = sender(request).orElseThrow();
        HttpServletRequest whole;
        try {
            whole = isForm(request) ? request : new KeptBody(request);
        } catch (BodyTooLarge tooLarge) {
            refuse(response, ErrorCode.PAYLOAD_TOO_LARGE, "The request is too large.");
            return;
        }
        if (sender.scheme() != null && sender.scheme().isSigned(signed(whole), clock.instant())) {
            chain.doFilter(whole, response);
            return;
        }
        log.warn("Refused a webhook with a wrong signature on {}", request.getRequestURI());
        refuse(response, ErrorCode.BAD_SIGNATURE, "The request is not signed by its sender.");
    }

    private void refuse(HttpServletResponse response, ErrorCode code, String message) throws IOException {
        response.setStatus(code.httpStatus());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(ApiError.of(code, message, List.of(), MDC.get(TraceFilter.KEY))));
    }

    private Optional<WebhookSender> sender(HttpServletRequest request) {
        String path = request.getRequestURI();
        return senders.stream()
                .filter(sender -> path.startsWith(PREFIX + sender.name() + "/") || path.equals(PREFIX + sender.name()))
                .findAny();
    }

    private SignedRequest signed(HttpServletRequest request) {
        String query = request.getQueryString();
        String url = publicUrl.of(request.getRequestURI() + (query == null ? "" : "?" + query));
        return new SignedRequest(
                url,
                request::getHeader,
                request instanceof KeptBody ? Map.of() : form(request, query),
                request instanceof KeptBody kept ? kept.bytes() : new byte[0]);
    }

    private static Map<String, List<String>> form(HttpServletRequest request, @Nullable String query) {
        Map<String, List<String>> form = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (query == null || !("&" + query).contains("&" + name + "=") || values.length != 1) {
                form.put(name, List.of(values));
            }
        });
        return form;
    }

    /** Without a body, or with fields: those are what is signed. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
