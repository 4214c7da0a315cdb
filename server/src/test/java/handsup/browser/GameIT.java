package handsup.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import handsup.live.Classmates;
import handsup.live.Program;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A teacher, a projector and a class of thirty, five of them in browsers, play a whole game; every screen is looked at. */
class GameIT {

    private static final int QUESTIONS = Integer.getInteger("handsup.questions", 5);
    private static final List<String> NAMES =
            List.of("Mila", "Александра-Виктория", "Zoë", "Nguyễn Minh", "Bartholomew");

    /** Whether nothing runs over the page's edge and the code touches no other part. */
    private static final String CODE_IS_CLEAR = """
        () => {
          const code = document.querySelector('.code span').getBoundingClientRect()
          const qr = document.querySelector('.qr').getBoundingClientRect()
          const page = document.documentElement
          const apart = code.right <= qr.left || code.bottom <= qr.top
          return apart && code.right <= page.clientWidth && page.scrollWidth <= page.clientWidth
        }\
        """;

    private final Gallery gallery = new Gallery();

    /** Whether a question with four options has been looked at. */
    private boolean looked;

    @Test
    void aWholeGameIsPlayedOnPhonesAndLaptops(@TempDir Path data) {
        try (Program program = Program.in(data);
                Theatre theatre = new Theatre()) {
            URI server = program.address();
            HostPage host = new HostPage(theatre.page("host", Theatre.Size.LAPTOP, false));
            look(host.page, "host-1-no-key", server.resolve("/host"));
            host.opensTheLink(program.teacherLink());
            assertThat(host.page.url()).doesNotContain("key");
            gallery.look(host.page, "host-2-decks", Theatre.Size.LAPTOP);
            String code = host.opensARoom(QUESTIONS, "3 s", "Double");
            gallery.look(host.page, "host-3-lobby-empty", Theatre.Size.LAPTOP);

            Page wall = theatre.page("projector", Theatre.Size.WALL, false);
            look(wall, "projector-1-code", server.resolve("/projector"));
            wall.navigate(server.resolve("/projector#" + code).toString());

            List<StudentPage> students = new ArrayList<>();
            for (String name : NAMES) {
                Theatre.Size size = students.size() < 3 ? Theatre.Size.PHONE : Theatre.Size.LAPTOP;
                StudentPage student = new StudentPage(theatre.page(name, size, false), server, name);
                if (students.isEmpty()) {
                    look(student.page, "student-1-join", server.resolve("/"));
                }
                students.add(students.size() % 2 == 0 ? student.joins(code) : student.follows(code));
            }
            Classmates others = theatre.keep(new Classmates(server, code));
            StudentPage mila = students.getFirst();
            mila.button("raise a hand").click();
            wall.locator(".names .up").waitFor();
            gallery.look(mila.page, "student-2-lobby", Theatre.Size.PHONE);
            gallery.look(wall, "projector-2-lobby", Theatre.Size.WALL);
            theWidestCodeStaysClearOfTheQrCode(wall);
            gallery.look(host.page, "host-4-lobby", Theatre.Size.LAPTOP);

            host.go("Start with " + (NAMES.size() + others.size()));
            for (int number = 1; number <= QUESTIONS; number++) {
                play(number, host, wall, students, others);
            }

            mila.page.locator(".podium").waitFor();
            wall.locator(".podium").waitFor();
            host.sees("That was it");
            gallery.look(mila.page, "student-8-podium", Theatre.Size.PHONE);
            gallery.look(wall, "projector-7-podium", Theatre.Size.WALL);
            gallery.look(host.page, "host-8-podium", Theatre.Size.LAPTOP);
            assertThat(mila.page.locator("h1").textContent()).startsWith("First place");
            assertThat(mila.points()).isBetween(QUESTIONS * 500, QUESTIONS * 1000);
            assertThat(students.getLast().points()).isZero();

            host.go("Close the room");
            host.page.locator("dialog .go").click();
            host.sees("What shall we revise?");
            mila.sees("This room is closed");
            gallery.look(mila.page, "student-9-closed", Theatre.Size.PHONE);
            assertThat(theatre.wrongs()).isEmpty();
            assertThat(looked).isTrue();
            assertThat(gallery.findings()).isEmpty();
        }
    }

    /** Mila is always right, Bartholomew never answers, the others are wrong or right by turns. */
    private void play(int number, HostPage host, Page wall, List<StudentPage> students, Classmates others) {
        StudentPage mila = students.getFirst();
        if (number == 1) {
            mila.sees("Read the question");
            gallery.look(mila.page, "student-3-reading", Theatre.Size.PHONE);
        }
        students.forEach(student -> student.seesOptions(number));
        boolean look = !looked && mila.page.locator(".opt").count() >= 4;
        looked |= look;
        if (look) {
            host.go("+15 s");
            gallery.look(mila.page, "student-4-answering", Theatre.Size.PHONE);
            gallery.look(wall, "projector-3-answering", Theatre.Size.WALL);
            gallery.look(host.page, "host-5-answering", Theatre.Size.LAPTOP);
        }
        List<String> right = host.peeks();
        mila.answers(right);
        for (int i = 1; i < students.size() - 1; i++) {
            StudentPage student = students.get(i);
            if (isRight(number, i)) {
                student.answers(right);
            } else {
                student.answers(wrong(student, right));
            }
        }
        if (look) {
            gallery.look(mila.page, "student-5-saved", Theatre.Size.PHONE);
        }
        others.answer(number, right);
        host.go("Close the question");
        mila.sees("Right");
        students.getLast().sees("No answer");
        wall.locator(".reveal").waitFor();
        host.sees("Go on");
        if (look) {
            wall.waitForTimeout(1_000);
            gallery.look(mila.page, "student-6-right", Theatre.Size.PHONE);
            gallery.look(students.get(isRight(number, 3) ? 2 : 3).page, "student-6-wrong", Theatre.Size.LAPTOP);
            gallery.look(wall, "projector-4-reveal", Theatre.Size.WALL);
            gallery.look(host.page, "host-6-reveal", Theatre.Size.LAPTOP);
        }
        host.go("Go on");
        if (number < QUESTIONS) {
            wall.locator(".rows").waitFor();
            host.sees("After question");
            if (number == 2) {
                wall.waitForTimeout(800);
                gallery.look(mila.page, "student-7-board", Theatre.Size.PHONE);
                gallery.look(wall, "projector-5-board", Theatre.Size.WALL);
                gallery.look(host.page, "host-7-board", Theatre.Size.LAPTOP);
            }
            host.go("Next question");
        } else {
            host.page.waitForTimeout(500);
            Locator toPodium = host.page.getByText("To the podium");
            if (toPodium.count() > 0) {
                toPodium.click();
            }
        }
    }

    /** Codes come by chance, so the widest one is put up by hand. */
    private static void theWidestCodeStaysClearOfTheQrCode(Page wall) {
        Object code = wall.evaluate("document.querySelector('.code span').firstChild.data");
        wall.evaluate("document.querySelector('.code span').firstChild.data = 'WWW WWW'");
        for (Theatre.Size size : Theatre.Size.values()) {
            wall.setViewportSize(size.width, size.height);
            assertThat(wall.evaluate(CODE_IS_CLEAR)).as("at " + size.width).isEqualTo(true);
        }
        wall.setViewportSize(Theatre.Size.WALL.width, Theatre.Size.WALL.height);
        wall.evaluate("text => document.querySelector('.code span').firstChild.data = text", code);
    }

    /** Whether a student who is neither Mila nor Bartholomew gets this question right. */
    private static boolean isRight(int number, int student) {
        return (number + student) % 3 == 0;
    }

    private static List<String> wrong(StudentPage student, List<String> right) {
        return student.page.locator(".opt > span").allTextContents().stream()
                .filter(text -> !right.contains(text))
                .limit(1)
                .toList();
    }

    private void look(Page page, String name, URI address) {
        page.navigate(address.toString());
        page.locator("h1").waitFor();
        gallery.look(page, name, name.startsWith("student") ? Theatre.Size.PHONE : Theatre.Size.LAPTOP);
    }
}
