package handsup.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code PROTOCOL.md} names all there is, and nothing else in its tables of messages, reasons and codes. */
class ProtocolPageTest {

    private final String page = read();

    private static String read() {
        try {
            return Files.readString(Path.of("PROTOCOL.md"));
        } catch (IOException missing) {
            throw new AssertionError("server/PROTOCOL.md", missing);
        }
    }

    @Test
    void everyMessageStandsInATableAndEveryRowIsAMessage() {
        List<String> names = new ArrayList<>();
        for (Class<?> family : List.of(ClientMessage.class, ServerMessage.class)) {
            for (Class<?> message : family.getPermittedSubclasses()) {
                String name = message.getAnnotation(JsonTypeName.class).value();
                if (!name.equals("clock")) {
                    names.add(name);
                }
            }
        }
        assertThat(page).contains("`clock`");
        assertThat(firstCells("| message |")).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void everyReasonStandsInItsTable() throws NoSuchFieldException {
        List<String> reasons = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            reasons.add(Reason.class
                    .getField(reason.name())
                    .getAnnotation(JsonProperty.class)
                    .value());
        }
        assertThat(firstCells("| reason |")).containsExactlyElementsOf(reasons);
    }

    @Test
    void everyCloseCodeStandsInItsTableWithItsNumber() {
        for (CloseCode code : CloseCode.values()) {
            assertThat(page).contains("| " + code.number() + " | `" + code.name() + "` |");
            assertThat(code.mayComeBack()).isEqualTo(code.number() < 4500);
        }
        assertThat(Pattern.compile("(?m)^\\| 4\\d{3} \\|")
                        .matcher(page)
                        .results()
                        .count())
                .isEqualTo(CloseCode.values().length);
    }

    @Test
    void everyMoveIsNamed() throws NoSuchFieldException {
        for (Move move : Move.values()) {
            assertThat(page)
                    .contains("`"
                            + Move.class
                                    .getField(move.name())
                                    .getAnnotation(JsonProperty.class)
                                    .value() + "`");
        }
    }

    private List<String> firstCells(String head) {
        List<String> cells = new ArrayList<>();
        boolean inside = false;
        for (String line : page.lines().toList()) {
            if (line.startsWith(head)) {
                inside = true;
            } else if (!line.startsWith("|")) {
                inside = false;
            } else if (inside && !line.startsWith("| ---")) {
                cells.add(line.split("`")[1]);
            }
        }
        return cells;
    }
}
