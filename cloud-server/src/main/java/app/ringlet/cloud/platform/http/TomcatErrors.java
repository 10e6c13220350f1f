package app.ringlet.cloud.platform.http;

import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.ErrorCode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat refuses before the application sees it, such as a path that is none, as {@link ApiError} and not as a page. */
public final class TomcatErrors extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ErrorCode code = status == ErrorCode.PAYLOAD_TOO_LARGE.httpStatus()
                ? ErrorCode.PAYLOAD_TOO_LARGE
                : status < 500 ? ErrorCode.MALFORMED_REQUEST : ErrorCode.INTERNAL;
        try {
            response.setContentType("application/json");
            response.setCharacterEncoding("utf-8");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(JSON.writeValueAsString(
                        ApiError.of(code, "The request is too long, or cannot be read.", List.of(), null)));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException clientLeft) {
            container.getLogger().debug("Nobody reads the error", clientLeft);
        }
    }
}
