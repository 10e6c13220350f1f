package app.ringlet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class FoundationTests {

    @Autowired
    TestSalons testSalons;

    @Autowired
    Salons salons;

    @Test
    void aSalonIsFoundByTheNumberThatCallersDial() {
        Salon salon = testSalons.open();

        assertThat(salons.byPhone(salon.phone())).contains(salon);
        assertThat(CurrentTenant.<Salon, RuntimeException>call(salon.id(), salons::current))
                .isEqualTo(salon);
    }
}
