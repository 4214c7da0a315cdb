package handsup.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    @Test
    void aMessageIsRead() {
        assertThat(Wire.read("{\"type\":\"join\",\"code\":\"K7M4QX\",\"name\":\"Mila\",\"token\":\"t\"}"))
                .contains(new ClientMessage.Join("K7M4QX", "Mila", "t"));
        assertThat(
                        Wire.read(
                                "{\"type\":\"answer\",\"id\":\"abcdefgh\",\"question\":\"q1\",\"reply\":{\"kind\":\"choice\",\"options\":[1]},\"thought\":1200}"))
                .contains(new ClientMessage.Answer("abcdefgh", "q1", new Reply.Choice(List.of(1)), 1200));
        assertThat(Wire.read("{\"type\":\"steer\",\"id\":\"1\",\"move\":\"start\"}"))
                .contains(new ClientMessage.Steer("1", Move.START));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"join\"",
                "{}",
                "{\"type\":\"join\"}",
                "{\"type\":\"nonsense\"}",
                "{\"type\":\"join\",\"code\":\"A\"}",
                "{\"type\":\"join\",\"code\":\"A\",\"name\":null,\"token\":\"t\"}",
                "{\"type\":\"join\",\"code\":\"A\",\"name\":7,\"token\":\"t\"}",
                "{\"type\":\"join\",\"code\":\"A\",\"name\":true,\"token\":\"t\"}",
                "{\"type\":\"join\",\"code\":\"A\",\"name\":\"x\",\"token\":\"t\",\"role\":\"host\"}",
                "{\"type\":\"join\",\"code\":\"A\",\"code\":\"B\",\"name\":\"x\",\"token\":\"t\"}",
                "{\"type\":\"join\",\"code\":\"A\",\"name\":\"x\",\"token\":\"t\"} {}",
                "{\"type\":\"resume\",\"code\":\"A\",\"seat\":1.9,\"token\":\"t\"}",
                "{\"type\":\"resume\",\"code\":\"A\",\"seat\":\"1\",\"token\":\"t\"}",
                "{\"type\":\"resume\",\"code\":\"A\",\"seat\":99999999999,\"token\":\"t\"}",
                "{\"type\":\"resume\",\"code\":\"A\",\"token\":\"t\"}",
                "{\"type\":\"clock\",\"sent\":NaN}",
                "{\"type\":\"clock\",\"sent\":1e999999}",
                "{\"type\":\"lock\",\"id\":\"1\",\"locked\":1}",
                "{\"type\":\"lock\",\"id\":\"1\",\"locked\":\"true\"}",
                "{\"type\":\"steer\",\"id\":\"1\",\"move\":0}",
                "{\"type\":\"steer\",\"id\":\"1\",\"move\":\"START\"}",
                "{\"type\":\"answer\",\"id\":\"a\",\"question\":\"q\",\"thought\":1,\"reply\":{\"kind\":\"choice\",\"options\":[1.5]}}",
                "{\"type\":\"answer\",\"id\":\"a\",\"question\":\"q\",\"thought\":1,\"reply\":{\"kind\":\"choice\",\"options\":[null]}}",
                "{\"type\":\"answer\",\"id\":\"a\",\"question\":\"q\",\"thought\":1,\"reply\":{\"kind\":\"order\",\"options\":[1]}}",
                "{\"type\":\"answer\",\"id\":\"a\",\"question\":\"q\",\"thought\":1,\"reply\":{\"kind\":\"choice\",\"options\":[[[[1]]]]}}",
                "{'type':'hand'}",
                "{\"type\":\"hand\",}"
            })
    void whatIsNotExactlyAMessageIsNone(String text) {
        assertThat(Wire.read(text)).isEmpty();
    }

    @Test
    void lengthDepthAndNumbersAreBounded() {
        assertThat(Wire.read("{\"type\":\"join\",\"code\":\"A\",\"name\":\"" + "x".repeat(700) + "\"}"))
                .isEmpty();
        assertThat(Wire.read("[".repeat(2_000))).isEmpty();
        assertThat(Wire.read("{\"type\":\"clock\",\"sent\":" + "1".repeat(60) + "}"))
                .isEmpty();
    }

    @Test
    void whatIsNotThereIsLeftOutOfWhatGoesOut() {
        StudentView.Me me = new StudentView.Me(3, "Mila", null, null, null, null, null, null, null);
        assertThat(Wire.write(me).text()).isEqualTo("{\"seat\":3,\"name\":\"Mila\"}");
    }

    @Test
    void aClasssViewsShareTheirSceneAndAreWhatTheWholeWouldBe() {
        StudentView.Scene scene = new StudentView.Scene.Lobby(
                new Lesson.Plan("Khrushchev’s USSR", 12, List.of("4", "5"), List.of("choice")), "Ms Okafor", 23);
        StudentView.Me me =
                new StudentView.Me(3, "Ирина", 120, null, new Reply.Choice(List.of(2)), null, null, null, null);
        assertThat(StudentViews.of(7, 41, scene).with(me).text())
                .isEqualTo(Wire.write(new StudentView(7, 41, scene, me)).text());
    }

    @RepeatedTest(20)
    void noBytesWhateverMakeTheReaderThrow() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        String alphabet = "{}[]\",:0123456789.eE+-truefalsnjoicdm\\u \n\u0000\ud800é";
        for (int sample = 0; sample < 500; sample++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "{\"type\":\"join\"," : "");
            for (int length = random.nextInt(80); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(Wire.read(text.toString())).as("seed %d", seed).isNotNull();
        }
    }
}
