package app.ringlet.cloud.identity.secondfactor;

import app.ringlet.cloud.platform.secrets.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SecondFactorConfiguration {

    @Bean
    SealedColumn secondFactorSecrets() {
        return new SealedColumn("second_factor", "secret", SecondFactors.PURPOSE);
    }
}
