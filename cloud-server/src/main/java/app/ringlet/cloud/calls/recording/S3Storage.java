package app.ringlet.cloud.calls.recording;

import app.ringlet.cloud.calls.recording.RecordingSettings.S3;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** A bucket of an S3-compatible storage. What comes and goes is streamed; it holds encrypted bytes alone. */
final class S3Storage implements Storage {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofMinutes(10);

    private final S3Client client;
    private final String bucket;

    S3Storage(S3 settings) {
        this.bucket = settings.bucket();
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        settings.accessKey(), settings.secretKey().reveal())))
                .forcePathStyle(settings.pathStyle())
                // Others than the vendor's own storage do not know its newer checksums.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                .overrideConfiguration(limits -> limits.apiCallTimeout(WHOLE));
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        this.client = builder.build();
    }

    @Override
    public void put(String name, Path file) throws IOException {
        asked(() -> client.putObject(
                request -> request.bucket(bucket).key(name).contentType("application/octet-stream"),
                RequestBody.fromFile(file)));
    }

    @Override
    public InputStream open(String name, long from, long length) throws IOException {
        String range = "bytes=" + from + "-" + (from + length - 1);
        return asked(() ->
                client.getObject(request -> request.bucket(bucket).key(name).range(range)));
    }

    @Override
    public void delete(String name) throws IOException {
        asked(() -> client.deleteObject(request -> request.bucket(bucket).key(name)));
    }

    @Override
    public String kind() {
        return "s3";
    }

    private static <T> T asked(Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (SdkException e) {
            throw new IOException("The storage of recordings does not follow: " + e.getMessage(), e);
        }
    }
}
