package app.ringlet.bench;

import app.ringlet.testing.SownSalon;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Many desks of one salon listen while appointments are booked: from the event's commit time to each desk's socket. */
final class PushFanOut {

    private final BenchClient client;
    private final SownSalon salon;
    private final String token;

    PushFanOut(BenchClient client, SownSalon salon, String token) {
        this.client = client;
        this.salon = salon;
        this.token = token;
    }

    Percentiles run(int desks, int bookings) throws Exception {
        ConcurrentLinkedQueue<Long> delays = new ConcurrentLinkedQueue<>();
        CountDownLatch ready = new CountDownLatch(desks);
        CountDownLatch received = new CountDownLatch(desks * bookings);
        List<WebSocket> sockets = new ArrayList<>();
        URI push = URI.create(client.url.toString().replaceFirst("^http", "ws") + "/api/v1/push");
        for (int desk = 0; desk < desks; desk++) {
            WebSocket socket = client.http
                    .newWebSocketBuilder()
                    .header("Authorization", "Bearer " + token)
                    .buildAsync(push, new Desk(ready, received, delays))
                    .get(20, TimeUnit.SECONDS);
            socket.sendText("{\"type\":\"hello\",\"lastSeq\":0}", true).get(10, TimeUnit.SECONDS);
            sockets.add(socket);
        }
        if (!ready.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException(ready.getCount() + " desks were not welcomed");
        }
        LocalDate day = LocalDate.now(salon.salon().zone()).plusDays(20);
        for (int n = 0; n < bookings; n++) {
            book(day.plusDays(n / 30), n % 30 / 3, salon.employees().get(n % 3), n);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        if (!received.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException(received.getCount() + " events did not arrive");
        }
        sockets.forEach(WebSocket::abort);
        return new Percentiles(delays.stream().mapToLong(Long::longValue).toArray());
    }

    private void book(LocalDate day, int hour, java.util.UUID employee, int n) throws Exception {
        OffsetDateTime start =
                day.atTime(9 + hour, 0).atZone(salon.salon().zone()).toOffsetDateTime();
        var answer = client.post(
                "/api/v1/appointments",
                token,
                Map.of(
                        "client",
                                Map.of(
                                        "name",
                                        "Desk Client",
                                        "phone",
                                        String.format(java.util.Locale.ROOT, "+1718555%04d", n)),
                        "items", List.of(Map.of("serviceId", salon.serviceId(), "employeeId", employee)),
                        "start", start.toString()));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("booking: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** One desk's socket; its callbacks come one after the other. */
    private static final class Desk implements WebSocket.Listener {

        private final CountDownLatch ready;
        private final CountDownLatch received;
        private final ConcurrentLinkedQueue<Long> delays;
        private final StringBuilder frame = new StringBuilder();

        Desk(CountDownLatch ready, CountDownLatch received, ConcurrentLinkedQueue<Long> delays) {
            this.ready = ready;
            this.received = received;
            this.delays = delays;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            frame.append(part);
            if (last) {
                Instant now = Instant.now();
                JsonNode message = BenchClient.JSON.readTree(frame.toString());
                frame.setLength(0);
                switch (message.get("type").asString()) {
                    case "welcome", "resync" -> ready.countDown();
                    case "appointment.changed" -> {
                        Instant at = OffsetDateTime.parse(message.get("at").asString())
                                .toInstant();
                        delays.add(java.time.Duration.between(at, now).toNanos());
                        received.countDown();
                    }
                    default -> {}
                }
            }
            socket.request(1);
            return null;
        }
    }
}
