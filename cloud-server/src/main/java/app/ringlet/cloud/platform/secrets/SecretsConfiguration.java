package app.ringlet.cloud.platform.secrets;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecretsSettings.class)
class SecretsConfiguration {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 40);

    @Bean
    AesVault vault(SecretsSettings settings) {
        return new AesVault(settings.read());
    }

    @Bean
    Reseal reseal(AesVault vault, ObjectProvider<SealedColumn> columns, JdbcClient jdbc) {
        return new Reseal(vault, columns.stream().toList(), jdbc);
    }

    @Bean
    RecurringTask<Void> resealNightly(Reseal reseal) {
        return Tasks.recurring("secrets-reseal", Schedules.daily(ZoneOffset.UTC, AT_NIGHT))
                .execute((instance, context) -> reseal.run());
    }
}
