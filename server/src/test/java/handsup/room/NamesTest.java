package handsup.room;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Name;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private static Optional<String> shown(String typed) {
        return Names.clean(typed).map(Name::shown);
    }

    private static String skeleton(String typed) {
        return Names.clean(typed).orElseThrow().skeleton();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mila",
                "Zoë",
                "Nguyễn Minh",
                "Mohammed A",
                "Терешкова В",
                "Анастасия-Виктория",
                "أحمد",
                "李小龙",
                "O’Brien",
                "Siân 2",
                "🙂"
            })
    void realNamesPass(String name) {
        assertThat(shown(name)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u200b\u200d\u2060",
                "\u202e\u202d",
                "\u0301\u0301",
                "\u3164",
                "...",
                "\u00ad",
                "\t\n"
            })
    void whatShowsNothingIsNoName(String typed) {
        assertThat(shown(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Teacher", "TEACHER", "teасher", "Host", "H​ost", "You"})
    void namesThatAreNotForStudentsAreRefused(String typed) {
        assertThat(shown(typed)).isEmpty();
    }

    @Test
    void directionChangesAndInvisibleCharactersGo() {
        assertThat(shown("Mi\u202ela\u200b")).contains("Mila");
        assertThat(shown("  Mila \u00a0  K ")).contains("Mila K");
    }

    @Test
    void marksPileUpNoHigherThanTwo() {
        assertThat(shown("M" + "\u0336\u0315\u031b\u0321".repeat(20) + "ila"))
                .hasValueSatisfying(name -> assertThat(name).hasSizeLessThanOrEqualTo(6));
    }

    @Test
    void lengthIsCountedAsPeopleCount() {
        assertThat(shown("x".repeat(20))).isPresent();
        assertThat(shown("x".repeat(21))).isEmpty();
        assertThat(shown("e\u0301".repeat(20))).isPresent();
        assertThat(shown("x".repeat(10_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Mila, МILА", "Mila, MILA", "paypal, раураl", "Zoë, ZOË", "Ivan O, lvan 0"})
    void namesThatLookAlikeShareASkeleton(String one, String other) {
        assertThat(skeleton(one)).isEqualTo(skeleton(other));
    }

    @Test
    void differentNamesDoNot() {
        assertThat(skeleton("Mila")).isNotEqualTo(skeleton("Mela"));
        assertThat(skeleton("Ирина")).isNotEqualTo(skeleton("Арина"));
    }

    @Test
    void whatScriptsInjectStaysPlainText() {
        assertThat(shown("<b onclick=x>")).contains("<b onclick=x>");
        assertThat(shown("__proto__")).contains("__proto__");
    }

    @RepeatedTest(20)
    void anyTextEitherCleansToItselfOrIsRefused() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int sample = 0; sample < 500; sample++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                typed.append((char) (random.nextBoolean() ? random.nextInt(0x3000) : random.nextInt(0x10000)));
            }
            Names.clean(typed.toString())
                    .ifPresent(name -> assertThat(Names.clean(name.shown()))
                            .as("seed %d: %s", seed, name.shown())
                            .contains(name));
        }
    }
}
