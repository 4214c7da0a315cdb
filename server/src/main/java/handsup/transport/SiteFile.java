package handsup.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A file of the browser client, in memory, in every coding it comes in.
 *
 * @param type its media type
 * @param forEver whether its name changes when it does
 */
record SiteFile(String type, boolean forEver, Map<Coding, Copy> copies) {

    /** @param bytes read only, never released @param tag its strong entity tag, quotes included */
    record Copy(ByteBuf bytes, String tag) {}

    static SiteFile of(String path, Map<Coding, byte[]> contents) {
        Map<Coding, Copy> copies = new EnumMap<>(Coding.class);
        contents.forEach((coding, bytes) -> copies.put(
                coding, new Copy(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(direct(bytes))), tag(bytes))));
        return new SiteFile(typeOf(path), path.startsWith("assets/"), Collections.unmodifiableMap(copies));
    }

    /** Memory of the JDK's: Netty would take a buffer of its own that is never released for a leak. */
    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
    }

    Copy copy(Coding coding) {
        Copy copy = copies.get(coding);
        if (copy == null) {
            throw new IllegalArgumentException("not made as " + coding);
        }
        return copy;
    }

    /** It tells one build's page from another's, not a forger's; a digest that did would slow each start. */
    private static String tag(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return "\"" + Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(bytes.length) + "\"";
    }

    private static String typeOf(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "js", "mjs" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "json", "map" -> "application/json";
            case "webmanifest" -> "application/manifest+json";
            case "txt" -> "text/plain; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "webp" -> "image/webp";
            case "avif" -> "image/avif";
            case "ico" -> "image/x-icon";
            case "woff2" -> "font/woff2";
            case "mp3" -> "audio/mpeg";
            case "ogg", "opus" -> "audio/ogg";
            case "wasm" -> "application/wasm";
            default -> "application/octet-stream";
        };
    }
}
