package app.ringlet.cloud.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.ringlet.cloud.identity.IdentitySettings;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.persistence.SessionTable;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.identity.Role;
import app.ringlet.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SigningKeysTests {

    private static final Duration LIFE = Duration.ofDays(90);
    private static final User OWNER = new User(Ids.next(), Ids.next(), "Lea", "lea@salon.example", Role.OWNER, false);

    @TempDir
    Path folder;

    final MovableClock clock = new MovableClock();

    @Test
    void aKeyWhoseTimeIsOverGetsASuccessorThatIsKnownBeforeItSigns() {
        Server server = new Server();
        String first = server.keys.signer().id();
        clock.advance(LIFE.plusMinutes(1));

        assertThat(server.keys.published()).hasSize(2);
        assertThat(server.keys.signer().id()).isEqualTo(first);
        clock.advance(Duration.ofMinutes(5));

        assertThat(server.keys.signer().id()).isNotEqualTo(first);
        assertThat(server.keys.published()).hasSize(2);
    }

    @Test
    void whatTheOldKeySignedIsGoodUntilItRunsOut() throws IOException {
        Server server = new Server();
        String first = server.keys.signer().id();
        clock.advance(LIFE.plusMinutes(1));
        server.keys.published();
        clock.advance(Duration.ofMinutes(5).minusSeconds(1));
        String last = server.token();
        clock.advance(Duration.ofMinutes(14));

        assertThat(server.tokens.read(last).id()).isEqualTo(OWNER.id());
        assertThat(server.tokens.read(server.token()).id()).isEqualTo(OWNER.id());
        clock.advance(Duration.ofMinutes(6));

        assertThat(server.keys.published()).hasSize(1).noneMatch(key -> first.equals(key.get("kid")));
        assertThat(files()).hasSize(1);
    }

    @Test
    void aKeyThatAnotherServerMadeIsFoundWhenATokenNamesIt() {
        Server one = new Server();
        Server other = new Server();
        clock.advance(LIFE.plusMinutes(1));
        one.keys.published();
        clock.advance(Duration.ofMinutes(6));
        one.keys.published();

        assertThat(other.tokens.read(one.token()).id()).isEqualTo(OWNER.id());
    }

    @Test
    void aKeyThatIsTakenAwayVerifiesNothingFromTheNextLookOn() throws IOException {
        Server server = new Server();
        String token = server.token();
        server.tokens.read(token);
        Files.delete(files().getFirst());
        clock.advance(Duration.ofMinutes(1));

        assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> server.tokens.read(token));
        assertThat(server.tokens.read(server.token()).id()).isEqualTo(OWNER.id());
    }

    @Test
    void aFileThatIsNoKeyLeavesTheKeysAsTheyWere() throws IOException {
        Server server = new Server();
        String token = server.token();
        Files.writeString(folder.resolve("half-a-key.pem"), "-----BEGIN");
        clock.advance(Duration.ofMinutes(2));

        assertThat(server.tokens.read(token).id()).isEqualTo(OWNER.id());
    }

    @Test
    void aKeyThatSomeoneElsePutThereIsNotDeleted() throws IOException {
        Server server = new Server();
        Files.move(files().getFirst(), folder.resolve("ours.pem"));
        clock.advance(LIFE.plusMinutes(1));
        server.keys.published();
        clock.advance(Duration.ofHours(1));

        assertThat(server.keys.published()).hasSize(1);
        assertThat(files()).hasSize(2);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private final class Server {

        private final SigningKeys keys;
        private final AccessTokens tokens;

        Server() {
            IdentitySettings settings = new Binder(
                            new MapConfigurationPropertySource(Map.of("jwt-keys", folder.toString())))
                    .bindOrCreate("", IdentitySettings.class);
            KeySettings turns = new Binder(new MapConfigurationPropertySource(Map.of("life", "90d")))
                    .bindOrCreate("", KeySettings.class);
            keys = new SigningKeys(settings, turns, clock);
            tokens = new AccessTokens(keys, noneEnded(settings), clock, settings);
        }

        /** The database is not asked again once it was. */
        private RevokedSessions noneEnded(IdentitySettings settings) {
            SessionTable table = new SessionTable(JdbcClient.create(new DriverManagerDataSource())) {
                @Override
                public List<Ended> endedSince(Instant since) {
                    return List.of();
                }
            };
            return new RevokedSessions(table, settings, clock);
        }

        String token() {
            return tokens.issue(OWNER, Ids.next(), false);
        }
    }
}
