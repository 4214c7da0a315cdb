package handsup.app;

import handsup.room.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;

/** The key that makes somebody the teacher. It lives in the data folder, so that the teacher's page survives a restart. */
final class TeacherKey {

    static final String FILE = "teacher.key";

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private TeacherKey() {}

    /** The folder's key, made when there is none or none that can be one. @throws IOException when the folder cannot be written */
    static String in(Path data, Tokens tokens) throws IOException {
        Path file = data.resolve(FILE);
        if (Files.exists(file)) {
            String kept = Files.readString(file).strip();
            if (SHAPE.matcher(kept).matches()) {
                return kept;
            }
        }
        String key = tokens.secret();
        if (Files.notExists(file) && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, key + "\n");
        return key;
    }
}
