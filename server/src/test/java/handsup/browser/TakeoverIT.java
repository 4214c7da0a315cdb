package handsup.browser;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.live.Program;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A teacher goes on from another device in the middle of a question; nothing is lost. */
class TakeoverIT {

    @Test
    void theRoomIsTakenOverOnASecondDeviceAndTheFirstIsTold(@TempDir Path data) {
        try (Program program = Program.in(data);
                Theatre theatre = new Theatre()) {
            HostPage laptop = new HostPage(theatre.page("laptop", Theatre.Size.LAPTOP, false));
            laptop.opensTheLink(program.teacherLink());
            String code = laptop.opensARoom(2, "None", "Double");
            StudentPage mila = new StudentPage(
                            theatre.page("Mila", Theatre.Size.PHONE, false), program.address(), "Mila")
                    .joins(code);
            StudentPage late = new StudentPage(theatre.page("Zoë", Theatre.Size.PHONE, false), program.address(), "Zoë")
                    .joins(code);
            laptop.go("Start with 2");
            mila.seesOptions(1);
            List<String> right = laptop.peeks();
            mila.answers(right);

            HostPage phone = new HostPage(theatre.page("phone", Theatre.Size.PHONE, false));
            phone.opensTheLink(program.teacherLink());
            phone.go("Go back in");
            phone.sees("of 2 hands up");
            phone.sees("Also open on 1 other device");
            laptop.sees("Also open on 1 other device");
            laptop.page.context().close();

            late.seesOptions(1);
            phone.go("Close the question");
            mila.sees("Right");
            assertThat(mila.points()).isBetween(500, 1000);
            phone.sees("Go on");
            assertThat(phone.page.locator(".elsewhere").textContent()).isEmpty();
            phone.goesOn(false);
            mila.seesOptions(2);
            assertThat(theatre.wrongs()).isEmpty();
        }
    }
}
