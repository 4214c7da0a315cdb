package handsup.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import handsup.faults.FaultProxy;
import handsup.live.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in a classroom goes wrong in one game, and it still ends with every acknowledged answer and point. */
class FaultsIT {

    /** How long the teacher's laptop is shut, in s. */
    private static final int LID_SECONDS = Integer.getInteger("handsup.lid", 25);

    private static final int LOST_MILLIS = 10_000;
    private static final int QUESTIONS = 8;
    private static final List<String> NAMES = List.of("Mila", "Ирина", "Zoë", "Yusuf", "Amara");

    @Test
    void aReloadALostNetworkAShutLaptopAndKillNineEndAtThePodium(@TempDir Path data) {
        try (Program program = Program.in(data);
                Theatre theatre = new Theatre();
                FaultProxy teachers = FaultProxy.to(program.address(), 0);
                FaultProxy irinas = FaultProxy.to(program.address(), 0)) {
            HostPage host = new HostPage(theatre.page("host", Theatre.Size.LAPTOP, true));
            host.opensTheLink(teachers.address().resolve("/host#key=" + program.key()));
            String code = host.opensARoom(QUESTIONS, "None", "Double");
            Page wall = theatre.page("projector", Theatre.Size.WALL, true);
            wall.navigate(program.address().resolve("/projector#" + code).toString());

            List<StudentPage> students = new ArrayList<>();
            for (String name : NAMES) {
                Theatre.Size size = students.size() < 3 ? Theatre.Size.PHONE : Theatre.Size.LAPTOP;
                students.add(new StudentPage(
                                theatre.page(name, size, true),
                                name.equals("Ирина") ? irinas.address() : program.address(),
                                name)
                        .joins(code));
            }
            StudentPage mila = students.get(0);
            StudentPage irina = students.get(1);
            host.go("Start with 5");
            Map<String, Integer> points = new TreeMap<>();

            for (int number = 1; number <= QUESTIONS; number++) {
                int question = number;
                students.forEach(student -> student.seesOptions(question));
                List<String> right = host.peeks();
                List<StudentPage> answered = switch (number) {
                    case 1 -> aReload(mila, right);
                    case 2 -> aLostNetwork(irinas, irina, right);
                    case 3 -> aShutLaptop(teachers, students, right);
                    case 4 -> killNine(program, mila, irina, right);
                    default -> List.of();
                };
                students.stream()
                        .filter(student -> !answered.contains(student))
                        .forEach(student -> student.answers(right));
                for (StudentPage student : students) {
                    student.sees("Right");
                    int now = student.points();
                    assertThat(now - points.getOrDefault(student.name, 0))
                            .as("points of %s for question %d", student.name, number)
                            .isBetween(500, 1000);
                    points.put(student.name, now);
                }
                host.goesOn(number == QUESTIONS);
            }

            for (StudentPage student : students) {
                student.page.locator(".podium").waitFor();
                assertThat(student.points()).isEqualTo(points.get(student.name));
                student.sees("of " + QUESTIONS + " right");
                assertThat(student.page.locator(".score .num").first().textContent())
                        .isEqualTo(Integer.toString(QUESTIONS));
            }
            wall.locator(".podium").waitFor();
            assertThat(theatre.wrongs()).isEmpty();
        }
    }

    /** Once before the answer, once after it. @return who has answered, here and below */
    private static List<StudentPage> aReload(StudentPage student, List<String> right) {
        student.page.reload();
        student.seesOptions(1);
        student.answers(right);
        student.page.reload();
        student.page.locator(".saved").waitFor();
        return List.of(student);
    }

    /** The answer is given with the cable out; it goes when it is in again. */
    private static List<StudentPage> aLostNetwork(FaultProxy cable, StudentPage student, List<String> right) {
        double before = student.topOfOptions();
        cable.pull();
        student.sees("Connection lost");
        assertThat(student.topOfOptions()).as("what is tapped does not move").isEqualTo(before);
        new Gallery().glance(student.page, "connection-lost");
        student.chooses(right);
        student.sees("Sending");
        student.page.waitForTimeout(LOST_MILLIS);
        assertThat(student.page.locator(".saved").count()).isZero();
        cable.plug();
        student.page.locator(".saved").waitFor();
        return List.of(student);
    }

    /** The class answers and sees the answer without the teacher, who finds the room where it is. */
    private static List<StudentPage> aShutLaptop(FaultProxy cable, List<StudentPage> students, List<String> right) {
        cable.pull();
        students.forEach(student -> student.answers(right));
        students.getFirst().page.waitForTimeout(LID_SECONDS * 1_000.0);
        cable.plug();
        return students;
    }

    private static List<StudentPage> killNine(
            Program program, StudentPage answered, StudentPage undecided, List<String> right) {
        answered.answers(right);
        program.kill();
        answered.sees("Connection lost");
        program.startAgain();
        undecided.answers(right);
        answered.page.locator(".saved").waitFor();
        return List.of(answered, undecided);
    }
}
