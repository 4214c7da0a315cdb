package handsup.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Mathematics: what is written, what is drawn, and what is said where it cannot be drawn. */
class FormulasTest {

    /** Of three lines each: TeX, plain words, MathML. */
    record Formula(String tex, String plain, String mathml) {

        @Override
        public String toString() {
            return tex;
        }
    }

    static Stream<Formula> formulas() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FormulasTest.class.getResourceAsStream("formulas.txt")),
                StandardCharsets.UTF_8))) {
            List<String> all = lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .toList();
            return IntStream.range(0, all.size() / 3)
                    .mapToObj(i -> new Formula(all.get(3 * i), all.get(3 * i + 1), all.get(3 * i + 2)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void isDrawnAndSaid(Formula formula) {
        Markup.Reading reading = Markup.line("$" + formula.tex + "$");
        assertThat(reading.faults()).isEmpty();
        String text = Texts.of(reading.spans());
        assertThat(Texts.plain(text)).isEqualTo(formula.plain);
        assertThat(MathMl.of(text)).isEqualTo("<math>" + formula.mathml + "</math>");
    }

    @Test
    void thereAreFormulasOfEveryElementOfMathMl() {
        String all = String.join("", formulas().map(Formula::mathml).toList());
        assertThat(MathMl.ELEMENTS.values().stream().filter(name -> name.startsWith("m") && !name.equals("math")))
                .allSatisfy(name -> assertThat(all).contains("<" + name + ">"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        \\frac{1}{        |8|“{” is not closed
        \\frac{1}         |0|\\frac applies to nothing
        \\sqrt            |0|\\sqrt applies to nothing
        x^                |1|“^” applies to nothing
        x^2^3             |3|two powers
        x}                |1|has nothing that it closes
        \\frca{1}{2}      |0|“\\frca” is no command
        \\alhpa           |0|“\\alhpa” is no command
        \\Alpha           |0|is it \\alpha?
        \\left( x         |0|\\left has no \\right
        \\left? x \\right)|5|“?” is no bracket
        \\begin{array}    |0|expected one of
        \\begin{matrix} 1 |0|has no end
        \\text x          |0|wants its words in braces
        a & b             |2|has nothing that it closes
        """)
    void whatHasNoMeaningIsToldWithItsPlaceAndStandsThereAsItWasWritten(String tex, int at, String told) {
        Markup.Reading reading = Markup.line("$" + tex + "$");
        assertThat(reading.faults()).hasSize(1);
        assertThat(reading.faults().getFirst().text()).contains(told);
        assertThat(reading.faults().getFirst().at()).isEqualTo(at + 1);
        assertThat(Texts.of(reading.spans())).isEqualTo("$" + tex + "$");
    }

    @Test
    void bracesWithoutEndAreTooDeepAndNothingWorse() {
        for (String tex : List.of(
                "{".repeat(400) + "}".repeat(400),
                "{".repeat(400),
                "\\sqrt".repeat(400) + "x",
                "x^{".repeat(400) + "}".repeat(400),
                "\\left(".repeat(400),
                "\\sqrt[".repeat(400),
                "\\begin{matrix}".repeat(200))) {
            Markup.Reading reading = Markup.line("$" + tex + "$");
            assertThat(reading.faults()).hasSize(1);
            assertThat(reading.faults().getFirst().text()).contains("more than 20 levels deep");
            assertThat(Texts.of(reading.spans())).isEqualTo("$" + tex + "$");
        }
        assertThat(Markup.line("$" + "x+".repeat(400) + "x$")
                        .faults()
                        .getFirst()
                        .text())
                .contains("more than 200 signs");
    }
}
