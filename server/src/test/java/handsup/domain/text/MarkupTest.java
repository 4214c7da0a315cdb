package handsup.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    private static final long SEED = System.nanoTime();

    private static String drawn(String written) {
        Markup.Reading reading = Markup.read(written);
        assertThat(reading.faults()).isEmpty();
        return MathMl.of(Texts.of(reading.spans()));
    }

    private static String plain(String written) {
        return Texts.plain(Texts.of(Markup.read(written).spans()));
    }

    private static List<String> told(String written) {
        return Markup.read(written).faults().stream()
                .map(fault -> fault.at() + " " + fault.text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        *not* this          | <em>not</em> this                      | not this
        **not** this        | <strong>not</strong> this              | not this
        **a *b* c**         | <strong>a <em>b</em> c</strong>        | a b c
        *a **b***           | <em>a <strong>b</strong></em>          | a b
        run `ls *` now      | run <code>ls *</code> now              | run ls * now
        H~2~O               | H<sub>2</sub>O                         | H₂O
        10^−3^ m            | 10<sup>−3</sup> m                      | 10⁻³ m
        the 4^th^           | the 4<sup>th</sup>                     | the 4^(th)
        if $x^2$ is         | if <math><msup><mi>x</mi><mn>2</mn></msup></math> is | if x² is
        *if $a*b$*          | <em>if <math><mi>a</mi><mo>∗</mo><mi>b</mi></math></em> | if a ∗ b
        """)
    void whatIsMarkedIsSetApart(String written, String drawn, String plain) {
        assertThat(drawn(written)).isEqualTo(drawn);
        assertThat(plain(written)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 * 4 = 12",
                "It cost $ 5",
                "about ~ 5",
                "snake_case and __blanks__",
                "a < b and c > d",
                "Ünïcödé, “quotes” – and … dashes",
                "a [b] (c)",
                "a \\ b",
                "1956: the Thaw"
            })
    void whatMarksNothingIsPlain(String written) {
        assertThat(drawn(written)).isEqualTo(written);
        assertThat(Texts.marked(Texts.of(Markup.read(written).spans()))).isFalse();
    }

    @Test
    void aBackslashMakesASignMeanItself() {
        assertThat(drawn("\\*not\\* \\$5 \\`a\\` \\^ \\~ \\\\")).isEqualTo("*not* $5 `a` ^ ~ \\");
    }

    @Test
    void linesAreLinesAndItemsAreLists() {
        assertThat(drawn("one\ntwo\n\nthree")).isEqualTo("one<br></br>two<br></br>three");
        assertThat(drawn("Because:\n- a *b*\n- c\n\nSo 1.\n1. x\n2. y"))
                .isEqualTo("Because:<ul><li>a <em>b</em></li><li>c</li></ul>So 1.<ol><li>x</li><li>y</li></ol>");
        assertThat(plain("Because:\n- a\n- b\nSo.")).isEqualTo("Because: a; b So.");
    }

    @Test
    void whereThereIsNoRoomForAListALineIsALine() {
        assertThat(Texts.of(Markup.line("1. a").spans())).isEqualTo("1. a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a *b           | 2 “*” is not closed
        a **b*         | 2 “**” is not closed
        a `b           | 2 “`” is not closed
        cost $5 a head | 5 “$” is not closed
        x^2 y          | 1 “^” is not closed
        a <b>b</b>     | 2 “<b>”: HTML is not read
        <script>x      | 0 “<script>”: HTML is not read
        [a](javascript:alert)     | 0 “[a](javascript:alert)”: links and pictures are not read
        see ![a](https://b.c/d)   | 4 “![a](https://b.c/d)”: links and pictures are not read
        """)
    void whatCannotBeMeantIsToldAndStandsThereAsItWasWritten(String written, String told) {
        assertThat(told(written)).isNotEmpty().first().asString().startsWith(told);
        assertThat(MathMl.of(Texts.of(Markup.read(written).spans()))).isEqualTo(written);
    }

    @Test
    void thousandsOfMarksAreReadAtOnce() {
        for (String mark :
                List.of("*", "**", "`", "$", "^", "~", "[", "<a", "*a ", "**a ", "$a", "\\", "*`", "1. ", "*$")) {
            assertThat(Texts.of(Markup.read(mark.repeat(4_000 / mark.length())).spans()))
                    .isNotEmpty();
        }
        String braces = "$" + "{".repeat(10_000) + "}".repeat(10_000) + "$";
        assertThat(told(braces))
                .containsExactly("4000 the text has 20002 characters, expected 4000 at most; shorten it");
        assertThat(Texts.of(Markup.read(braces).spans())).isEqualTo(braces);
    }

    /** Whatever is written, reading it gives elements that are closed, no signs of our own in words, and the same plain words every time. */
    @Test
    void nothingThatIsWrittenBreaksReadingOrBecomesAnElementOfItsOwn() {
        List<String> pieces = List.of(
                "*",
                "**",
                "`",
                "$",
                "^",
                "~",
                "\\",
                "\n",
                "- ",
                "1. ",
                " ",
                "{",
                "}",
                "_",
                "&",
                "\\\\",
                "\\frac",
                "\\sqrt[",
                "]",
                "\\left(",
                "\\right)",
                "\\text{",
                "\\begin{matrix}",
                "\\end{matrix}",
                "\\sum",
                "\\alpha",
                "<b>",
                "</script>",
                "<img src=x onerror=alert(1)>",
                "](javascript:a)",
                "x",
                "2",
                "12.5",
                "é",
                "Ж",
                "😀",
                "\u202e",
                "\u0000",
                "\ud800",
                "'",
                "\"");
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 3_000; round++) {
            String written = random.ints(random.nextInt(1, 30), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            Markup.Reading reading = Markup.read(written);
            String text = Texts.of(reading.spans());
            assertThat(MathMl.of(text)).as("seed %d: %s", SEED, written).isNotNull();
            assertThat(Texts.usable(Texts.plain(text)))
                    .as("seed %d: %s", SEED, written)
                    .isTrue();
            assertThat(reading.faults())
                    .as("seed %d: %s", SEED, written)
                    .allMatch(fault -> fault.at() >= 0 && fault.at() <= written.length());
        }
    }
}
