package app.ringlet.cloud.identity.tokens;

import static java.util.Comparator.comparing;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UserData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of RSA private keys, PKCS #8 in PEM, that only the server's user can read. A key is as old as its file. */
final class KeyFolder {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final Pattern MADE_HERE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.pem");
    private static final int BITS = 2048;

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** A key and when its file was put there. */
    record Stored(Path file, Instant since, RSAPrivateCrtKey key) {

        @Override
        public String toString() {
            return "Stored[" + file + ", " + since + "]";
        }
    }

    /** All keys, the oldest first; a folder without any gets one. @throws IllegalStateException for a file that holds no RSA key */
    List<Stored> keys(Instant now) {
        try {
            Files.createDirectories(folder, UserData.only("rwx------"));
            List<Path> files = files();
            if (files.isEmpty()) {
                make(now);
                files = files();
            }
            return files.stream()
                    .map(KeyFolder::read)
                    .sorted(comparing(Stored::since).thenComparing(Stored::file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of signing keys cannot be used: " + folder, e);
        }
    }

    /** Adds a key. Under another name first: who reads the folder at the same time never finds half of it. */
    void make(Instant now) {
        String name = Ids.next().toString();
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(generate().getEncoded());
        try {
            Path draft = Files.createFile(folder.resolve(name + ".draft"), UserData.only("rw-------"));
            Files.writeString(draft, BEGIN + "\n" + lines + "\n" + END + "\n");
            Files.setLastModifiedTime(draft, FileTime.from(now));
            Files.move(draft, folder.resolve(name + ".pem"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("No signing key can be put into " + folder, e);
        }
    }

    /** Destroys a key that {@link #make} made; a file that someone else put there is theirs to take away. */
    void remove(Stored stored) {
        if (MADE_HERE.matcher(String.valueOf(stored.file().getFileName())).matches()) {
            try {
                Files.deleteIfExists(stored.file());
            } catch (IOException e) {
                throw new UncheckedIOException("A signing key cannot be removed: " + stored.file(), e);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".pem")).toList();
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

    private static Stored read(Path file) {
        try {
            Instant since = Files.getLastModifiedTime(file).toInstant();
            String text = Files.readString(file).replace(BEGIN, "").replace(END, "");
            byte[] encoded = Base64.getMimeDecoder().decode(text);
            RSAPrivateCrtKey key =
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new Stored(file, since, key);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IllegalStateException("This file holds no RSA private key (PKCS #8, PEM): " + file, e);
        }
    }
}
