package handsup.simulate.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A browser's storage: {@code localStorage}, which all its tabs share, or {@code sessionStorage}, which a reload keeps. */
public final class Store {

    private final Map<String, Object> held = new HashMap<>();

    <T> Optional<T> get(String key, Class<T> type) {
        return Optional.ofNullable(held.get(key)).map(type::cast);
    }

    void set(String key, Object value) {
        held.put(key, value);
    }

    void remove(String key) {
        held.remove(key);
    }
}
