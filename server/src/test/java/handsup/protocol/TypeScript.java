package handsup.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The wire's records as TypeScript types: a sealed interface becomes a union, an enum a union of its names. */
final class TypeScript {

    private final Map<Class<?>, String> done = new LinkedHashMap<>();
    private final Deque<Class<?>> open = new ArrayDeque<>();

    static String of(List<Class<?>> roots) {
        TypeScript writer = new TypeScript();
        roots.forEach(writer.open::add);
        while (!writer.open.isEmpty()) {
            writer.declare(writer.open.remove());
        }
        return "// Generated from the server's records by ClientTypesTest. Do not edit.\n"
                + String.join("", writer.done.values());
    }

    private void declare(Class<?> type) {
        if (done.containsKey(type)) {
            return;
        }
        done.put(type, "");
        String body;
        if (type == CloseCode.class) {
            body = Arrays.stream(CloseCode.values())
                    .map(code -> "  " + code.name() + ": " + code.number() + ",\n")
                    .collect(Collectors.joining());
            done.put(type, "\nexport const CloseCode = {\n" + body + "} as const\n");
        } else if (type.isEnum()) {
            body = Arrays.stream(type.getEnumConstants())
                    .map(constant -> "'" + wireName(type, ((Enum<?>) constant).name()) + "'")
                    .collect(Collectors.joining(" | "));
            done.put(type, "\nexport type " + name(type) + " = " + body + "\n");
        } else if (type.isSealed()) {
            body = Arrays.stream(type.getPermittedSubclasses())
                    .map(this::reference)
                    .collect(Collectors.joining(" | "));
            done.put(type, "\nexport type " + name(type) + " = " + body + "\n");
        } else if (type.isRecord()) {
            done.put(type, "\nexport interface " + name(type) + " {\n" + tag(type) + fields(type) + "}\n");
        } else {
            throw new IllegalArgumentException("no TypeScript for " + type);
        }
    }

    private String fields(Class<?> type) {
        StringBuilder fields = new StringBuilder();
        for (RecordComponent part : type.getRecordComponents()) {
            AnnotatedType annotated = part.getAnnotatedType();
            String optional = annotated.isAnnotationPresent(Nullable.class) ? "?" : "";
            fields.append("  ")
                    .append(part.getName())
                    .append(optional)
                    .append(": ")
                    .append(type(part.getGenericType()))
                    .append('\n');
        }
        return fields.toString();
    }

    private static String tag(Class<?> type) {
        JsonTypeName name = type.getAnnotation(JsonTypeName.class);
        if (name == null) {
            return "";
        }
        Set<Class<?>> parents = new LinkedHashSet<>(List.of(type.getInterfaces()));
        String property = parents.stream()
                .map(parent -> parent.getAnnotation(JsonTypeInfo.class))
                .filter(info -> info != null)
                .map(JsonTypeInfo::property)
                .findFirst()
                .orElseThrow();
        return "  " + property + ": '" + name.value() + "'\n";
    }

    private String type(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return "readonly " + type(list.getActualTypeArguments()[0]) + "[]";
        }
        if (type == String.class) {
            return "string";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type instanceof Class<?> raw && (raw.isPrimitive() || Number.class.isAssignableFrom(raw))) {
            return "number";
        }
        return reference((Class<?>) type);
    }

    private String reference(Class<?> type) {
        open.add(type);
        return name(type);
    }

    /** A nested type carries the name of what it is nested in, unless that is only the family of messages it belongs to. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        if (outer == null) {
            return type.getSimpleName();
        }
        if (outer == ServerMessage.class) {
            return type.getSimpleName();
        }
        if (outer == ClientMessage.class) {
            return "Say" + type.getSimpleName();
        }
        return name(outer).replace("View", "")
                + (type.getSimpleName().equals("Scene") ? "Scene" : type.getSimpleName());
    }

    private static String wireName(Class<?> type, String constant) {
        try {
            JsonProperty property = type.getField(constant).getAnnotation(JsonProperty.class);
            return property == null ? constant : property.value();
        } catch (NoSuchFieldException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
