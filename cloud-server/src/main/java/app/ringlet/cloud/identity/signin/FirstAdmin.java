package app.ringlet.cloud.identity.signin;

import app.ringlet.cloud.identity.IdentitySettings;
import app.ringlet.cloud.identity.NewUser;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.Users;
import app.ringlet.protocol.identity.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes the cloud admin whom the environment names, once; an account that exists keeps its password and role. */
@Component
class FirstAdmin implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

    private final IdentitySettings settings;
    private final Users users;

    FirstAdmin(IdentitySettings settings, Users users) {
        this.settings = settings;
        this.users = users;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String email = settings.adminEmail();
        if (email.isBlank() || settings.adminPassword().isEmpty()) {
            return;
        }
        users.byEmail(email).ifPresentOrElse(FirstAdmin::explain, () -> create(email));
    }

    private void create(String email) {
        users.create(new NewUser(null, "Cloud admin", email, Role.CLOUD_ADMIN, settings.adminPassword()));
        log.info("Made the first cloud admin, {}", email);
    }

    private static void explain(User present) {
        if (present.role() != Role.CLOUD_ADMIN) {
            log.warn("RINGLET_ADMIN_EMAIL names {}, who is {} and stays so", present.email(), present.role());
        }
    }
}
