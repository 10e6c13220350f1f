package app.ringlet.cloud.carrier;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Recording;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What the carrier has recorded. Safe for use by many threads. */
@Component
public class CarrierRecordings {

    /** As the carrier names recordings. */
    public static final Pattern SID = Pattern.compile("RE[0-9a-fA-F]{32}");

    private static final URI VENDOR = URI.create("https://api.twilio.com");
    private static final Duration ANSWER = Duration.ofSeconds(8);
    private static final Duration WHOLE = Duration.ofMinutes(3);
    private static final int MOST_BYTES = 256 * 1024 * 1024;
    private static final int NOT_FOUND = 404;

    private final CarrierAccount account;
    private final CarrierRest rest;
    /** It follows no redirection by itself: the account's secret must not go elsewhere. */
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    CarrierRecordings(CarrierAccount account, CarrierRest rest) {
        this.account = account;
        this.rest = rest;
    }

    /**
     * Streams a recording, a WAV file of 256 MiB at most, as it comes.
     *
     * @throws CarrierUnreachable also if it broke off, or took longer than 3 minutes
     * @throws CarrierRefused also if there is none yet
     * @throws IOException of {@code into}
     */
    public void download(String sid, OutputStream into) throws CarrierUnreachable, CarrierRefused, IOException {
        HttpResponse<InputStream> answer = get(path(sid), true);
        if (answer.statusCode() / 100 == 3) {
            answer.body().close();
            answer = get(elsewhere(answer), false);
        }
        try (InputStream body = answer.body()) {
            int status = answer.statusCode();
            if (status >= 500 || status == 429) {
                throw new CarrierUnreachable("The carrier failed with " + status, null);
            }
            if (status != 200) {
                throw new CarrierRefused("The carrier refused with " + status);
            }
            copy(body, into);
        }
    }

    /** One that is gone already is deleted. */
    public void delete(String sid) throws CarrierUnreachable, CarrierRefused {
        rest.asked(carrier -> {
            try {
                return Recording.deleter(account.accountSid(), sid).delete(carrier);
            } catch (ApiException gone) {
                if (Integer.valueOf(NOT_FOUND).equals(gone.getStatusCode())) {
                    return true;
                }
                throw gone;
            }
        });
    }

    private URI path(String sid) throws CarrierRefused {
        if (!SID.matcher(sid).matches()) {
            throw new CarrierRefused("No recording has such a name");
        }
        URI base = account.apiBase() == null ? VENDOR : account.apiBase();
        return URI.create(base.toString().replaceAll("/+$", "") + "/2010-04-01/Accounts/" + account.accountSid()
                + "/Recordings/" + sid + ".wav");
    }

    private static URI elsewhere(HttpResponse<?> answer) throws CarrierRefused {
        URI to = answer.headers()
                .firstValue("Location")
                .map(place -> answer.uri().resolve(place))
                .orElseThrow(() -> new CarrierRefused("The carrier sends us nowhere"));
        if (!"https".equals(to.getScheme())) {
            throw new CarrierRefused("The carrier sends us to what is not encrypted");
        }
        return to;
    }

    private HttpResponse<InputStream> get(URI from, boolean signed) throws CarrierUnreachable, CarrierRefused {
        if (!rest.configured()) {
            throw CarrierRest.noAccount();
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(from).timeout(ANSWER);
        if (signed) {
            String pair = account.accountSid() + ":" + account.authToken().reveal();
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new CarrierUnreachable("The carrier cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CarrierUnreachable("The server stops", e);
        }
    }

    /** A sender that falls silent is cut off by the clock, not by its own next byte. */
    private static void copy(InputStream body, OutputStream into) throws IOException {
        Thread reader = Thread.currentThread();
        Thread watch = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(WHOLE);
                body.close();
            } catch (InterruptedException done) {
                // In time.
            } catch (IOException e) {
                reader.interrupt();
            }
        });
        try {
            byte[] piece = new byte[16_384];
            long all = 0;
            int count;
            while ((count = read(body, piece)) >= 0) {
                all += count;
                if (all > MOST_BYTES) {
                    throw new CarrierUnreachable("The recording is too large", null);
                }
                into.write(piece, 0, count);
            }
        } finally {
            watch.interrupt();
        }
    }

    private static int read(InputStream body, byte[] piece) throws CarrierUnreachable {
        try {
            return body.read(piece);
        } catch (IOException e) {
            throw new CarrierUnreachable("The carrier broke off", e);
        }
    }
}
