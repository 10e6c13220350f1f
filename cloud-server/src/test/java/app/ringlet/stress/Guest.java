package app.ringlet.stress;

import app.ringlet.stress.RawHttp.Answer;
import app.ringlet.stress.RawHttp.Cut;
import app.ringlet.stress.RawHttp.HasLeft;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of many who want the same few chairs: does one thing after the other, leaves in the middle, and asks again. */
final class Guest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> EXPECTED = Set.of("slot_taken", "stale_version", "hold_gone", "bad_transition");
    private static final int ONE_IN_CUT = 6;
    private static final long PAUSE = 30_000_000;

    private final int number;
    private final Random random;
    private final Wanted wanted;
    private final RawHttp http;
    private final String token;
    private final Disasters disasters;
    private final Fates fates;
    private final LongAdder answers;
    private final List<Held> held = new ArrayList<>();
    private final List<Booking> booked = new ArrayList<>();

    Guest(
            int number,
            long seed,
            Wanted wanted,
            RawHttp http,
            String token,
            Disasters disasters,
            Fates fates,
            LongAdder answers) {
        this.number = number;
        this.random = new Random(seed * 31 + number);
        this.wanted = wanted;
        this.http = http;
        this.token = token;
        this.disasters = disasters;
        this.fates = fates;
        this.answers = answers;
    }

    private record Held(String id, Wanted.Visit visit) {}

    private record Booking(String key, String body) {}

    /** Comes in once as many answers have been given as guests are there already: a server that has just started is not run down. */
    void live(BooleanSupplier goesOn) {
        while (answers.sum() < number && goesOn.getAsBoolean()) {
            LockSupport.parkNanos(PAUSE);
        }
        for (int n = 0; goesOn.getAsBoolean(); n++) {
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3, 4, 5 -> book(n, wanted.visit(random), null);
                case 6, 7, 8 -> hold();
                case 9, 10 -> bookHeld(n);
                case 11 -> withHeld(h -> send("DELETE", "/api/v1/holds/" + h.id(), Map.of(), "", cut()));
                case 12, 13, 14, 15 -> move();
                case 16, 17, 18 -> cancel();
                default -> repeat();
            }
        }
    }

    private void book(int n, Wanted.Visit visit, @Nullable String holdId) {
        String key = "guest-" + number + "-" + n;
        Booking booking = new Booking(key, wanted.booking(visit, holdId, key, number));
        for (int attempt = 1; ; attempt++) {
            Answer answer = send(
                    "POST",
                    "/api/v1/appointments",
                    Map.of("Idempotency-Key", key),
                    booking.body(),
                    attempt == 1 ? cut() : Cut.NOWHERE);
            if (answer != null && answer.status() == 201) {
                JsonNode view = JSON.readTree(answer.body());
                fates.told(view, -1);
                fates.booked(key, UUID.fromString(view.get("id").asString()));
                booked.add(booking);
                return;
            }
            if (answer != null && answer.status() != 503) {
                if (attempt == 1) {
                    fates.refused(key);
                }
                return;
            }
            if (random.nextInt(8) == 0) {
                return;
            }
        }
    }

    private void bookHeld(int n) {
        withHeld(h -> book(n, h.visit(), h.id()));
    }

    private void hold() {
        Wanted.Visit visit = wanted.visit(random);
        Answer answer = send("POST", "/api/v1/holds", Map.of(), wanted.hold(visit, 10 + random.nextInt(10)), cut());
        if (answer != null && answer.status() == 201) {
            held.add(new Held(JSON.readTree(answer.body()).get("id").asString(), visit));
        }
    }

    private void move() {
        Wanted.Visit to = wanted.visit(random);
        change(id -> "/api/v1/appointments/" + id, "PATCH", "{\"start\":\"" + to.start() + "\"}", to);
    }

    private void cancel() {
        change(id -> "/api/v1/appointments/" + id + "/status", "POST", "{\"status\":\"CANCELLED\"}", null);
    }

    /** Of whoever's appointment, at the version that was told last; repeated as it was if the answer is lost. */
    private void change(Function<UUID, String> path, String method, String body, Wanted.@Nullable Visit to) {
        UUID id = fates.any(random);
        if (id == null) {
            return;
        }
        long version = fates.latest(id);
        for (int attempt = 1; attempt <= 4; attempt++) {
            Answer answer = send(
                    method,
                    path.apply(id),
                    Map.of("If-Match", "\"" + version + "\""),
                    body,
                    attempt == 1 ? cut() : Cut.NOWHERE);
            if (answer != null && answer.status() == 200) {
                fates.told(JSON.readTree(answer.body()), version + 1);
                return;
            }
            if (answer != null && answer.status() != 503) {
                look(id);
                return;
            }
            fates.asked(id, to == null ? null : to.start());
        }
    }

    private void look(UUID id) {
        long before = fates.latest(id);
        Answer answer = send("GET", "/api/v1/appointments/" + id, Map.of(), "", Cut.NOWHERE);
        if (answer != null && answer.status() == 200) {
            fates.told(JSON.readTree(answer.body()), before);
        }
    }

    private void repeat() {
        if (booked.isEmpty()) {
            return;
        }
        Booking again = booked.get(random.nextInt(booked.size()));
        Answer answer =
                send("POST", "/api/v1/appointments", Map.of("Idempotency-Key", again.key()), again.body(), Cut.NOWHERE);
        if (answer != null && answer.status() == 201) {
            JsonNode view = JSON.readTree(answer.body());
            fates.told(view, -1);
            fates.booked(again.key(), UUID.fromString(view.get("id").asString()));
        } else if (answer != null && answer.status() != 503) {
            fates.complain("repeated key " + again.key() + " was answered " + answer);
        }
    }

    private void withHeld(Consumer<Held> use) {
        if (!held.isEmpty()) {
            use.accept(held.remove(random.nextInt(held.size())));
        }
    }

    private Cut cut() {
        return random.nextInt(ONE_IN_CUT) > 0 ? Cut.NOWHERE : Cut.values()[1 + random.nextInt(3)];
    }

    /** @return null if there was no answer, and 503 only while something was down: all else that is odd is complained of */
    private @Nullable Answer send(String method, String path, Map<String, String> headers, String body, Cut cut) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + token);
        long begin = System.nanoTime();
        try {
            Answer answer = http.send(method, path, all, body, cut, random);
            answers.increment();
            check(method + " " + path, answer, begin);
            return answer;
        } catch (HasLeft left) {
            return null;
        } catch (IOException | JacksonException broken) {
            if (!disasters.explain(begin, System.nanoTime())) {
                fates.complain(method + " " + path + ": " + broken);
            }
            LockSupport.parkNanos(PAUSE);
            return null;
        }
    }

    private void check(String what, Answer answer, long begin) {
        if (answer.status() == 204) {
            return;
        }
        JsonNode body = JSON.readTree(answer.body());
        if (answer.status() / 100 == 2) {
            return;
        }
        String code = body.get("code").asString();
        boolean away = answer.status() == 503 && code.equals("unavailable");
        if (away) {
            LockSupport.parkNanos(PAUSE);
        }
        boolean expected = away ? disasters.explain(begin, System.nanoTime()) : EXPECTED.contains(code);
        if (!expected) {
            fates.complain(what + ": " + answer);
        }
    }
}
