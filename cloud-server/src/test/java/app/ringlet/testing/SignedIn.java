package app.ringlet.testing;

import app.ringlet.cloud.identity.NewUser;
import app.ringlet.cloud.identity.Sessions;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.admin.ActAsRequest;
import app.ringlet.protocol.admin.AdminTenantsApi;
import app.ringlet.protocol.identity.ApiKeysApi;
import app.ringlet.protocol.identity.NewApiKey;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.Tokens;
import java.net.URI;
import java.util.List;
import org.springframework.core.env.Environment;

/** Signs people in to the server under test. */
public class SignedIn {

    /** The password of everyone made here. */
    public static final String PASSWORD = "test-ringlet-2026";

    private final Users users;
    private final Sessions sessions;
    private final Environment environment;

    SignedIn(Users users, Sessions sessions, Environment environment) {
        this.users = users;
        this.sessions = sessions;
        this.environment = environment;
    }

    /** A new owner of {@code salon}, signed in. */
    public TestClient owner(Salon salon) {
        return as(salon, Role.OWNER);
    }

    /** A new receptionist of {@code salon}, signed in. */
    public TestClient agent(Salon salon) {
        return as(salon, Role.AGENT);
    }

    public TestClient as(Salon salon, Role role) {
        return session(user(salon, role));
    }

    public TestClient cloudAdmin() {
        return session(users.create(NewUser.cloudAdmin("Ada Admin", address(Role.CLOUD_ADMIN), PASSWORD)));
    }

    /** A new cloud admin who has said why they work in {@code salon}'s name. */
    public TestClient cloudAdminOf(Salon salon) {
        TestClient admin = cloudAdmin();
        admin.api(AdminTenantsApi.class).actAs(salon.id(), new ActAsRequest("a test looks at it", null));
        return admin;
    }

    /** Someone who has not signed in. */
    public TestClient nobody() {
        return new TestClient(baseUrl(), null);
    }

    /** Another system. @param text of its API key, or what it takes for one */
    public TestClient key(String text) {
        return new TestClient(baseUrl(), null, text);
    }

    /** Another system with a new key of {@code salon}. @param permissions wire names */
    public TestClient system(Salon salon, String... permissions) {
        return key(keyText(salon, permissions));
    }

    /** The text of a new API key of {@code salon}. @param permissions wire names */
    public String keyText(Salon salon, String... permissions) {
        NewApiKey wanted = new NewApiKey("Test system", List.of(permissions), null);
        return owner(salon).api(ApiKeysApi.class).make(wanted).key();
    }

    /** A new user with {@link #PASSWORD}, not signed in. */
    public User user(Salon salon, Role role) {
        return users.create(NewUser.of(salon.id(), "Test " + role, address(role), role, PASSWORD));
    }

    /** Another session of the same user. */
    public TestClient session(User user) {
        return bearer(sessions.open(user));
    }

    /** Whoever got these tokens. */
    public TestClient bearer(Tokens tokens) {
        return new TestClient(baseUrl(), tokens);
    }

    /** Where the server under test listens. */
    public URI baseUrl() {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    private static String address(Role role) {
        return role + "." + Ids.next() + "@salon.example";
    }
}
