package app.ringlet.cloud.platform;

import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.ErrorCode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What is turned down before it is a request, such as a line that is too long, as {@link ApiError} too. Made by its name. */
public final class ConnectorErrors extends ErrorReportValve {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ErrorCode code = status < 500 ? ErrorCode.MALFORMED_REQUEST : ErrorCode.INTERNAL;
        ApiError error = ApiError.of(code, "The request is too long, or cannot be read.", List.of(), null);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(JSON.writeValueAsString(error));
                response.finishResponse();
            }
        } catch (IOException gone) {
            // Nobody is there to be told.
        }
    }
}
