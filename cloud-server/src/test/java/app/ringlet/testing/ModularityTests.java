package app.ringlet.testing;

import app.ringlet.cloud.CloudServer;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void everyModuleUsesOnlyThePublicFaceOfThoseItMayCall() {
        ApplicationModules.of(CloudServer.class).verify();
    }
}
