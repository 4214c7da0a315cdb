package handsup.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import handsup.live.Program;
import handsup.live.SmallDeck;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One question by somebody on a slow processor who does not finish. */
class SlowPhoneIT {

    /** The tiles are moved on a processor six times slower, the page is loaded anew, and nobody presses the button. */
    @Test
    void whatIsThereWhenTimeRunsOutCountsOnASlowPhoneToo(@TempDir Path data) {
        writeDeck(data.resolve("decks/short"));
        try (Program program = Program.in(data);
                Theatre theatre = new Theatre()) {
            HostPage host = new HostPage(theatre.page("host", Theatre.Size.LAPTOP, false));
            host.opensTheLink(program.teacherLink());
            String code = host.opensAllOf("A short deck", "None", "Normal");
            StudentPage sam = new StudentPage(theatre.page("Sam", Theatre.Size.PHONE, true), program.address(), "Sam");
            CDPSession session = sam.page.context().newCDPSession(sam.page);
            JsonObject processor = new JsonObject();
            processor.addProperty("rate", 6);
            session.send("Emulation.setCPUThrottlingRate", processor);
            sam.joins(code);
            host.go("Start with 1");
            sam.page.locator(".answers").waitFor();
            // The order may be right as it is shown; untouched it would be no answer.
            List.of(List.of("Third", "Second", "First"), List.of("First", "Second", "Third"))
                    .forEach(new Thumb(sam.page)::order);
            sam.sees("When time runs out, what is here counts.");
            sam.page.reload();
            sam.sees("Right");
            assertThat(sam.points()).isEqualTo(1000);
        }
    }

    private static void writeDeck(Path folder) {
        SmallDeck.write(folder, "A short deck", "First, second, third.", """
            questions:
              - id: q1
                cards: ["1"]
                type: ordering
                seconds: 20
                stem: In which order?
                tiles: [{text: First, at: "1"}, {text: Second, at: "2"}, {text: Third, at: "3"}]
                explanation: That is the order. Card 1.
            """);
    }
}
