package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.admin.ActAsRequest;
import app.ringlet.protocol.admin.AdminTenantsApi;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.salon.SalonView;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@IdentityTest
class GateTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    /** Open to everyone, to whoever has signed in, or to the test alone. */
    private static final Pattern NEEDS_NO_PERMISSION = Pattern.compile(
            "/error|/account|/account/page\\.(js|css)|/\\.well-known/jwks\\.json|/api/v1/(auth/.*|me|webhooks/.*|feeds/\\{secret}\\.ics|test/anyone)");

    /** What an annotation has to say: a permission, or a role. */
    private static final Pattern PERMISSION = Pattern.compile("has(Any)?(Authority|Role)\\('");

    @Test
    void anotherSalonCannotBeNamedByHeaderOrParameter() {
        Salon own = salons.open();
        Salon other = salons.open();
        TestClient owner = signedIn.owner(own);

        assertThat(tenantByHeader(owner, own.id().toString()).id()).isEqualTo(own.id());
        assertThat(tenantByParameter(owner, own.id().toString()).id()).isEqualTo(own.id());
        Refused.with(
                ErrorCode.WRONG_TENANT, () -> tenantByHeader(owner, other.id().toString()));
        Refused.with(
                ErrorCode.WRONG_TENANT,
                () -> tenantByParameter(owner, other.id().toString()));
        Refused.with(ErrorCode.INVALID_FIELD, () -> tenantByHeader(owner, "luna"));
    }

    @Test
    void aCloudAdminNamesAnySalonButOneAtATime() {
        Salon one = salons.open();
        Salon other = salons.open();
        TestClient admin = signedIn.cloudAdminOf(one);
        admin.api(AdminTenantsApi.class).actAs(other.id(), new ActAsRequest("a test looks at it", null));

        assertThat(tenantByHeader(admin, one.id().toString()).id()).isEqualTo(one.id());
        assertThat(tenantByParameter(admin, other.id().toString()).id()).isEqualTo(other.id());
        Refused.with(ErrorCode.NOT_FOUND, () -> tenantByHeader(admin, Ids.next().toString()));
        Refused.with(ErrorCode.WRONG_TENANT, () -> get(admin, "/api/v1/tenant"));
        Refused.with(
                ErrorCode.WRONG_TENANT,
                () -> admin.rest()
                        .get()
                        .uri("/api/v1/tenant?tenantId={id}", other.id())
                        .header("X-Tenant-ID", one.id().toString())
                        .retrieve()
                        .body(String.class));
    }

    @Test
    void aRoleWithoutThePermissionIsForbidden() {
        Salon salon = salons.open();

        assertThat(get(signedIn.as(salon, Role.MANAGER), "/api/v1/test/reports"))
                .isEqualTo(salon.id().toString());
        Refused.with(ErrorCode.FORBIDDEN, () -> get(signedIn.agent(salon), "/api/v1/test/reports"));
        assertThat(get(signedIn.owner(salon), "/api/v1/test/owners")).isEqualTo("OWNER");
        Refused.with(ErrorCode.FORBIDDEN, () -> get(signedIn.agent(salon), "/api/v1/test/owners"));
    }

    @Test
    void everyMethodSaysWhoMayCallIt() {
        List<String> silent = new ArrayList<>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            boolean ours = method.getBeanType().getPackageName().startsWith("app.ringlet.cloud");
            boolean open = mapping.getPatternValues().stream()
                    .allMatch(path -> NEEDS_NO_PERMISSION.matcher(path).matches());
            if (ours && !open && !PERMISSION.matcher(guard(method)).find()) {
                silent.add(mapping + " " + method);
            }
        });

        assertThat(silent).isEmpty();
    }

    @Test
    void whatIsNamedAsAPermissionIsOne() {
        Set<String> known =
                Arrays.stream(Permission.values()).map(Permission::wire).collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        handlers.getHandlerMethods()
                .values()
                .forEach(method -> Pattern.compile("hasAuthority\\('([^']*)'\\)")
                        .matcher(guard(method))
                        .results()
                        .forEach(found -> named.add(found.group(1))));

        assertThat(named).isNotEmpty().isSubsetOf(known);
    }

    /** The method's own, or that of its class. */
    private static String guard(HandlerMethod method) {
        PreAuthorize own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PreAuthorize.class);
        PreAuthorize guard = own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), PreAuthorize.class);
        return guard == null ? "" : guard.value();
    }

    @Test
    void anUnknownPathIsNotFoundOnceOneHasSignedIn() {
        TestClient owner = signedIn.owner(salons.open());

        Refused.with(ErrorCode.TOKEN_MISSING, () -> get(signedIn.nobody(), "/api/v1/nothing"));
        Refused.with(ErrorCode.NOT_FOUND, () -> get(owner, "/api/v1/nothing"));
        Refused.with(ErrorCode.NOT_FOUND, () -> get(owner, "/"));
        Refused.with(ErrorCode.NOT_FOUND, () -> get(signedIn.nobody(), "/api/v1/webhooks/nothing"));
        Refused.with(
                ErrorCode.METHOD_NOT_ALLOWED,
                () -> owner.rest().delete().uri("/api/v1/me").retrieve().toBodilessEntity());
    }

    @Test
    void aPathThatTheFirewallTurnsDownIsAnErrorLikeAnyOther() throws Exception {
        URI odd = URI.create(signedIn.baseUrl() + "/api/v1//me");

        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(odd).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"status\":\"error\"", "\"code\":\"malformed_request\"", "traceId");
    }

    @Test
    void healthIsOpenItsDetailIsForUsersAndMetricsAreForTheCloudAdmin() {
        TestClient nobody = signedIn.nobody();
        TestClient agent = signedIn.agent(salons.open());

        assertThat(get(nobody, "/health")).contains("UP").doesNotContain("database");
        assertThat(get(nobody, "/health/ready")).contains("UP").doesNotContain("database");
        assertThat(get(nobody, "/health/live")).contains("UP");
        Refused.with(ErrorCode.TOKEN_MISSING, () -> get(nobody, "/health/detailed"));
        assertThat(get(agent, "/health/detailed")).contains("\"db\"", "\"database\"");
        Refused.with(ErrorCode.TOKEN_MISSING, () -> get(nobody, "/api/v1/metrics"));
        Refused.with(ErrorCode.FORBIDDEN, () -> get(agent, "/api/v1/metrics"));
        assertThat(get(signedIn.cloudAdmin(), "/api/v1/metrics")).contains("jvm_memory_used_bytes");
    }

    @Test
    void theContractIsPublished() {
        assertThat(get(signedIn.nobody(), "/v3/api-docs")).contains("/api/v1/auth/login", "/api/v1/me");
    }

    @Test
    void aSettingThatIsSecretDoesNotPrint() {
        UUID secret = Ids.next();

        assertThat(NewUser.cloudAdmin("Ada", "ada@cloud.example", secret.toString())
                        .toString())
                .contains("[REDACTED]")
                .doesNotContain(secret.toString());
    }

    private static String get(TestClient client, String path) {
        return Objects.requireNonNull(client.rest().get().uri(path).retrieve().body(String.class));
    }

    private static SalonView tenantByHeader(TestClient client, String id) {
        return Objects.requireNonNull(client.rest()
                .get()
                .uri("/api/v1/tenant")
                .header("X-Tenant-ID", id)
                .retrieve()
                .body(SalonView.class));
    }

    private static SalonView tenantByParameter(TestClient client, String id) {
        return Objects.requireNonNull(client.rest()
                .get()
                .uri("/api/v1/tenant?tenantId={id}", id)
                .retrieve()
                .body(SalonView.class));
    }
}
