package app.ringlet.desktop.fake;

import app.ringlet.desktop.salon.SalonPicture;
import app.ringlet.desktop.sample.CallStates;
import app.ringlet.desktop.sample.SampleAssistant;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SamplePhone;
import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.assistant.NewTrial;
import app.ringlet.protocol.assistant.TrialTurn;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.RecoveryCodes;
import app.ringlet.protocol.identity.RefreshRequest;
import app.ringlet.protocol.identity.TwoFactorSetup;
import app.ringlet.protocol.media.SoftphoneSession;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The REST half of the fake server. */
final class FakeRest extends HttpServlet {

    private final transient FakeServer server;

    FakeRest(FakeServer server) {
        this.server = server;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring("/api/v1".length());
        if (server.databaseAway()) {
            fail(response, ErrorCode.UNAVAILABLE);
        } else if (path.startsWith("/auth/2fa")) {
            secondFactor(path, response);
        } else if (path.startsWith("/auth/")) {
            auth(path, request, response);
        } else if (!server.accounts.accepts(request.getHeader("Authorization"))) {
            fail(response, ErrorCode.TOKEN_EXPIRED);
        } else if (!path.equals("/me") && server.accounts.maySetUpOnly(request.getHeader("Authorization"))) {
            fail(response, ErrorCode.TWO_FACTOR_SETUP_REQUIRED);
        } else if (path.endsWith("/recording")) {
            recording(request, response);
        } else {
            Optional<Object> answer = path.startsWith("/assistant/") ? assistant(path, request) : answer(path, request);
            if (answer.isPresent()) {
                write(response, 200, answer.get());
            } else {
                fail(response, ErrorCode.NOT_FOUND);
            }
        }
    }

    /** A piece of it, as the server has it by ranges. */
    private void recording(HttpServletRequest request, HttpServletResponse response) throws IOException {
        server.asked.add(request.getParameter("kind") + " " + request.getHeader("Range"));
        Matcher range = Pattern.compile("bytes=(\\d+)-(\\d+)").matcher(request.getHeader("Range"));
        if (server.recording.length == 0 || !range.matches()) {
            fail(response, ErrorCode.NOT_FOUND);
            return;
        }
        int from = Integer.parseInt(range.group(1));
        int to = Math.min(server.recording.length - 1, Integer.parseInt(range.group(2)));
        response.setStatus(206);
        response.setContentType("audio/wav");
        response.setHeader("Content-Range", "bytes " + from + "-" + to + "/" + server.recording.length);
        response.getOutputStream().write(server.recording, from, to - from + 1);
    }

    private void secondFactor(String path, HttpServletResponse response) throws IOException {
        server.asked.add(path);
        switch (path) {
            case "/auth/2fa/setup" ->
                write(response, 200, new TwoFactorSetup("JBSWY3DPEHPK3PXP", "otpauth://totp/Ringlet", "data:,"));
            case "/auth/2fa/confirm" -> {
                server.accounts.setSecondFactor(true, true);
                write(response, 200, new RecoveryCodes(List.of("K7QF-2M9P", "X3TD-8WHC")));
            }
            default -> write(response, 200, server.accounts.factor());
        }
    }

    private void auth(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (server.accounts.tooMany()) {
            response.setHeader("Retry-After", "60");
            fail(response, ErrorCode.TOO_MANY_REQUESTS);
            return;
        }
        byte[] body = request.getInputStream().readAllBytes();
        if (path.equals("/auth/login")) {
            LoginRequest login = FakeServer.JSON.readValue(body, LoginRequest.class);
            answerOr(response, server.accounts.login(login.email(), login.password()), ErrorCode.BAD_CREDENTIALS);
            return;
        }
        RefreshRequest refresh = FakeServer.JSON.readValue(body, RefreshRequest.class);
        if (path.equals("/auth/logout")) {
            server.accounts.logout(refresh.refreshToken());
            response.setStatus(204);
        } else {
            answerOr(response, server.accounts.refresh(refresh.refreshToken()), ErrorCode.TOKEN_INVALID);
        }
    }

    private static void answerOr(HttpServletResponse response, Optional<?> answer, ErrorCode otherwise)
            throws IOException {
        if (answer.isPresent()) {
            write(response, 200, answer.get());
        } else {
            fail(response, otherwise);
        }
    }

    private Optional<Object> assistant(String path, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        SampleAssistant assistant = server.assistant;
        return switch (path) {
            case "/assistant/conversations" ->
                Optional.of(assistant.server().trials().open(FakeServer.JSON.readValue(body, NewTrial.class)));
            case "/assistant/knowledge" -> Optional.of(assistant.knowledge.list(0, 200));
            case "/assistant/knowledge/uploads" -> {
                server.uploads.add(request.getContentType() + "\n" + new String(body, StandardCharsets.UTF_8));
                yield Optional.of(assistant.knowledge.entries.getFirst());
            }
            case "/assistant/questions" -> Optional.of(assistant.questions.list(null, 0, 50));
            default ->
                path.endsWith("/turns")
                        ? Optional.of(assistant
                                .server()
                                .trials()
                                .say(
                                        UUID.fromString(path.split("/")[3]),
                                        FakeServer.JSON.readValue(body, TrialTurn.class)))
                        : Optional.empty();
        };
    }

    private Optional<Object> answer(String path, HttpServletRequest request) {
        SalonPicture picture = server.picture();
        if (path.equals("/softphone/session")) {
            return Optional.of(new SoftphoneSession(
                    URI.create(server.address().toString().replaceFirst("^http", "ws") + "/api/v1/media/desk"),
                    server.media.newToken(),
                    60));
        }
        if (path.startsWith("/calls/")) {
            UUID id = UUID.fromString(path.split("/")[2]);
            if (request.getMethod().equals("POST")) {
                return act(path.split("/")[3], id);
            }
            if (path.endsWith("/conversation")) {
                return Optional.of(SampleCalls.conversation(id));
            }
            return Optional.of(picture.transcripts().getOrDefault(id, List.of()));
        }
        if (path.startsWith("/worklist/")) {
            return picture.worklist().stream()
                    .filter(item -> path.contains(item.id().toString()))
                    .findFirst()
                    .map(FakeRest::done);
        }
        return switch (path) {
            case "/me" -> Optional.of(picture.me());
            case "/employees" -> Optional.of(page(picture.employees()));
            case "/services" -> Optional.of(page(picture.services()));
            case "/tenant/unusual-days" -> Optional.of(picture.unusualDays());
            case "/appointments" -> Optional.of(page(within(picture.appointments(), request)));
            case "/holds" -> Optional.of(picture.holds());
            case "/calls" ->
                Optional.of(page(request.getParameter("state") == null ? SampleCalls.past() : picture.calls()));
            case "/worklist" -> Optional.of(page(picture.worklist()));
            default -> Optional.empty();
        };
    }

    private Optional<Object> act(String what, UUID id) {
        server.asked.add(what);
        TakenBy me = new TakenBy(SamplePhone.ME, "Alex Baker");
        return server.picture().calls().stream()
                .filter(call -> call.id().equals(id))
                .findFirst()
                .map(call -> switch (what) {
                    case "take-over", "resume" -> CallStates.with(call, CallState.WITH_STAFF, me, FakeServer.now());
                    case "hold" -> CallStates.with(call, CallState.ON_HOLD, me, FakeServer.now());
                    case "hang-up" -> CallStates.with(call, CallState.ENDED, me, FakeServer.now());
                    default -> call;
                });
    }

    private static WorkItemView done(WorkItemView i) {
        return new WorkItemView(i.id(), i.kind(), i.callId(), i.client(), i.phone(), i.text(), i.at(), true);
    }

    private static List<AppointmentView> within(List<AppointmentView> all, HttpServletRequest request) {
        OffsetDateTime from = OffsetDateTime.parse(request.getParameter("from"));
        OffsetDateTime to = OffsetDateTime.parse(request.getParameter("to"));
        return all.stream()
                .filter(a -> a.start().isBefore(to) && a.end().isAfter(from))
                .toList();
    }

    private static <T> Page<T> page(List<T> items) {
        return new Page<>(items, 0, 200, items.size());
    }

    private static void fail(HttpServletResponse response, ErrorCode code) throws IOException {
        write(response, code.httpStatus(), ApiError.of(code, "The server says: " + code.wire(), List.of(), "trace"));
    }

    private static void write(HttpServletResponse response, int status, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(FakeServer.JSON.writeValueAsBytes(body));
    }
}
