package app.ringlet.cloud.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where a request comes from. @param address IP, behind the proxies that are trusted. @param userAgent at most 200 characters */
public record Origin(@Nullable String address, @Nullable String userAgent) {

    private static final int LONGEST = 200;

    /** Of the present request; knows nothing outside of one. */
    public static Origin ofRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present
                ? of(present.getRequest())
                : new Origin(null, null);
    }

    private static Origin of(HttpServletRequest request) {
        String userAgent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))
                .map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(LONGEST, text.length())))
                .orElse(null);
        return new Origin(request.getRemoteAddr(), userAgent);
    }
}
