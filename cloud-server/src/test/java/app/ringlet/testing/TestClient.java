package app.ringlet.testing;

import app.ringlet.protocol.identity.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Someone at a keyboard: calls the server under test over real HTTP, with the access token of a session, an API key, or neither. */
public final class TestClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

    private final URI baseUrl;
    private final @Nullable Tokens tokens;
    private final RestClient rest;

    TestClient(URI baseUrl, @Nullable Tokens tokens) {
        this(baseUrl, tokens, tokens == null ? null : tokens.accessToken());
    }

    /** @param bearer an access token or an API key */
    TestClient(URI baseUrl, @Nullable Tokens tokens, @Nullable String bearer) {
        this.baseUrl = baseUrl;
        this.tokens = tokens;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HTTP);
        requests.setReadTimeout(Duration.ofSeconds(30));
        RestClient.Builder builder =
                RestClient.builder().requestFactory(requests).baseUrl(baseUrl);
        if (bearer != null) {
            builder.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + bearer);
        }
        rest = builder.build();
    }

    /**
     * A client of one of the protocol's {@code @HttpExchange} interfaces. What the server refuses comes as a
     * {@link org.springframework.web.client.RestClientResponseException}, see {@link Refused}.
     */
    public <A> A api(Class<A> api) {
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(rest))
                .build()
                .createClient(api);
    }

    /** For paths that no interface has. */
    public RestClient rest() {
        return rest;
    }

    public URI baseUrl() {
        return baseUrl;
    }

    /** @throws NullPointerException for one who has not signed in */
    public Tokens tokens() {
        return Objects.requireNonNull(tokens, "not signed in");
    }
}
