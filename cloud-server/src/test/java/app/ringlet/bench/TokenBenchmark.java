package app.ringlet.bench;

import app.ringlet.cloud.identity.Sessions;
import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.testing.EmbeddedDatabase;
import app.ringlet.testing.SownSalon;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A request's whole way through the gate of the real server, until its controller would know who asks and for which salon. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class TokenBenchmark {

    private EmbeddedDatabase database;
    private ConfigurableApplicationContext server;
    private Filter gate;
    private String bearer;

    @Setup
    public void start() throws IOException {
        database = EmbeddedDatabase.start();
        Path keys = Files.createTempDirectory("ringlet-bench-keys");
        server = SownSalon.server(database, database.newSchema(), keys);
        SownSalon.sow(server);
        var owner = server.getBean(Users.class).byEmail(SownSalon.OWNER).orElseThrow();
        bearer = "Bearer " + server.getBean(Sessions.class).open(owner).accessToken();
        gate = server.getBean("springSecurityFilterChain", Filter.class);
    }

    @TearDown
    public void stop() {
        server.close();
        database.close();
    }

    @Benchmark
    public void pass(Blackhole seen) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/services");
        request.addHeader(HttpHeaders.AUTHORIZATION, bearer);
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain inside = (sent, answered) -> {
            UUID salon = CurrentTenant.id();
            seen.consume(salon);
            seen.consume(SignedInUser.current());
        };
        gate.doFilter(request, response, inside);
        if (response.getStatus() != 200) {
            throw new IllegalStateException("turned away with " + response.getStatus());
        }
    }
}
