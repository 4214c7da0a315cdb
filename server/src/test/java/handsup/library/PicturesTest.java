package handsup.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

    private static final int RED = 0xE00000;
    private static final int BLUE = 0x0000E0;

    /** Red above, blue below; the left quarter of the upper half is transparent where there is alpha. */
    static BufferedImage flag(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean nothing = image.getColorModel().hasAlpha() && y < height / 2 && x < width / 4;
                image.setRGB(x, y, nothing ? 0 : 0xFF000000 | (y < height / 2 ? RED : BLUE));
            }
        }
        return image;
    }

    static byte[] file(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] png(int width, int height) {
        return file(flag(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    private static Pictures.Rendered made(byte[] file) {
        return (Pictures.Rendered) Pictures.of(file);
    }

    private static String refused(byte[] file) {
        return ((Pictures.Refused) Pictures.of(file)).why();
    }

    private static BufferedImage decoded(Pictures.Encoded encoded) {
        try {
            return ImageIO.read(new ByteArrayInputStream(encoded.bytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean near(int colour, int expected) {
        return Math.abs((colour >> 16 & 255) - (expected >> 16 & 255)) < 40
                && Math.abs((colour >> 8 & 255) - (expected >> 8 & 255)) < 40
                && Math.abs((colour & 255) - (expected & 255)) < 40;
    }

    @ParameterizedTest
    @CsvSource({
        "3000, 1500, 1600, 800, 720, 360",
        "900, 1800, 800, 1600, 360, 720",
        "1000, 500, 1000, 500, 720, 360",
        "700, 300, 700, 300, 700, 300",
        "9000, 40, 1600, 7, 720, 3"
    })
    void largeImagesBecomeAsLargeAsAScreenAndAsAPhone(int width, int height, int w, int h, int smallW, int smallH) {
        Pictures.Rendered made = made(png(width, height));
        assertThat(made.width()).isEqualTo(w);
        assertThat(made.height()).isBetween(h - 1, h + 1);
        BufferedImage small = decoded(made.small());
        assertThat(small.getWidth()).isEqualTo(smallW);
        assertThat(small.getHeight()).isBetween(smallH - 1, smallH + 1);
    }

    @Test
    void whatIsSmallAlreadyIsMadeOnce() {
        Pictures.Rendered made = made(png(320, 200));
        assertThat(made.small()).isSameAs(made.large());
    }

    @Test
    void whatCanBeSeenThroughIsLaidOnWhite() {
        BufferedImage image = decoded(
                made(file(flag(200, 100, BufferedImage.TYPE_INT_ARGB), "png")).large());
        assertThat(image.getColorModel().hasAlpha()).isFalse();
        assertThat(image.getRGB(10, 10) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(image.getRGB(150, 10) & 0xFFFFFF).isEqualTo(RED);
    }

    @Test
    void aPhotographSavedAsPngBecomesAJpeg() {
        SplittableRandom random = new SplittableRandom(7);
        BufferedImage noise = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 600 * 400; i++) {
            noise.setRGB(i % 600, i / 600, random.nextInt(0x1000000));
        }
        assertThat(made(file(noise, "png")).large().ending()).isEqualTo("jpg");
        assertThat(made(png(600, 400)).large().ending()).isEqualTo("png");
    }

    // ---- What a file carries besides -----------------------------------------------------------------------------

    /** A JPEG with EXIF that says how the camera was held, and where. */
    private static byte[] photo(int orientation, boolean little) {
        byte[] jpeg = file(flag(64, 32, BufferedImage.TYPE_INT_RGB), "jpeg");
        ByteBuffer tiff = ByteBuffer.allocate(64);
        if (little) {
            tiff.order(java.nio.ByteOrder.LITTLE_ENDIAN).put(new byte[] {'I', 'I'});
        } else {
            tiff.put(new byte[] {'M', 'M'});
        }
        tiff.putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        byte[] where = "SECRET 48.2 N 16.4 E".getBytes(StandardCharsets.US_ASCII);
        byte[] exif = Arrays.copyOf(tiff.array(), tiff.position());
        int length = 2 + 6 + exif.length + where.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        out.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(exif);
        out.writeBytes(where);
        out.write(jpeg, 2, jpeg.length - 2);
        out.writeBytes("SECRET after the end".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        // orientation, width, height, is red at the top left, is red at the top right, is red at the bottom left
        "1, 64, 32, true, true, false",
        "2, 64, 32, true, true, false",
        "3, 64, 32, false, false, true",
        "4, 64, 32, false, false, true",
        "5, 32, 64, true, false, true",
        "6, 32, 64, false, true, false",
        "7, 32, 64, false, true, false",
        "8, 32, 64, true, false, true",
        "9, 64, 32, true, true, false",
        "0, 64, 32, true, true, false"
    })
    void aPhotoIsTurnedUprightAndNothingOfItsExifIsKept(
            int orientation, int width, int height, boolean topLeft, boolean topRight, boolean bottomLeft) {
        for (boolean little : new boolean[] {true, false}) {
            Pictures.Rendered made = made(photo(orientation, little));
            assertThat(made.width()).isEqualTo(width);
            assertThat(made.height()).isEqualTo(height);
            BufferedImage image = decoded(made.large());
            assertThat(near(image.getRGB(4, 4), RED)).isEqualTo(topLeft);
            assertThat(near(image.getRGB(width - 5, 4), RED)).isEqualTo(topRight);
            assertThat(near(image.getRGB(4, height - 5), RED)).isEqualTo(bottomLeft);
            assertThat(new String(made.large().bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("SECRET", "Exif");
        }
    }

    // ---- What is not taken ---------------------------------------------------------------------------------------

    /** A PNG whose head says that it is so large, and which has next to nothing in it. */
    private static byte[] bomb(int width, int height) {
        byte[] png = png(32, 32);
        ByteBuffer head = ByteBuffer.wrap(png);
        head.putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        head.putInt(29, (int) crc.getValue());
        return png;
    }

    @Test
    void aSmallFileThatSaysItHasBillionsOfPixelsIsNotDecoded() {
        assertThat(refused(bomb(60_000, 60_000))).contains("60000 × 60000", "25 million at most");
        assertThat(refused(bomb(1_000_000, 20))).contains("1000000 × 20");
        assertThat(refused(bomb(6_000, 3_000))).contains("cannot be decoded");
    }

    @Test
    void aFileThatIsTooLargeIsNotDecoded() {
        byte[] large = Arrays.copyOf(png(32, 32), Pictures.MOST_BYTES + 1);
        assertThat(refused(large)).contains("more than 6 MB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "GIF89a",
                "RIFF....WEBPVP8 ",
                "",
                "<!doctype html>"
            })
    void whatIsNoImageIsRefusedWhateverItsNameSays(String content) {
        assertThat(refused(content.getBytes(StandardCharsets.ISO_8859_1))).contains("neither PNG nor JPEG");
    }

    @Test
    void aTornFileIsRefusedAndNeverAFailure() {
        byte[] whole = file(flag(300, 200, BufferedImage.TYPE_INT_RGB), "jpeg");
        byte[] drawing = png(300, 200);
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 60; i++) {
            byte[] torn = (i % 2 == 0 ? whole : drawing).clone();
            torn = Arrays.copyOf(torn, random.nextInt(4, torn.length));
            for (int j = 0; j < 5; j++) {
                torn[random.nextInt(torn.length)] = (byte) random.nextInt(256);
            }
            assertThat(Pictures.of(torn)).isInstanceOfAny(Pictures.Refused.class, Pictures.Rendered.class);
        }
        assertThat(refused(Arrays.copyOf(drawing, 60))).contains("cannot be decoded");
    }

    @Test
    void aSpeckIsRefused() {
        assertThat(refused(png(8, 200))).contains("8 × 200", "16 or more");
    }
}
