package app.ringlet.bench;

import app.ringlet.testing.SownSalon;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many want one slot at once. */
final class BookingRace {

    private final BenchClient client;
    private final SownSalon salon;
    private final String token;

    BookingRace(BenchClient client, SownSalon salon, String token) {
        this.client = client;
        this.salon = salon;
        this.token = token;
    }

    /** @param winners how many were told that they have it. @param answers from the start signal */
    record Result(int winners, Percentiles answers) {}

    /** @throws IllegalStateException for an answer that is neither yes nor 409 */
    Result run(int attempts) throws Exception {
        OffsetDateTime start = LocalDate.now(salon.salon().zone())
                .plusDays(15)
                .atTime(14, 0)
                .atZone(salon.salon().zone())
                .toOffsetDateTime();
        CountDownLatch go = new CountDownLatch(1);
        int winners = 0;
        long[] nanos = new long[attempts];
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            long[] signal = new long[1];
            for (int n = 0; n < attempts; n++) {
                Map<String, Object> body = Map.of(
                        "client", Map.of("name", "Racer", "phone", String.format(Locale.ROOT, "+1347555%04d", n)),
                        "items",
                                List.of(Map.of(
                                        "serviceId",
                                        salon.serviceId(),
                                        "employeeId",
                                        salon.employees().getFirst())),
                        "start", start.toString());
                int attempt = n;
                answers.add(all.submit(() -> {
                    go.await();
                    HttpResponse<String> answer = client.post("/api/v1/appointments", token, body);
                    nanos[attempt] = System.nanoTime() - signal[0];
                    return answer;
                }));
            }
            signal[0] = System.nanoTime();
            go.countDown();
            for (Future<HttpResponse<String>> answer : answers) {
                HttpResponse<String> response = answer.get(60, TimeUnit.SECONDS);
                switch (response.statusCode()) {
                    case 201 -> winners++;
                    case 409 -> {}
                    default -> throw new IllegalStateException(response.statusCode() + " " + response.body());
                }
            }
        }
        return new Result(winners, new Percentiles(nanos));
    }
}
