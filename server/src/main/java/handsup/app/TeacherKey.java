package handsup.app;

import handsup.room.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The key that makes somebody the teacher. It lives in the data folder, so that the teacher's page survives a restart. */
final class TeacherKey {

    static final String FILE = "teacher.key";

    private TeacherKey() {}

    /** The folder's key, made when there is none or none that can be one. @throws IOException when the folder cannot be written */
    static String in(Path data, Tokens tokens) throws IOException {
        Path file = data.resolve(FILE);
        if (Files.exists(file)) {
            String kept = Files.readString(file).strip();
            if (Tokens.valid(kept)) {
                return kept;
            }
        }
        String key = tokens.secret();
        if (Files.notExists(file)
                && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, key + "\n");
        return key;
    }
}
