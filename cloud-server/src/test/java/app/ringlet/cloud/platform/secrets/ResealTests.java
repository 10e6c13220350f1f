package app.ringlet.cloud.platform.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.testing.ServerTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class ResealTests {

    private static final DataKey OLD = DataKey.random();
    private static final DataKey NEW = DataKey.random();
    private static final SealedColumn COLUMN = new SealedColumn("sealed_test", "secret", "test");

    @Autowired
    JdbcClient jdbc;

    private final AesVault before = new AesVault(List.of(OLD));
    private final AesVault rotated = new AesVault(List.of(NEW, OLD));
    private final AesVault after = new AesVault(List.of(NEW));

    @BeforeEach
    void table() {
        jdbc.sql("""
            CREATE TABLE sealed_test (id BINARY(16) NOT NULL PRIMARY KEY,
                secret VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL)
            """).update();
    }

    @AfterEach
    void drop() {
        jdbc.sql("DROP TABLE sealed_test").update();
    }

    @Test
    void afterItTheOldKeyCanGo() {
        List<UUID> ids = Stream.generate(Ids::next).limit(450).toList();
        ids.forEach(id -> insert(id, before.seal("test", id.toString().getBytes(UTF_8))));
        UUID present = Ids.next();
        String sealed = rotated.seal("test", SECRET);
        insert(present, sealed);
        insert(Ids.next(), null);

        assertThat(reseal().run()).isEqualTo(450);

        assertThat(ids)
                .allSatisfy(id -> assertThat(after.open("test", secret(id)))
                        .asString(UTF_8)
                        .isEqualTo(id.toString()));
        assertThat(secret(present)).isEqualTo(sealed);
        assertThat(reseal().run()).isZero();
    }

    @Test
    void whatCannotBeOpenedStaysAndKeepsNothingElseBack() {
        UUID lost = Ids.next();
        UUID good = Ids.next();
        insert(lost, "v1.gone.AAAA");
        insert(good, before.seal("test", SECRET));

        assertThat(reseal().run()).isEqualTo(1);

        assertThat(secret(lost)).isEqualTo("v1.gone.AAAA");
        assertThat(after.open("test", secret(good))).isEqualTo(SECRET);
    }

    private static final byte[] SECRET = "secret".getBytes(UTF_8);

    private Reseal reseal() {
        return new Reseal(rotated, List.of(COLUMN), jdbc);
    }

    private void insert(UUID id, @Nullable String sealed) {
        jdbc.sql("INSERT INTO sealed_test (id, secret) VALUES (?, ?)")
                .params(Ids.bytes(id), sealed)
                .update();
    }

    private String secret(UUID id) {
        return jdbc.sql("SELECT secret FROM sealed_test WHERE id = ?")
                .param(Ids.bytes(id))
                .query(String.class)
                .single();
    }
}
