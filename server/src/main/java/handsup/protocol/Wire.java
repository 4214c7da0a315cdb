package handsup.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.OutputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * The codec of the wire. Reading is strict: a missing, unknown, doubled or ill-typed field, a number where text belongs, depth or length
 * beyond bounds, all make a message unreadable.
 */
public final class Wire {

    /** The longest message a browser may send, in bytes. */
    public static final int MOST_BYTES = 4_096;

    private static final int MOST_DEPTH = 4;
    private static final int MOST_NUMBER = 20;
    private static final int MOST_STRING = 600;
    private static final int MOST_NAME = 40;

    private static final JsonMapper MESSAGES = strict(MOST_DEPTH, MOST_STRING, MOST_BYTES);
    private static final JsonMapper BODIES = strict(8, 2_000, 65_536);
    private static final ObjectReader CLIENT_MESSAGES = MESSAGES.readerFor(ClientMessage.class);

    private Wire() {}

    /** A browser's message; empty when it is not one. */
    public static Optional<ClientMessage> read(String text) {
        return read(CLIENT_MESSAGES, text);
    }

    /** A teacher's request body; empty when it does not have that shape. */
    public static <T> Optional<T> body(String text, Class<T> type) {
        return read(BODIES.readerFor(type), text);
    }

    /** A message or a body as it goes out. */
    public static Encoded write(Object message) {
        return new Encoded(MESSAGES.writeValueAsBytes(message));
    }

    /** Writes many messages of one kind to one place, with nothing in between. */
    static SequenceWriter writer(Class<?> kind, OutputStream to) {
        return MESSAGES.writerFor(kind).withRootValueSeparator("").writeValues(to);
    }

    private static <T> Optional<T> read(ObjectReader reader, String text) {
        try {
            return Optional.ofNullable(reader.readValue(text));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static JsonMapper strict(int depth, int string, int document) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxNumberLength(MOST_NUMBER)
                        .maxStringLength(string)
                        .maxNameLength(MOST_NAME)
                        .maxDocumentLength(document)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .enable(
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .changeDefaultPropertyInclusion(
                        _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }
}
