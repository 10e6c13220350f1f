package app.ringlet.cloud.calls.recording;

import app.ringlet.cloud.platform.Watch;
import app.ringlet.cloud.platform.secrets.SealedColumn;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecordingSettings.class)
class RecordingConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Bean
    Storage recordingStorage(RecordingSettings settings) {
        return settings.s3().configured() ? new S3Storage(settings.s3()) : new FolderStorage(settings.path());
    }

    @Bean
    Spool recordingSpool(RecordingSettings settings) {
        return new Spool(settings.path().resolve(Path.of("spool")));
    }

    @Bean
    SealedColumn recordingKeyColumn() {
        return RecordingKeys.COLUMN;
    }

    @Bean
    Watch recordingWatch(SpoolRecovery recovery, RecordingUpkeep upkeep) {
        return new Watch("recordings", PAUSE, () -> {
            recovery.run(false);
            upkeep.run();
        });
    }
}
