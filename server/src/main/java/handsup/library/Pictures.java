package handsup.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes of an image file what devices are sent: decoded, turned upright, made small enough, laid on white and written anew, so that nothing of the
 * file itself (EXIF, comments, whatever hides behind its end) ever leaves the server. A pure function of the bytes; what was made is remembered.
 */
public final class Pictures {

    /** The most bytes an image file may have. */
    static final int MOST_BYTES = 6 * 1024 * 1024;

    /** The most pixels it may say it has: a small file can say billions. */
    static final long MOST_PIXELS = 25_000_000;

    /** The longer side of what large screens get, in pixels. */
    static final int LARGE = 1_600;

    /** The longer side of what phones get, in pixels. */
    static final int SMALL = 720;

    private static final int LONGEST_SIDE = 16_000;
    private static final int SHORTEST_SIDE = 16;
    private static final int MOST_PNG_BYTES = 400 * 1024;
    private static final float QUALITY = 0.82f;
    private static final int WHITE = 255;
    private static final int LEAST_WEIGHT = 200;
    private static final long REMEMBERED_BYTES = 32L * 1024 * 1024;

    /** By SHA-256 of the file. */
    private static final Cache<String, Made> MADE = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_BYTES)
            .weigher((String _, Made made) -> weight(made))
            .build();

    /** One at a time: a large image takes some hundred megabytes while it is decoded, and a class is playing. */
    private static final Lock DECODER = new ReentrantLock();

    /** What came of a file. */
    sealed interface Made {}

    /** @param width of the large one @param small the same as {@code large} where that is small enough */
    public record Rendered(int width, int height, Encoded large, Encoded small) implements Made {

        @Override
        public String toString() {
            return width + "×" + height;
        }
    }

    /** @param ending png or jpg; also says how it is encoded @param bytes not to be changed */
    public record Encoded(String ending, byte[] bytes) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Encoded that && ending.equals(that.ending) && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    /** @param why what is wrong and what to do about it, to follow “the image … ” */
    record Refused(String why) implements Made {}

    /** Colours without alpha, row by row. */
    private record Raster(int width, int height, int[] colours) {}

    private Pictures() {}

    private static int weight(Made made) {
        return LEAST_WEIGHT
                + (made instanceof Rendered rendered
                        ? rendered.large().bytes().length + rendered.small().bytes().length
                        : 0);
    }

    static Made of(byte[] file) {
        return MADE.get(digest(file), _ -> {
            DECODER.lock();
            try {
                return made(file);
            } finally {
                DECODER.unlock();
            }
        });
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static Made made(byte[] file) {
        if (file.length > MOST_BYTES) {
            return new Refused("has more than " + MOST_BYTES / 1024 / 1024 + " MB; save a smaller copy");
        }
        boolean jpeg = startsWith(file, 0xFF, 0xD8, 0xFF);
        if (!jpeg && !startsWith(file, 0x89, 'P', 'N', 'G')) {
            return new Refused("is neither PNG nor JPEG, whatever its name says; save it as one of them");
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(jpeg ? "jpeg" : "png");
        if (!readers.hasNext()) {
            throw new IllegalStateException("this Java cannot read images");
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return read(reader, jpeg ? Exif.orientation(file) : 1, jpeg);
        } catch (IOException | RuntimeException broken) {
            // The decoders of the JDK throw many a thing at a file that is not what it says.
            return new Refused("cannot be decoded; open it in an image editor and save it anew as PNG or JPEG");
        } finally {
            reader.dispose();
        }
    }

    private static Made read(ImageReader reader, int orientation, boolean jpeg) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (Math.min(width, height) < SHORTEST_SIDE) {
            return new Refused("is " + width + " × " + height + " pixels, expected " + SHORTEST_SIDE + " or more");
        }
        if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
            return new Refused("is " + width + " × " + height + " pixels, expected " + MOST_PIXELS / 1_000_000
                    + " million at most; save a smaller copy");
        }
        // Rows and columns are left out while decoding, so that no more is in memory than twice as wide and high as
        // needed.
        int step = Math.max(1, Math.ceilDiv(Math.max(width, height), 2 * LARGE));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceRegion(new Rectangle(width, height));
        param.setSourceSubsampling(step, step, 0, 0);
        Raster upright = turned(onWhite(reader.read(0, param)), orientation);
        Raster large = fitted(upright, LARGE);
        Encoded encoded = encoded(large, jpeg);
        Raster small = fitted(large, SMALL);
        return new Rendered(large.width(), large.height(), encoded, small == large ? encoded : encoded(small, jpeg));
    }

    private static boolean startsWith(byte[] file, int... magic) {
        return file.length >= magic.length
                && IntStream.range(0, magic.length).allMatch(at -> (file[at] & WHITE) == magic[at]);
    }

    // ---- Pixels --------------------------------------------------------------------------------------------------

    /** Ink drawn on nothing would be lost on a dark page. */
    private static Raster onWhite(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] colours = image.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < colours.length; i++) {
            int alpha = colours[i] >>> 24;
            colours[i] = rgb(
                    over(colours[i] >> 16 & WHITE, alpha),
                    over(colours[i] >> 8 & WHITE, alpha),
                    over(colours[i] & WHITE, alpha));
        }
        return new Raster(width, height, colours);
    }

    private static int over(int channel, int alpha) {
        return (channel * alpha + WHITE * (WHITE - alpha) + WHITE / 2) / WHITE;
    }

    private static int rgb(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }

    /** @param orientation as EXIF counts: 1 is upright, 3 upside down, 6 and 8 on their side, even ones below 5 and odd ones above mirrored */
    private static Raster turned(Raster from, int orientation) {
        if (orientation <= 1 || orientation > 8) {
            return from;
        }
        boolean onItsSide = orientation >= 5;
        int width = onItsSide ? from.height() : from.width();
        int height = onItsSide ? from.width() : from.height();
        int[] colours = new int[from.colours().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int across = onItsSide ? y : x;
                int down = onItsSide ? x : y;
                boolean flipAcross = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
                boolean flipDown = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
                int sourceX = flipAcross ? from.width() - 1 - across : across;
                int sourceY = flipDown ? from.height() - 1 - down : down;
                colours[y * width + x] = from.colours()[sourceY * from.width() + sourceX];
            }
        }
        return new Raster(width, height, colours);
    }

    /** Each pixel is the mean of what it covers. */
    private static Raster fitted(Raster from, int most) {
        int longer = Math.max(from.width(), from.height());
        if (longer <= most) {
            return from;
        }
        int width = Math.max(1, Math.round((float) from.width() * most / longer));
        int height = Math.max(1, Math.round((float) from.height() * most / longer));
        int[] colours = new int[width * height];
        double across = (double) from.width() / width;
        double down = (double) from.height() / height;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                colours[y * width + x] = mean(from, x * across, (x + 1) * across, y * down, (y + 1) * down);
            }
        }
        return new Raster(width, height, colours);
    }

    private static int mean(Raster from, double left, double right, double top, double bottom) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double area = 0;
        for (int y = (int) top; y < Math.min(from.height(), Math.ceil(bottom)); y++) {
            double tall = Math.min(y + 1, bottom) - Math.max(y, top);
            for (int x = (int) left; x < Math.min(from.width(), Math.ceil(right)); x++) {
                double covered = tall * (Math.min(x + 1, right) - Math.max(x, left));
                int colour = from.colours()[y * from.width() + x];
                red += covered * (colour >> 16 & WHITE);
                green += covered * (colour >> 8 & WHITE);
                blue += covered * (colour & WHITE);
                area += covered;
            }
        }
        return rgb((int) Math.round(red / area), (int) Math.round(green / area), (int) Math.round(blue / area));
    }

    // ---- Bytes ---------------------------------------------------------------------------------------------------

    /** A drawing stays a PNG; a photograph, which is larger as one, becomes a JPEG. */
    private static Encoded encoded(Raster raster, boolean jpeg) throws IOException {
        BufferedImage image = new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, raster.width(), raster.height(), raster.colours(), 0, raster.width());
        if (!jpeg) {
            byte[] png = encoded(image, "png");
            if (png.length <= MOST_PNG_BYTES) {
                return new Encoded("png", png);
            }
        }
        return new Encoded("jpg", encoded(image, "jpeg"));
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The one thing of EXIF that is wanted: how a camera was held. Nothing else is read, and nothing is kept. */
    private static final class Exif {

        private static final int APP1 = 0xE1;
        private static final int SCAN = 0xDA;
        private static final int ORIENTATION = 0x0112;
        private static final int ENTRY = 12;
        private static final byte[] HEADER = {'E', 'x', 'i', 'f', 0, 0};

        private Exif() {}

        /** 1 where nothing sensible is said. */
        static int orientation(byte[] jpeg) {
            int at = 2;
            while (at + 4 <= jpeg.length && (jpeg[at] & WHITE) == WHITE && (jpeg[at + 1] & WHITE) != SCAN) {
                int length = big(jpeg, at + 2);
                int tiff = at + 4 + HEADER.length;
                if ((jpeg[at + 1] & WHITE) == APP1
                        && tiff + 8 <= jpeg.length
                        && Arrays.equals(jpeg, at + 4, tiff, HEADER, 0, HEADER.length)) {
                    return inTiff(jpeg, tiff, Math.min(jpeg.length, at + 2 + length));
                }
                at += 2 + Math.max(2, length);
            }
            return 1;
        }

        private static int inTiff(byte[] jpeg, int tiff, int end) {
            boolean little = jpeg[tiff] == 'I';
            // The offset of the first directory has four bytes; a segment is never longer than two can say.
            int directory = tiff + number(jpeg, little ? tiff + 4 : tiff + 6, little);
            if (directory + 2 > end) {
                return 1;
            }
            int entries = number(jpeg, directory, little);
            for (int entry = 0; entry < entries; entry++) {
                int at = directory + 2 + entry * ENTRY;
                if (at + ENTRY > end) {
                    return 1;
                }
                if (number(jpeg, at, little) == ORIENTATION) {
                    int value = number(jpeg, at + 8, little);
                    return value >= 1 && value <= 8 ? value : 1;
                }
            }
            return 1;
        }

        private static int number(byte[] bytes, int at, boolean little) {
            return little ? bytes[at] & WHITE | (bytes[at + 1] & WHITE) << 8 : big(bytes, at);
        }

        private static int big(byte[] bytes, int at) {
            return (bytes[at] & WHITE) << 8 | bytes[at + 1] & WHITE;
        }
    }
}
