package app.ringlet.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The big salon's desk. */
final class BigSalonClient {

    private final BenchClient client;
    private final BigSalon salon;
    private final String token;
    private final HttpRequest availability;

    BigSalonClient(BenchClient client, BigSalon salon) throws IOException, InterruptedException {
        this.client = client;
        this.salon = salon;
        this.token = client.signIn(BigSalon.OWNER, BigSalon.PASSWORD);
        // A cut and a colour, by anyone, within 14 days.
        String path = "/api/v1/availability?serviceId=" + salon.cut() + "&serviceId=" + salon.colour() + "&from="
                + salon.today().plusDays(1) + "&to=" + salon.today().plusDays(14);
        this.availability = HttpRequest.newBuilder(client.url.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    void findTimes() throws IOException, InterruptedException {
        HttpResponse<String> answer = client.http.send(availability, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("employeeId")) {
            throw new IOException("availability: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** @param n another each time: whose slot nobody else wants */
    void book(int n) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.post("/api/v1/appointments", token, booking(n));
        if (answer.statusCode() != 201) {
            throw new IOException("booking " + n + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private Map<String, Object> booking(int n) {
        return Map.of(
                "client",
                Map.of("name", "Regular", "phone", BigSalon.phone(n % 2000)),
                "items",
                List.of(Map.of("serviceId", salon.trim(), "employeeId", salon.freeEmployee(n))),
                "start",
                salon.freeStart(n).toString());
    }
}
