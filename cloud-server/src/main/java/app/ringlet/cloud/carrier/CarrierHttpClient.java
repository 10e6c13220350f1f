package app.ringlet.cloud.carrier;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The vendor library's transport with our time limits, without its hidden retries, and with the address that is configured. */
final class CarrierHttpClient extends NetworkHttpClient {

    private final @Nullable URI base;

    CarrierHttpClient(@Nullable URI base) {
        super(HttpClientBuilder.create()
                .useSystemProperties()
                .disableAutomaticRetries()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(20)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.ofSeconds(3))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.ofSeconds(3))
                        .setResponseTimeout(Timeout.ofSeconds(8))
                        .build()));
        this.base = base;
    }

    /** The library would repeat a POST that the carrier may already have carried out. */
    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        return super.makeRequest(base == null ? request : rebased(request, base));
    }

    private static Request rebased(Request request, URI base) {
        URI vendor = URI.create(request.getUrl());
        Request copy = new Request(request.getMethod(), base.toString().replaceAll("/+$", "") + vendor.getRawPath());
        request.getQueryParams().forEach((name, values) -> values.forEach(v -> copy.addQueryParam(name, v)));
        request.getPostParams().forEach((name, values) -> values.forEach(v -> copy.addPostParam(name, v)));
        request.getHeaderParams().forEach((name, values) -> values.forEach(v -> copy.addHeaderParam(name, v)));
        copy.setContentType(request.getContentType());
        copy.setUserAgentExtensions(request.getUserAgentExtensions());
        if (request.getUsername() != null) {
            copy.setAuth(request.getUsername(), request.getPassword());
        }
        return copy;
    }
}
