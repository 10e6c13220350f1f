package app.ringlet.cloud.identity.tokens;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UserData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** A folder of RSA private keys, PKCS #8 in PEM, that only the server's user can read. Names sort by age. */
final class KeyFolder {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final int BITS = 2048;

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** All keys, the oldest first; a folder without any gets one. @throws IllegalStateException for a file that holds no RSA key */
    List<RSAPrivateCrtKey> keys() {
        try {
            Files.createDirectories(folder, UserData.only("rwx------"));
            List<Path> files = files();
            if (files.isEmpty()) {
                write(generate());
                files = files();
            }
            return files.stream().map(KeyFolder::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of signing keys cannot be used: " + folder, e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".pem")).sorted().toList();
        }
    }

    private static RSAPrivateCrtKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java makes no RSA keys", e);
        }
    }

    /** Under another name first: who reads the folder at the same time never finds half a key. */
    private void write(RSAPrivateCrtKey key) throws IOException {
        String name = Ids.next().toString();
        Path draft = Files.createFile(folder.resolve(name + ".draft"), UserData.only("rw-------"));
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        Files.writeString(draft, BEGIN + "\n" + lines + "\n" + END + "\n");
        Files.move(draft, folder.resolve(name + ".pem"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static RSAPrivateCrtKey read(Path file) {
        try {
            String text = Files.readString(file).replace(BEGIN, "").replace(END, "");
            byte[] encoded = Base64.getMimeDecoder().decode(text);
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IllegalStateException("This file holds no RSA private key (PKCS #8, PEM): " + file, e);
        }
    }
}
