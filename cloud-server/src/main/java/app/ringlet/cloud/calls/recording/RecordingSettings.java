package app.ringlet.cloud.calls.recording;

import app.ringlet.cloud.platform.Secret;
import app.ringlet.cloud.platform.UserData;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where recordings are kept.
 *
 * @param folder for those that are being made, and for all if there is no other storage; empty for one of the user that runs the server
 * @param s3 an S3-compatible storage; off without a bucket
 */
@ConfigurationProperties("ringlet.recordings")
record RecordingSettings(
        @DefaultValue("") String folder, @DefaultValue S3 s3) {

    /**
     * A bucket.
     *
     * @param endpoint of a storage other than the vendor's own
     * @param accessKey whose secret signs each request
     * @param pathStyle whether the bucket stands in the path and not in the host's name
     */
    record S3(
            @DefaultValue("") String bucket,
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String accessKey,
            @DefaultValue("") Secret secretKey,
            @DefaultValue("true") boolean pathStyle) {

        S3 {
            endpoint = endpoint == null || endpoint.toString().isEmpty() ? null : endpoint;
        }

        boolean configured() {
            return !bucket.isEmpty() && !accessKey.isEmpty() && !secretKey.isEmpty();
        }
    }

    Path path() {
        return folder.isBlank() ? UserData.folder().resolve("recordings") : Path.of(folder);
    }
}
