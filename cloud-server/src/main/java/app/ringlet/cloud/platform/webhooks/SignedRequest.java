package app.ringlet.cloud.platform.webhooks;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A request as its sender signed it.
 *
 * @param url as the sender was told it, with its query
 * @param header a header's value by its name; null if there is none
 * @param form the fields of a form, without those of the query; empty for another body
 * @param body every byte; empty for a form
 */
public record SignedRequest(
        String url, UnaryOperator<@Nullable String> header, Map<String, List<String>> form, byte[] body) {

    @Nullable
    String header(String name) {
        return header.apply(name);
    }
}
