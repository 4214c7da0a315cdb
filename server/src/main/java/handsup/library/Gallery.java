package handsup.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import handsup.domain.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Images that devices may ask for, in a folder, so that a room finds its own again after a restart even when their deck has changed. Any thread; it
 * reads and writes files.
 *
 * <p>A name is made of the content and a secret of this server: the same image has the same name and can be kept by browsers for ever, and whoever
 * has not been told a name cannot find the image, not even with the image in hand.
 */
public final class Gallery {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{24}\\.(png|jpg)");
    private static final int NAME_BYTES = 18;
    private static final long REMEMBERED_BYTES = 48L * 1024 * 1024;

    private final Path folder;
    private final byte[] secret;
    private final Cache<String, byte[]> remembered = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_BYTES)
            .weigher((String _, byte[] bytes) -> bytes.length)
            .build();

    /** @param folder need not exist @param secret never told to anybody */
    public Gallery(Path folder, String secret) {
        this.folder = folder;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Hangs an image up. @throws UncheckedIOException when the folder cannot be written to */
    public Picture hang(Image image) {
        Pictures.Rendered made = image.made();
        try {
            return new Picture(
                    hang(made.large()), hang(made.small()), made.width(), made.height(), image.alt(), image.credit());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String hang(Pictures.Encoded encoded) throws IOException {
        String name = name(encoded);
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } else {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, "half", ".tmp");
            Files.write(half, encoded.bytes());
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return name;
    }

    private String name(Pictures.Encoded encoded) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update("picture".getBytes(StandardCharsets.UTF_8));
            byte[] digest = mac.doFinal(encoded.bytes());
            return Base64.getUrlEncoder().encodeToString(digest).substring(0, NAME_BYTES * 4 / 3) + "."
                    + encoded.ending();
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** The bytes of an image; empty when there is none of that name. */
    public Optional<byte[]> at(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(remembered.get(name, this::read));
    }

    private byte @Nullable [] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (NoSuchFileException notHere) {
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Takes down what nobody has hung up for so long. Nothing depends on it: what cannot be removed stays. */
    public void tidy(Duration unused) {
        Instant before = Instant.now().minus(unused);
        for (Path file : files()) {
            try {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException stays) {
                continue;
            }
        }
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException noFolder) {
            return List.of();
        }
    }
}
