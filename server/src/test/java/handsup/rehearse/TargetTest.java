package handsup.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    private static final String KEY = "k".repeat(43);

    private static Target read(String url) {
        return ((Target.Read) Target.of(url)).target();
    }

    @Test
    void theTeachersLinkHasTheKeyInIt() {
        Target target = read("http://127.0.0.1:8080/host#key=" + KEY);
        assertThat(target.key()).contains(KEY);
        assertThat(target.code()).isEmpty();
        assertThat(target.origin()).hasToString("http://127.0.0.1:8080");
        assertThat(target.loopback()).isTrue();
    }

    @Test
    void aJoinLinkHasTheCodeInIt() {
        Target target = read("https://192.0.2.7/j/K7M4QX");
        assertThat(target.code()).contains("K7M4QX");
        assertThat(target.key()).isEmpty();
        assertThat(target.address().getPort()).isEqualTo(443);
        assertThat(target.loopback()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:8080", "ftp://192.0.2.7", "http://", "http://a b", "ws://192.0.2.7"})
    void whatIsNoAddressIsNamed(String url) {
        assertThat(Target.of(url))
                .isInstanceOfSatisfying(
                        Target.Unreadable.class,
                        no -> assertThat(no.why()).contains(url).contains("expected"));
    }
}
