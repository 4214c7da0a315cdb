package handsup.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import handsup.faults.OldProxy;
import handsup.live.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole game behind a proxy that takes the upgrade to WebSocket out of every request: teacher, projector and students. */
class FallbackIT {

    private static final int QUESTIONS = 2;

    @Test
    void aGameIsPlayedWhereWebSocketIsBroken(@TempDir Path data) {
        try (Program program = Program.in(data);
                OldProxy proxy = new OldProxy(program.address(), false);
                Theatre theatre = new Theatre()) {
            HostPage host = new HostPage(theatre.page("host", Theatre.Size.LAPTOP, true));
            host.opensTheLink(proxy.address().resolve("/host#key=" + program.key()));
            String code = host.opensARoom(QUESTIONS, "None", "Double");
            Page wall = theatre.page("projector", Theatre.Size.WALL, true);
            wall.navigate(proxy.address().resolve("/projector#" + code).toString());
            List<StudentPage> students = new ArrayList<>();
            for (String name : List.of("Mila", "Ирина", "Zoë")) {
                students.add(new StudentPage(theatre.page(name, Theatre.Size.PHONE, true), proxy.address(), name)
                        .joins(code));
            }
            wall.locator(".names").getByText("Ирина").waitFor();

            host.go("Start with 3");
            for (int number = 1; number <= QUESTIONS; number++) {
                int question = number;
                students.forEach(student -> student.seesOptions(question));
                List<String> right = host.peeks();
                StudentPage mila = students.getFirst();
                mila.answers(right);
                mila.page.reload();
                mila.page.locator(".saved").waitFor();
                students.stream().skip(1).forEach(student -> student.answers(right));
                students.forEach(student -> student.sees("Right"));
                wall.locator(".reveal").waitFor();
                host.goesOn(number == QUESTIONS);
            }

            for (StudentPage student : students) {
                student.page.locator(".podium").waitFor();
                assertThat(student.points()).isBetween(QUESTIONS * 500, QUESTIONS * 1000);
            }
            wall.locator(".podium").waitFor();
            List<Page> pages = new ArrayList<>(List.of(host.page, wall));
            students.forEach(student -> pages.add(student.page));
            for (Page page : pages) {
                assertThat(page.evaluate("sessionStorage.getItem('handsup.way')"))
                        .isEqualTo("\"stream\"");
            }
            assertThat(proxy.log())
                    .contains("GET /ws HTTP/1.1", "POST /events HTTP/1.1", "POST /say HTTP/1.1")
                    .allMatch(line -> !line.contains("?"))
                    .noneMatch(line -> line.contains(program.key()));
            assertThat(theatre.wrongs()).isEmpty();
        }
    }
}
