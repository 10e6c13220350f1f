package app.ringlet.desktop.connection;

import app.ringlet.protocol.assistant.AssistantApi;
import app.ringlet.protocol.assistant.KnowledgeApi;
import app.ringlet.protocol.assistant.QuestionsApi;
import app.ringlet.protocol.assistant.ReviewApi;
import app.ringlet.protocol.assistant.TrialsApi;
import app.ringlet.protocol.assistant.VoicesApi;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.booking.ClienteleApi;
import app.ringlet.protocol.booking.HoldsApi;
import app.ringlet.protocol.calls.AnsweringRulesApi;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.ColleaguesApi;
import app.ringlet.protocol.calls.NumbersApi;
import app.ringlet.protocol.calls.WorklistApi;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.InvitationsApi;
import app.ringlet.protocol.identity.MeApi;
import app.ringlet.protocol.identity.SessionsApi;
import app.ringlet.protocol.identity.TwoFactorApi;
import app.ringlet.protocol.identity.UsersApi;
import app.ringlet.protocol.media.SoftphoneApi;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.EmployeesApi;
import app.ringlet.protocol.salon.SalonCalendarApi;
import app.ringlet.protocol.salon.ServicesApi;
import app.ringlet.protocol.salon.TenantApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** The server's REST interfaces. Every call blocks and throws {@link ServerFailure}, whatever goes wrong. */
record ServerApis(
        MeApi me,
        EmployeesApi employees,
        ServicesApi services,
        SalonCalendarApi salonCalendar,
        AppointmentsApi appointments,
        HoldsApi holds,
        CallsApi calls,
        WorklistApi worklist,
        AssistantServer assistant,
        PhoneServer phone,
        DeskServer desk,
        PeopleServer people) {

    private static final Duration READ_TIMEOUT = Duration.ofSeconds(15);

    /** Those that need a session. */
    static ServerApis of(HttpClient http, URI server, Session session) {
        HttpServiceProxyFactory proxies = proxies(http, server, (request, body, execution) -> {
            String token = session.accessToken();
            request.getHeaders().setBearerAuth(token);
            var answer = execution.execute(request, body);
            if (answer.getStatusCode().value() != 401) {
                return answer;
            }
            answer.close();
            request.getHeaders().setBearerAuth(session.accessTokenInsteadOf(token));
            return execution.execute(request, body);
        });
        return new ServerApis(
                proxies.createClient(MeApi.class),
                proxies.createClient(EmployeesApi.class),
                proxies.createClient(ServicesApi.class),
                proxies.createClient(SalonCalendarApi.class),
                proxies.createClient(AppointmentsApi.class),
                proxies.createClient(HoldsApi.class),
                proxies.createClient(CallsApi.class),
                proxies.createClient(WorklistApi.class),
                assistant(proxies),
                new PhoneServer(
                        proxies.createClient(CallsApi.class),
                        proxies.createClient(SoftphoneApi.class),
                        proxies.createClient(ClientsApi.class),
                        proxies.createClient(ClienteleApi.class),
                        proxies.createClient(ColleaguesApi.class)),
                desk(proxies),
                new PeopleServer(
                        proxies.createClient(UsersApi.class),
                        proxies.createClient(InvitationsApi.class),
                        proxies.createClient(SessionsApi.class),
                        proxies.createClient(TwoFactorApi.class)));
    }

    private static DeskServer desk(HttpServiceProxyFactory proxies) {
        RecordingPieces pieces = proxies.createClient(RecordingPieces.class);
        return new DeskServer(
                proxies.createClient(CallsApi.class),
                (track, from, length) -> RecordingPieces.read(pieces, track, from, length),
                proxies.createClient(WorklistApi.class),
                proxies.createClient(ColleaguesApi.class),
                proxies.createClient(AnsweringRulesApi.class),
                proxies.createClient(NumbersApi.class),
                proxies.createClient(TenantApi.class));
    }

    private static AssistantServer assistant(HttpServiceProxyFactory proxies) {
        KnowledgeFiles files = proxies.createClient(KnowledgeFiles.class);
        return new AssistantServer(
                proxies.createClient(AssistantApi.class),
                proxies.createClient(VoicesApi.class),
                proxies.createClient(KnowledgeApi.class),
                file -> files.upload(new FileSystemResource(file)),
                proxies.createClient(QuestionsApi.class),
                proxies.createClient(ReviewApi.class),
                proxies.createClient(TrialsApi.class),
                proxies.createClient(ClientsApi.class));
    }

    /** Sign-in needs none. */
    static AuthApi auth(HttpClient http, URI server) {
        return proxies(http, server, (request, body, execution) -> execution.execute(request, body))
                .createClient(AuthApi.class);
    }

    private static HttpServiceProxyFactory proxies(
            HttpClient http, URI server, ClientHttpRequestInterceptor authorization) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(READ_TIMEOUT);
        RestClient client = RestClient.builder()
                .baseUrl(server)
                .requestFactory(requests)
                .defaultHeader(HttpHeaders.USER_AGENT, "Ringlet desk on " + System.getProperty("os.name"))
                .configureMessageConverters(
                        c -> c.registerDefaults().withJsonConverter(new JacksonJsonHttpMessageConverter(Wire.JSON)))
                .requestInterceptor(failing())
                .requestInterceptor(authorization)
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build();
    }

    /** Outermost, so that it sees what came in the end. */
    private static ClientHttpRequestInterceptor failing() {
        return (request, body, execution) -> {
            try {
                var answer = execution.execute(request, body);
                if (answer.getStatusCode().isError()) {
                    try (answer) {
                        throw ErrorReader.read(answer);
                    }
                }
                return answer;
            } catch (IOException e) {
                throw new ServerFailure.Unreachable(e);
            }
        };
    }
}
