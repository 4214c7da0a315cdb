package handsup.library;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GalleryTest {

    @TempDir
    Path folder;

    private static Image image(int width) {
        return new Image("the-answer-is-jupiter.png", "A striped disc", Optional.of("Us"), (Pictures.Rendered)
                Pictures.of(PicturesTest.png(width, 400)));
    }

    @Test
    void anImageIsFoundByItsNameAgainAfterARestartToo() {
        Picture picture = new Gallery(folder, "key").hang(image(1_000));
        assertThat(picture.large()).isNotEqualTo(picture.small());
        Gallery later = new Gallery(folder, "key");
        assertThat(later.at(picture.large()))
                .hasValueSatisfying(bytes ->
                        assertThat(bytes).isEqualTo(image(1_000).made().large().bytes()));
        assertThat(later.at(picture.small())).isPresent();
        assertThat(later.hang(image(1_000))).isEqualTo(picture);
    }

    @Test
    void aNameSaysNothingAndCannotBeMadeFromTheImage() {
        String name = new Gallery(folder, "key").hang(image(300)).large();
        assertThat(name).matches("[A-Za-z0-9_-]{24}\\.png").doesNotContain("jupiter");
        assertThat(new Gallery(folder, "another key").hang(image(300)).large()).isNotEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "..", "../teacher.key", "aaaaaaaaaaaaaaaaaaaaaaaa.png", "half1.tmp", "a/b.png", "%2e%2e"})
    void nothingElseIsFound(String name) throws IOException {
        Files.writeString(folder.resolve("half1.tmp"), "half");
        assertThat(new Gallery(folder, "key").at(name)).isEmpty();
    }

    @Test
    void whatNoRoomWasOpenedWithForLongIsTakenDown() throws IOException {
        Gallery gallery = new Gallery(folder, "key");
        String old = gallery.hang(image(300)).large();
        String used = gallery.hang(image(310)).large();
        for (String name : new String[] {old, used}) {
            Files.setLastModifiedTime(
                    folder.resolve(name), FileTime.from(Instant.now().minus(Duration.ofDays(40))));
        }
        gallery.hang(image(310));
        gallery.tidy(Duration.ofDays(30));
        assertThat(folder.resolve(old)).doesNotExist();
        assertThat(folder.resolve(used)).exists();
    }
}
