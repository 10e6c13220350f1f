package app.ringlet.cloud.identity.signin;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code crypt_rn(3)} of libxcrypt, which Debian, Fedora and their like have for their own passwords. */
final class SystemCrypt {

    private static final Logger log = LoggerFactory.getLogger(SystemCrypt.class);

    /** {@code sizeof (struct crypt_data)}, which the library keeps at this for ever (crypt.h). */
    private static final int WORKSPACE = 32_768;

    /** The longest result plus its end (CRYPT_OUTPUT_SIZE in crypt.h). */
    private static final int LONGEST_RESULT = 384;

    private final MethodHandle cryptRn;

    private SystemCrypt(MethodHandle cryptRn) {
        this.cryptRn = cryptRn;
    }

    static @Nullable SystemCrypt find() {
        try {
            MemorySegment function = SymbolLookup.libraryLookup("libcrypt.so.1", Arena.global())
                    .find("crypt_rn")
                    .orElseThrow(() -> new IllegalStateException("libcrypt has no crypt_rn"));
            return new SystemCrypt(Linker.nativeLinker()
                    .downcallHandle(function, FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT)));
        } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException unavailable) {
            log.info("Passwords are hashed in Java: {}", unavailable.getMessage());
            return null;
        }
    }

    /**
     * The hash by the method and salt that {@code setting} names.
     *
     * @throws IllegalStateException if the library doesn't take the setting
     */
    String crypt(String password, String setting) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment phrase = arena.allocateFrom(password);
            MemorySegment workspace = arena.allocate(WORKSPACE);
            try {
                MemorySegment result =
                        (MemorySegment) cryptRn.invokeExact(phrase, arena.allocateFrom(setting), workspace, WORKSPACE);
                if (MemorySegment.NULL.equals(result)) {
                    throw new IllegalStateException(
                            "libcrypt refuses " + setting.substring(0, Math.min(7, setting.length())));
                }
                return result.reinterpret(LONGEST_RESULT).getString(0);
            } finally {
                // Freed memory is not wiped by itself.
                phrase.fill((byte) 0);
                workspace.fill((byte) 0);
            }
        } catch (RuntimeException | Error asItIs) {
            throw asItIs;
        } catch (Throwable never) {
            throw new IllegalStateException(never);
        }
    }
}
