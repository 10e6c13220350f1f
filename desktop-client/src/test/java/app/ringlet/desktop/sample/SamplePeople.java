package app.ringlet.desktop.sample;

import app.ringlet.desktop.connection.PeopleServer;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.identity.InvitationRequest;
import app.ringlet.protocol.identity.InvitationView;
import app.ringlet.protocol.identity.InvitationsApi;
import app.ringlet.protocol.identity.RecoveryCodes;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.SentInvitation;
import app.ringlet.protocol.identity.SessionView;
import app.ringlet.protocol.identity.SessionsApi;
import app.ringlet.protocol.identity.TwoFactorApi;
import app.ringlet.protocol.identity.TwoFactorCode;
import app.ringlet.protocol.identity.TwoFactorDisable;
import app.ringlet.protocol.identity.TwoFactorSetup;
import app.ringlet.protocol.identity.TwoFactorStatus;
import app.ringlet.protocol.identity.UserAccount;
import app.ringlet.protocol.identity.UserChange;
import app.ringlet.protocol.identity.UsersApi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** The server's side of the salon's people. Its fields are what happens next. */
public final class SamplePeople {

    public final List<String> asked = new ArrayList<>();
    public @Nullable RuntimeException failure;
    public @Nullable String link;
    public TwoFactorStatus factor = new TwoFactorStatus(false, true, 0);
    public boolean setUpElsewhere;
    public String qrCode = squares();

    /** As a picture: squares, as an app would take in. */
    private static String squares() {
        BufferedImage image = new BufferedImage(29, 29, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 29; x++) {
            for (int y = 0; y < 29; y++) {
                image.setRGB(x, y, (x * 7 + y * 13 + x * y) % 5 < 2 ? 0x000000 : 0xffffff);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    public final List<UserAccount> users = new ArrayList<>(List.of(
            user("desk", "Alex Baker", Role.OWNER, true),
            user("Mia", "Mia Jansen", Role.AGENT, true),
            user("Max", "Maximiliana-Josephine von der Heide-Sonnenschein zu Altenburg", Role.MANAGER, true),
            user("Dora", "Dora Lindqvist", Role.AGENT, false)));
    public final List<InvitationView> invitations = new ArrayList<>(List.of(new InvitationView(
            SampleSalon.id("i1"),
            "noor@luna.example",
            Role.AGENT,
            SamplePhone.ME,
            SampleSalon.at(9, 0),
            SampleSalon.at(SampleSalon.DAY.plusDays(6), 9, 0))));
    public final List<SessionView> sessions = new ArrayList<>(List.of(
            session("s1", "Ringlet desk on Linux", true),
            session(
                    "s2",
                    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Safari",
                    false)));

    private static UserAccount user(String id, String name, Role role, boolean active) {
        return new UserAccount(
                SampleSalon.id(id),
                3,
                name,
                name.split("[ -]")[0].toLowerCase(Locale.ROOT) + "@luna.example",
                role,
                true,
                active);
    }

    private static SessionView session(String id, String device, boolean current) {
        return new SessionView(
                SampleSalon.id(id),
                device,
                "203.0.113.7",
                SampleSalon.at(8, 0),
                SampleSalon.at(10, 30),
                SampleSalon.at(SampleSalon.DAY.plusDays(30), 8, 0),
                current);
    }

    public PeopleServer server() {
        return new PeopleServer(new Users(), new Invitations(), new Sessions(), new Factor());
    }

    private void door(String what) {
        asked.add(what);
        if (failure != null) {
            throw failure;
        }
    }

    private UserAccount replace(UUID id, @Nullable Role role, boolean active) {
        UserAccount was =
                users.stream().filter(u -> u.id().equals(id)).findFirst().orElseThrow();
        UserAccount now = new UserAccount(
                id, was.version() + 1, was.name(), was.email(), role == null ? was.role() : role, true, active);
        users.replaceAll(u -> u.id().equals(id) ? now : u);
        return now;
    }

    private final class Users implements UsersApi {
        @Override
        public Page<UserAccount> list(int page, int size) {
            door("users");
            return SampleAssistant.page(users);
        }

        @Override
        public UserAccount get(UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public UserAccount change(UUID id, @Nullable String version, UserChange request) {
            door("change " + version + " " + request.role());
            return replace(id, request.role(), true);
        }

        @Override
        public void deactivate(UUID id) {
            door("deactivate");
            replace(id, null, false);
        }

        @Override
        public void takeSecondFactor(UUID id) {
            door("take second factor");
        }

        @Override
        public UserAccount reactivate(UUID id) {
            door("reactivate");
            return replace(id, null, true);
        }
    }

    private final class Invitations implements InvitationsApi {
        @Override
        public Page<InvitationView> list(int page, int size) {
            door("invitations");
            return SampleAssistant.page(invitations);
        }

        @Override
        public SentInvitation invite(InvitationRequest request) {
            door("invite " + request.email() + " " + request.role());
            return new SentInvitation(invitations.getFirst(), link);
        }

        @Override
        public SentInvitation resend(UUID id) {
            door("resend");
            return new SentInvitation(invitations.getFirst(), link);
        }

        @Override
        public void withdraw(UUID id) {
            door("withdraw");
            invitations.clear();
        }
    }

    private final class Sessions implements SessionsApi {
        @Override
        public Page<SessionView> mine(int page, int size) {
            door("sessions");
            return SampleAssistant.page(sessions);
        }

        @Override
        public void end(UUID id) {
            door("end");
        }

        @Override
        public void endOthers() {
            door("end others");
        }

        @Override
        public Page<SessionView> of(UUID id, int page, int size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void endAllOf(UUID id) {
            door("end all of");
        }
    }

    private final class Factor implements TwoFactorApi {
        @Override
        public TwoFactorStatus status() {
            door("status");
            return factor;
        }

        @Override
        public TwoFactorSetup setup() {
            door("setup");
            if (setUpElsewhere) {
                throw new ServerFailure.Refused("two_factor_enabled", "There is one already.", new IOException());
            }
            return new TwoFactorSetup("JBSWY3DPEHPK3PXP", "otpauth://totp/Ringlet", qrCode);
        }

        @Override
        public RecoveryCodes confirm(TwoFactorCode request) {
            door("confirm " + request.code());
            factor = new TwoFactorStatus(true, true, 10);
            return new RecoveryCodes(List.of("K7QF-2M9P", "X3TD-8WHC", "B5NR-4VJL", "G9SZ-6YKA"));
        }

        @Override
        public RecoveryCodes renewRecoveryCodes(TwoFactorCode request) {
            door("renew " + request.code());
            return new RecoveryCodes(List.of("P2LC-7HXW"));
        }

        @Override
        public void disable(TwoFactorDisable request) {
            door("disable " + request.code());
            factor = new TwoFactorStatus(false, false, 0);
        }
    }
}
