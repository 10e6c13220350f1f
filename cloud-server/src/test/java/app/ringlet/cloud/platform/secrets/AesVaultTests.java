package app.ringlet.cloud.platform.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AesVaultTests {

    private static final DataKey OLD = DataKey.random();
    private static final DataKey NEW = DataKey.random();
    private static final byte[] SECRET = "JBSWY3DPEHPK3PXP".getBytes(UTF_8);

    private final AesVault vault = new AesVault(List.of(OLD));

    @Test
    void whatWasSealedOpensAndIsNeverTheSameTwice() {
        String one = vault.seal("totp", SECRET);
        String two = vault.seal("totp", SECRET);

        assertThat(vault.open("totp", one)).isEqualTo(SECRET);
        assertThat(vault.open("totp", two)).isEqualTo(SECRET);
        assertThat(one).isNotEqualTo(two).startsWith("v1." + OLD.id() + ".");
    }

    @Test
    void aSealedTextIsNoLongerThanItsColumnMustAllow() {
        DataKey longest = new DataKey("a-key-of-16-char", NEW.key());
        Random random = new Random(7);
        for (int length = 0; length < 200; length++) {
            byte[] plain = new byte[length];
            random.nextBytes(plain);
            AesVault named = new AesVault(List.of(longest));

            String sealed = named.seal("mail", plain);

            assertThat(named.open("mail", sealed)).isEqualTo(plain);
            assertThat(sealed.length()).isLessThanOrEqualTo(60 + (length * 4 + 2) / 3);
        }
    }

    @Test
    void anAlteredTextDoesNotOpenWhicheverCharacterItIs() {
        String sealed = vault.seal("totp", SECRET);
        for (int i = 0; i < sealed.length(); i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String altered = sealed.substring(0, i) + other + sealed.substring(i + 1);

            assertThatIllegalStateException().isThrownBy(() -> vault.open("totp", altered));
        }
        for (String torn : List.of("", "v1", "v1..", sealed.substring(0, 20), sealed + "AAAA", sealed + ".x")) {
            assertThatIllegalStateException().isThrownBy(() -> vault.open("totp", torn));
        }
    }

    @Test
    void whatWasSealedForOnePurposeDoesNotOpenForAnother() {
        String sealed = vault.seal("totp", SECRET);

        assertThatIllegalStateException().isThrownBy(() -> vault.open("mail", sealed));
    }

    @Test
    void anOlderKeyOpensAndTheNewestSeals() {
        String old = vault.seal("totp", SECRET);
        AesVault rotated = new AesVault(List.of(NEW, OLD));

        assertThat(rotated.open("totp", old)).isEqualTo(SECRET);
        assertThat(rotated.seal("totp", SECRET)).startsWith(rotated.newestPrefix());
        assertThat(rotated.newestPrefix()).contains(NEW.id());
    }

    @Test
    void aTextWhoseKeyIsGoneNamesTheKey() {
        String old = vault.seal("totp", SECRET);

        assertThatIllegalStateException()
                .isThrownBy(() -> new AesVault(List.of(NEW)).open("totp", old))
                .withMessageContaining(OLD.id());
    }

    @Test
    void aKeyThatHasAnothersIdOpensNothing() {
        String sealed = vault.seal("totp", SECRET);
        AesVault impostor = new AesVault(List.of(new DataKey(OLD.id(), NEW.key())));

        assertThatIllegalStateException().isThrownBy(() -> impostor.open("totp", sealed));
    }
}
