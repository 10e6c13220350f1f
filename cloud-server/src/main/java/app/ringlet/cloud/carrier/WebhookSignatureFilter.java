package app.ringlet.cloud.carrier;

import app.ringlet.cloud.platform.PublicUrl;
import app.ringlet.cloud.platform.TraceFilter;
import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.ErrorCode;
import com.twilio.security.RequestValidator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets no webhook through that the carrier did not sign: base64 of HMAC-SHA1 over the public URL and the sorted form
 * parameters (the carrier's "Validating requests"). A parameter given twice is refused, since the rule leaves open what is
 * signed then.
 */
@Component
class WebhookSignatureFilter extends OncePerRequestFilter {

    private static final String PREFIX = "/api/v1/webhooks/twilio/";
    private static final Logger log = LoggerFactory.getLogger(WebhookSignatureFilter.class);

    private final @Nullable RequestValidator validator;
    private final PublicUrl publicUrl;
    private final JsonMapper json;

    WebhookSignatureFilter(CarrierAccount account, PublicUrl publicUrl, JsonMapper json) {
        this.validator =
                account.configured() ? new RequestValidator(account.authToken().reveal()) : null;
        this.publicUrl = publicUrl;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PREFIX);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (signed(request)) {
            chain.doFilter(request, response);
            return;
        }
        log.warn("Refused a webhook with a wrong signature on {}", request.getRequestURI());
        ApiError error = ApiError.of(
                ErrorCode.BAD_SIGNATURE,
                "The request is not signed by the carrier.",
                List.of(),
                MDC.get(TraceFilter.KEY));
        response.setStatus(ErrorCode.BAD_SIGNATURE.httpStatus());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(error).getBytes(StandardCharsets.UTF_8));
    }

    private boolean signed(HttpServletRequest request) {
        String signature = request.getHeader("X-Twilio-Signature");
        if (validator == null || signature == null) {
            return false;
        }
        String query = request.getQueryString();
        String url = publicUrl.of(request.getRequestURI() + (query == null ? "" : "?" + query));
        Map<String, String> form = new HashMap<>();
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            if (parameter.getValue().length != 1) {
                return false;
            }
            if (query == null || !inQuery(query, parameter.getKey())) {
                form.put(parameter.getKey(), parameter.getValue()[0]);
            }
        }
        return validator.validate(url, form, signature);
    }

    private static boolean inQuery(String query, String name) {
        return ("&" + query).contains("&" + name + "=");
    }
}
